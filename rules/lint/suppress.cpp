// Finds suppression comments and applies them to findings.
#include "rules/lint/suppress.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "rules/lint/markdownlint.h"
#include "rules/lint/registry.h"
#include "rules/lint/settings.h"
#include "rules/text/strings.h"

namespace trend::lint {
namespace {

constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kClose = "-->";
constexpr std::size_t kDelimiters = kOpen.size() + kClose.size();
constexpr std::string_view kOurs = "trendlsp-";
constexpr std::string_view kMarkdownlint = "markdownlint-";

struct Verb {
  std::string_view name;
  Reach reach;
};
constexpr std::array<Verb, 5> kVerbs = {{{"disable-line", Reach::kLine},
                                         {"disable-next-line", Reach::kNextLine},
                                         {"disable", Reach::kFrom},
                                         {"enable", Reach::kUntil},
                                         {"disable-file", Reach::kFile}}};

std::optional<Reach> find_verb(std::string_view name) {
  for (const Verb& verb : kVerbs)
    if (verb.name == name) return verb.reach;
  return std::nullopt;
}

// Cuts the first word off `rest`; blanks and commas separate words.
std::string_view next_word(std::string_view& rest) {
  constexpr std::string_view kSeparators = " \t\r\n,";
  rest.remove_prefix(std::min(rest.find_first_not_of(kSeparators), rest.size()));
  const std::string_view word = rest.substr(0, rest.find_first_of(kSeparators));
  rest.remove_prefix(word.size());
  return word;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// NU001, NU0, FM: an id or the start of one, known or not. A misspelt id must not turn the comment
// into one about all rules.
bool looks_like_id(std::string_view word) {
  return word.size() >= 2 && is_upper(word[0]) && is_upper(word[1]) &&
         word.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

// final-newlin: like a name, and near one. Reasons may have hyphens too.
bool looks_like_name(std::string_view word) {
  return word.find('-') != std::string_view::npos && nearest_rule(word) != nullptr;
}

bool is_selector(std::string_view word) {
  return looks_like_id(word) || word == "ALL" || find_rule(word) != nullptr ||
         looks_like_name(word);
}

// Reads the words of one comment; `base` is where its text begins.
class SelectorReader {
 public:
  explicit SelectorReader(std::string_view base) : base_(base.data()) {}

  std::vector<Selector> ours(std::string_view rest) const {
    std::vector<Selector> selectors;
    for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest)) {
      if (!is_selector(word)) break;
      selectors.push_back({std::string(word), range_of(word)});
    }
    return selectors;
  }

  std::vector<Selector> markdownlints(std::string_view rest) const {
    std::vector<Selector> selectors;
    for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest)) {
      if (word.starts_with(kOpen)) break;  // what follows is read as a comment of its own
      for (const std::string& theirs : markdownlint_ids(word)) {
        for (std::string& id : rules_of_markdownlint(theirs))
          selectors.push_back({std::move(id), range_of(word)});
      }
    }
    return selectors;
  }

 private:
  text::Range range_of(std::string_view word) const {
    const auto begin = static_cast<text::Offset>(word.data() - base_);
    return {begin, begin + static_cast<text::Offset>(word.size())};
  }

  const char* base_;
};

// The comment `range` of `text`, when it is a directive.
std::optional<Directive> parse_directive(std::string_view text, text::Range range) {
  const std::string_view comment = text.substr(range.begin, range.size());
  std::string_view rest =
      text::trim_left(comment.substr(kOpen.size(), comment.size() - kDelimiters));
  const bool ours = rest.starts_with(kOurs);
  if (!ours && !rest.starts_with(kMarkdownlint)) return std::nullopt;
  rest.remove_prefix(ours ? kOurs.size() : kMarkdownlint.size());
  const std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n,"));
  const std::optional<Reach> reach = find_verb(name);
  if (!reach) return std::nullopt;
  rest.remove_prefix(name.size());
  Directive directive{.range = range, .reach = *reach, .selectors = {}, .foreign = !ours};
  const SelectorReader reader(text);
  directive.selectors = ours ? reader.ours(rest) : reader.markdownlints(rest);
  if (!directive.selectors.empty()) return directive;
  if (ours) directive.selectors.push_back({"ALL", range});
  if (!ours && text::is_blank(rest)) {
    for (std::string& id : all_rules_of_markdownlint())
      directive.selectors.push_back({std::move(id), range});
  }
  if (directive.selectors.empty()) return std::nullopt;
  return directive;
}

// Code blocks and code spans, by position: comments in them are examples.
std::vector<text::Range> code_of(const article::Block& block) {
  std::vector<text::Range> code;
  for (const article::Node& node : block.nodes)
    if (node.kind == article::BlockKind::kFencedCode ||
        node.kind == article::BlockKind::kIndentedCode)
      code.push_back(node.range);
  for (const article::Inline& node : block.inlines)
    if (node.kind == article::InlineKind::kCode) code.push_back(node.range);
  std::sort(code.begin(), code.end());
  return code;
}

}  // namespace

bool Directive::covers(const Rule& rule) const {
  if (foreign && is_markdownlint(rule)) return false;
  return std::any_of(selectors.begin(), selectors.end(),
                     [&](const Selector& selector) { return selects(selector.text, rule); });
}

