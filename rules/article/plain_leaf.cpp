// See plain_leaf.h. Breaks and blanks are read as cmark's inline parser reads them: blanks before a
// line feed are no text, two spaces there make a hard break, and spaces and tabs after it are
// skipped.
#include "rules/article/plain_leaf.h"

#include <algorithm>
#include <string_view>

namespace trend::article {
namespace {

/// Whether cmark's inline parser might stop at `c` for more than a line feed or a `!`, which means
/// nothing without a `[`. Also says yes to ] and ^, so that one comparison covers [ \ ] ^ _ `.
constexpr bool may_be_markup(unsigned char c) {
  return (c >= '[' && c <= '`') || c == '*' || c == '~' || c == '<' || c == '&' || c == '\r';
}

bool holds_markup(std::string_view text) {
  // Blocks without a way out in the middle: compilers make vector instructions of them.
  constexpr std::size_t kBlock = 64;
  for (std::size_t begin = 0; begin < text.size(); begin += kBlock) {
    bool found = false;
    for (const char c : text.substr(begin, kBlock))
      found = found | may_be_markup(static_cast<unsigned char>(c));
    if (found) return true;
  }
  return false;
}

/// The end of text[begin, end) without the white space (cmark's) at its end.
Offset trimmed_end(std::string_view text, Offset begin, Offset end) {
  const auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (end > begin && is_space(text[end - 1])) --end;
  return end;
}

}  // namespace

bool read_plain_leaf(const LeafText& leaf, std::vector<Inline>& inlines, std::string& shown) {
  const std::string_view text = leaf.text();
  if (holds_markup(text)) return false;
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
