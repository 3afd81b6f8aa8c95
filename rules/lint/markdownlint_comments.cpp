// Reads the comments line by line and keeps what is off from where on.
#include "rules/lint/markdownlint_comments.h"

#include <algorithm>
#include <array>

#include "rules/lint/markdownlint.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::lint {
namespace {

constexpr std::string_view kBlanks = " \t\r\n\f\v";
constexpr std::string_view kName = "markdownlint-";
constexpr std::array<std::string_view, 8> kVerbs = {
    "disable",      "enable",      "capture",      "restore",
    "disable-file", "enable-file", "disable-line", "disable-next-line"};

std::string_view skip_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  return text;
}

// The number of MD013 is 13; 0 for what is no id.
std::size_t number_of(std::string_view id) {
  std::size_t number = 0;
  for (const char c : id.substr(std::min<std::size_t>(id.size(), 2))) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number < 100 ? number : 0;
}

}  // namespace

MarkdownlintComments::MarkdownlintComments(const article::Article& article)
    : document_(&article.document()) {
  const auto& front_matter = article.envelope().front_matter;
  const std::size_t first = front_matter ? front_matter->end_line : 0;
  const std::string_view text = article.text();
  const text::LineIndex& lines = document_->lines();
  std::vector<Comment> comments;
  for (std::size_t at = text.find("<!--", lines.start(first)); at != std::string_view::npos;) {
    const std::size_t line = lines.line_of(static_cast<text::Offset>(at));
    read_line(document_->line(line), line, comments);
    at = text.find("<!--", lines.start(line + 1));
  }
  apply(comments);
}

void MarkdownlintComments::read_line(std::string_view text, std::size_t line,
                                     std::vector<Comment>& comments) {
  std::size_t close = 0;
  for (std::size_t open = text.find("<!--"); open != std::string_view::npos;) {
    const std::size_t next = text.find("<!--", open + 1);
    if (close < open + 4) close = text.find("-->", open + 4);
    if (close == std::string_view::npos) return;
    // A comment inside another ends its words: no line is read twice.
    std::string_view rest = skip_blanks(text.substr(0, std::min(close, next)).substr(open + 4));
    open = next;
    if (text::ascii_lower(rest.substr(0, kName.size())) != kName) continue;
    rest.remove_prefix(kName.size());
    const std::size_t end = std::min(rest.find_first_of(kBlanks), rest.size());
    const std::string written = text::ascii_lower(rest.substr(0, end));
    const auto* const verb = std::find(kVerbs.begin(), kVerbs.end(), written);
    if (verb == kVerbs.end()) continue;
    rest = skip_blanks(rest.substr(end));
    Rules rules;
    if (rest.empty()) rules.set();
    while (!rest.empty()) {
      const std::size_t size = std::min(rest.find_first_of(kBlanks), rest.size());
      for (const std::string& id : markdownlint_ids(rest.substr(0, size))) rules.set(number_of(id));
      rest = skip_blanks(rest.substr(size));
    }
    comments.push_back({line, *verb, rules});
  }
}

void MarkdownlintComments::apply(const std::vector<Comment>& comments) {
  Rules off;
  for (const Comment& comment : comments) {
    if (comment.verb == "disable-file") off |= comment.rules;
    if (comment.verb == "enable-file") off &= ~comment.rules;
  }
  off_from_.emplace_back(0, off);
  Rules captured;  // as it was before the article said anything
  for (const Comment& comment : comments) {
    if (comment.verb == "disable") off |= comment.rules;
    if (comment.verb == "enable") off &= ~comment.rules;
    if (comment.verb == "capture") captured = off;
    if (comment.verb == "restore") off = captured;
    if (comment.verb == "disable-line") off_on_[comment.line] |= comment.rules;
    if (comment.verb == "disable-next-line") off_on_[comment.line + 1] |= comment.rules;
    off_from_.emplace_back(comment.line, off);
  }
}

MarkdownlintComments::Rules MarkdownlintComments::off_at(std::size_t line) const {
  const auto next =
      std::upper_bound(off_from_.begin(), off_from_.end(), line,
                       [](std::size_t wanted, const auto& entry) { return wanted < entry.first; });
  Rules off = std::prev(next)->second;
  if (const auto one = off_on_.find(line); one != off_on_.end()) off |= one->second;
  return off;
}

bool MarkdownlintComments::suppresses(const Rule& rule, text::Offset at) const {
  if (!is_markdownlint(rule)) return false;
  return off_at(document_->lines().line_of(at)).test(number_of(rule.id));
}

}  // namespace trend::lint