std::vector<Directive> find_directives(std::string_view text) {
  std::vector<Directive> found;
  std::size_t at = text.find(kOpen);
  std::size_t close = 0;
  while (at != std::string_view::npos) {
    const std::size_t inner = at + kOpen.size();
    if (close < inner) close = text.find(kClose, inner);
    if (close == std::string_view::npos) break;
    const std::size_t end = close + kClose.size();
    std::optional<Directive> directive =
        parse_directive(text, {static_cast<text::Offset>(at), static_cast<text::Offset>(end)});
    // An unclosed comment may swallow the opening of the next one: look inside what means nothing.
    at = text.find(kOpen, directive ? end : inner);
    if (directive) found.push_back(std::move(*directive));
  }
  return found;
}

void shift(Directive& directive, text::Offset by) {
  directive.range = directive.range.shifted(by);
  for (Selector& selector : directive.selectors) selector.range = selector.range.shifted(by);
}

std::vector<Directive> find_directives(const article::Block& block, std::string_view block_text) {
  std::vector<Directive> found = find_directives(block_text);
  if (found.empty()) return found;
  const std::vector<text::Range> code = code_of(block);
  std::erase_if(found, [&](const Directive& directive) {
    const text::Offset at = directive.range.begin;
    const auto behind = std::partition_point(
        code.begin(), code.end(), [&](const text::Range& range) { return range.begin <= at; });
    return behind != code.begin() && std::prev(behind)->contains(at);
  });
  return found;
}

Suppressions::Suppressions(const text::Document& document, std::vector<Directive> directives)
    : document_(&document), directives_(std::move(directives)), used_(directives_.size()) {
  const text::LineIndex& lines = document.lines();
  for (std::size_t i = 0; i < directives_.size(); ++i) {
    const Directive& directive = directives_[i];
    used_[i].resize(directive.selectors.size());
    const std::size_t first = lines.line_of(directive.range.begin);
    const std::size_t last = lines.line_of(directive.range.end);
    switch (directive.reach) {
      case Reach::kLine:
        for (std::size_t line = first; line <= last; ++line) lines_.push_back({line, i});
        break;
      case Reach::kNextLine:
        lines_.push_back({last + 1, i});
        break;
      case Reach::kFrom:
      case Reach::kUntil:
        switches_.push_back(i);
        break;
      case Reach::kFile:
        files_.push_back(i);
        break;
    }
  }
  std::stable_sort(lines_.begin(), lines_.end(),
                   [](const OneLine& a, const OneLine& b) { return a.line < b.line; });
}

bool Suppressions::used(std::size_t directive) const {
  return std::find(used_[directive].begin(), used_[directive].end(), true) !=
         used_[directive].end();
}

void Suppressions::use(std::size_t directive, const Rule& rule) {
  const std::vector<Selector>& selectors = directives_[directive].selectors;
  for (std::size_t i = 0; i < selectors.size(); ++i)
    if (selects(selectors[i].text, rule)) used_[directive][i] = true;
}

std::optional<std::size_t> Suppressions::first_on(const Rule& rule, std::size_t line) const {
  const auto end =
      std::upper_bound(lines_.begin(), lines_.end(), line,
                       [](std::size_t wanted, const OneLine& one) { return wanted < one.line; });
  auto one = std::lower_bound(
      lines_.begin(), end, line,
      [](const OneLine& other, std::size_t wanted) { return other.line < wanted; });
  one = std::find_if(one, end,
                     [&](const OneLine& on) { return directives_[on.directive].covers(rule); });
  return one == end ? std::nullopt : std::optional(one->directive);
}

bool Suppressions::suppressed_in_file(const Rule& rule) {
  if (files_.empty()) return false;
  const auto [entry, first_time] = in_file_.try_emplace(&rule);
  if (first_time) {
    const auto index = std::find_if(files_.begin(), files_.end(), [&](std::size_t file) {
      return directives_[file].covers(rule);
    });
    if (index != files_.end()) {
      entry->second = true;
      use(*index, rule);
    }
  }
  return entry->second;
}

bool Suppressions::suppressed_on_line(const Rule& rule, std::size_t line) {
  if (lines_.empty()) return false;
  Progress& progress = progress_[&rule];
  if (progress.line != line) {  // thousands of findings may stand on one line of as many comments
    progress.line = line;
    progress.on_line = first_on(rule, line);
  }
  if (progress.on_line) use(*progress.on_line, rule);
  return progress.on_line.has_value();
}

bool Suppressions::switched_off(const Rule& rule, std::size_t line) {
  if (switches_.empty()) return false;
  Progress& progress = progress_[&rule];
  while (progress.next < switches_.size()) {
    const std::size_t index = switches_[progress.next];
    const Directive& directive = directives_[index];
    if (document_->lines().line_of(directive.range.begin) > line) break;
    ++progress.next;
    if (!directive.covers(rule)) continue;
    progress.off = directive.reach == Reach::kFrom;
    progress.held_by = index;
  }
  if (progress.off) use(progress.held_by, rule);
  return progress.off;
}

bool Suppressions::suppresses(const Rule& rule, text::Offset at) {
  if (suppressed_in_file(rule)) return true;
  const std::size_t line = document_->lines().line_of(at);
  return suppressed_on_line(rule, line) || switched_off(rule, line);
}

}  // namespace trend::lint
