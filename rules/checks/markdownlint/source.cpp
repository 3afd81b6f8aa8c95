// See source.h.
#include "rules/checks/markdownlint/source.h"

#include <algorithm>

#include "rules/text/unicode.h"

namespace trend::checks::md {
namespace {

using article::BlockKind;
using text::Offset;
using text::Range;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_white(char32_t c) {
  return text::is_whitespace(c) || c == 0x0B || c == 0xFEFF || c == 0x2028 || c == 0x2029;
}

bool is_delimiter(std::string_view line, std::string_view delimiter) {
  return line.starts_with(delimiter) && trimmed_end(line) == delimiter.size();
}

bool closes(std::string_view open, std::string_view line) {
  if (open == "{") return is_delimiter(line, "}");
  return is_delimiter(line, open) || (open == "+++" && is_delimiter(line, "..."));
}

/// The first line behind front matter that opens on the first line, in YAML, TOML or JSON.
std::size_t after_front_matter(const text::Document& document) {
  std::string_view first = document.line(0);
  if (first.starts_with(kByteOrderMark)) first.remove_prefix(kByteOrderMark.size());
  const std::size_t count = document.lines().count();
  for (const std::string_view open : {"---", "+++", "{"}) {
    if (!is_delimiter(first, open)) continue;
    std::size_t line = 1;
    while (line < count && !closes(open, document.line(line))) ++line;
    if (line == count) return 0;
    if (++line == count) return count;
    while (line + 1 < count && trimmed_end(document.line(line)) == 0) ++line;
    return line;
  }
  return 0;
}

/// Whether markdownlint hides a comment's text that does not open its line; `in_row`: a | stands
/// before it on the line.
bool hides(bool in_row, std::string_view content) {
  return !(in_row && content.find('\n') != std::string_view::npos) && !content.starts_with('>') &&
         !content.starts_with("->") && !content.ends_with('-') &&
         content.find("--") == std::string_view::npos;
}

}  // namespace

std::string_view quotes_of(std::string_view line) {
  const std::string_view marks = line.substr(0, line.find_first_not_of(" \t>"));
  return marks.substr(0, marks.find_last_of('>') + 1);
}

std::size_t trimmed_end(std::string_view text) {
  auto end = static_cast<Offset>(text.size());
  while (end > 0) {
    const text::CodePoint last = text::decode_before(text, end);
    if (!is_white(last.value)) break;
    end -= last.size;
  }
  return end;
}

std::size_t columns_of(std::string_view blanks, std::size_t from) {
  std::size_t column = from;
  for (const char c : blanks) column = c == '\t' ? column / 4 * 4 + 4 : column + 1;
  return column - from;
}

std::size_t utf16_length(std::string_view text) {
  std::size_t length = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) length += byte >= 0xF0 ? 2 : 1;
  }
  return length;
}

Source::Source(const article::Article& article)
    : document_(&article.document()),
      begin_(after_front_matter(article.document())),
      marks_(article.document().lines().count(), Mark::kNone) {
  article::for_each_node(article, [&](const article::NodeRef& node) {
    const BlockKind kind = node.kind();
    if (kind == BlockKind::kFencedCode || kind == BlockKind::kIndentedCode) mark_code(node);
    if (kind == BlockKind::kHtml) mark(node, Mark::kHtml);
  });
  find_comments();
}

void Source::mark(const article::NodeRef& node, Mark mark) {
  const std::size_t last = last_line(node);
  for (std::size_t i = first_line(node); i <= last; ++i) marks_[i] = mark;
}

void Source::mark_code(const article::NodeRef& node) {
  mark(node, Mark::kCode);
  if (node.kind() != BlockKind::kFencedCode) return mark_blanks_below(node);
  marks_[first_line(node)] = Mark::kFence;
  if (node.code().closed) {
    marks_[last_line(node)] = Mark::kFence;
    return;
  }
  // Blank lines belong to code that nothing closes, except below a quote, which they end.
  for (article::NodeRef at = node; !at.is_top_level(); at = at.parent())
    if (at.parent().kind() == BlockKind::kQuote) return;
  for (std::size_t i = last_line(node) + 1; i < end() && trimmed_end(line(i)) == 0; ++i)
    marks_[i] = Mark::kCode;
}

