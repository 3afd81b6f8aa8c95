// See plain_leaf.h. Breaks and blanks are read as cmark's inline parser reads them: blanks before a
// line feed are no text, two spaces there make a hard break, and spaces and tabs after it are
// skipped.
#include "rules/article/plain_leaf.h"

#include <algorithm>
#include <string_view>

#include "rules/text/scan.h"

namespace trend::article {
namespace {

/// Where cmark's inline parser may find more than text and line feeds: its special characters but
/// `!` and `]`, which mean nothing without a `[`.
constexpr text::ByteSet kMarkup("*_~`[\\<&\r");

/// The end of text[begin, end) without the white space at its end; form feeds are none to cmark.
Offset trimmed_end(std::string_view text, Offset begin, Offset end) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
  while (end > begin && is_space(text[end - 1])) --end;
  return end;
}

}  // namespace

bool read_plain_leaf(const LeafText& leaf, std::vector<Inline>& inlines, std::string& shown) {
  const std::string_view text = leaf.text();
  if (kMarkup.find_in(text) != std::string_view::npos) return false;
  const auto add = [&](InlineKind kind, Range range, Range content) {
    inlines.push_back({kind, range, content, static_cast<Index>(inlines.size()) + 1, kNone});
  };
  const Offset end = trimmed_end(text, 0, static_cast<Offset>(text.size()));
  for (Offset begin = 0; begin < end;) {
    const auto newline = static_cast<Offset>(std::min<std::size_t>(text.find('\n', begin), end));
    const Offset text_end = trimmed_end(text, begin, newline);
    if (text_end > begin) {
      const Range range = leaf.to_block(begin, text_end);
      add(InlineKind::kText, range, range);
      shown.append(text.substr(begin, text_end - begin));
    }
    if (newline == end) break;
    const bool hard = newline > 1 && text[newline - 1] == ' ' && text[newline - 2] == ' ';
    begin = newline + 1;
    while (text[begin] == ' ' || text[begin] == '\t') ++begin;
    const Offset from = leaf.to_block(text_end);
    add(hard ? InlineKind::kHardBreak : InlineKind::kSoftBreak,
        {from, std::max(from, leaf.to_block(begin))}, {from, from});
    shown.push_back(' ');
  }
  return true;
}

}  // namespace trend::article