/// Lines of nothing but indentation go on indented code, though CommonMark drops them.
void Source::mark_blanks_below(const article::NodeRef& node) {
  if (!node.is_top_level()) return;
  const std::size_t last = last_line(node);
  std::size_t marked = last;
  for (std::size_t i = last + 1; i < end() && trimmed_end(line(i)) == 0; ++i)
    if (columns_of(line(i)) >= 4) marked = i;
  for (std::size_t i = last + 1; i <= marked; ++i) marks_[i] = Mark::kCode;
}

void Source::find_comments() {
  constexpr std::string_view kOpen = "<!--";
  const std::string_view text = document_->text();
  std::size_t at = document_->lines().start(begin_);
  std::size_t seen = at;  // up to here the line was searched for |
  bool in_row = false;
  while ((at = text.find(kOpen, at)) != std::string_view::npos) {
    const std::size_t close = text.find("-->", at + 2);
    if (close == std::string_view::npos) return;
    const std::size_t line =
        document_->lines().start(document_->lines().line_of(static_cast<Offset>(at)));
    if (line > seen) in_row = false;
    seen = std::max(seen, line);
    in_row = in_row || text.substr(seen, at - seen).find('|') != std::string_view::npos;
    seen = at;
    const bool opens_line = trimmed_end(text.substr(line, at - line)) == 0;
    const std::size_t content = at + kOpen.size();
    if (close > content && (opens_line || hides(in_row, text.substr(content, close - content))))
      comments_.push_back({static_cast<Offset>(content), static_cast<Offset>(close)});
    at = close;
  }
}

Range Source::range(std::size_t line) const {
  Range range = document_->line_range(line);
  if (line == 0 && document_->text().starts_with(kByteOrderMark))
    range.begin += static_cast<Offset>(kByteOrderMark.size());
  return range;
}

bool Source::is_hidden(Offset offset) const {
  const auto next = std::upper_bound(comments_.begin(), comments_.end(), offset,
                                     [](Offset o, Range comment) { return o < comment.begin; });
  return next != comments_.begin() && offset < std::prev(next)->end;
}

bool Source::is_empty(std::size_t line) const {
  const Range content = range(line);
  return trimmed_end(document_->slice(content)) == 0 &&
         (content.empty() || !is_hidden(content.begin));
}

bool Source::is_blank(std::size_t line) const {
  if (line < begin_ || line >= end()) return true;
  const Range content = range(line);
  std::string_view rest = document_->slice(content);
  // Inside a comment from above no <!-- opens another one.
  if (!content.empty() && is_hidden(content.begin)) {
    const std::size_t close = rest.find("-->");
    if (close == std::string_view::npos) return trimmed_end(rest) == 0;
    rest.remove_prefix(close + 3);
  }
  // What a comment from above or to below leaves on the line.
  const std::size_t first_close = rest.find("-->");
  if (first_close != std::string_view::npos && rest.find("<!--") > first_close)
    rest.remove_prefix(first_close + 3);
  while (!rest.empty()) {
    const std::size_t open = rest.find("<!--");
    const std::string_view before = rest.substr(0, open);
    for (std::size_t i = 0; i < before.size();) {
      const text::CodePoint c = text::decode(before, static_cast<Offset>(i));
      if (c.value != '>' && !is_white(c.value)) return false;
      i += c.size;
    }
    if (open == std::string_view::npos) return true;
    const std::size_t close = rest.find("-->", open + 4);
    if (close == std::string_view::npos) return true;
    rest.remove_prefix(close + 3);
  }
  return true;
}

}  // namespace trend::checks::md
