// A line is cut into cells (a character with what combines with it), each with its columns; marks,
// tabs and windows are then sums over cells.
#include "server/cli/excerpt.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include "rules/text/unicode.h"

namespace trend::cli {
namespace {

using text::CodePoint;
using text::Offset;
using text::Range;

constexpr std::size_t kTabWidth = 4;
constexpr Offset kNearby = 2000;  // bytes looked at on either side of a range in very long lines
constexpr char32_t kZeroWidthJoiner = 0x200D;

using Cell = ExcerptFinder::Cell;

// Characters without a shape of their own that would change or hide what stands around them.
bool is_unprintable(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x200B || c == 0x200E ||
         c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

/// Bytes that begin or continue no unprintable character but behind one of C2, E2 and EF.
bool is_surely_printable(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x20 && value != 0x7F && value != 0xC2 && value != 0xE2 && value != 0xEF;
}

std::string spelt_out(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string digits;
  for (auto value = static_cast<std::uint32_t>(c); value != 0 || digits.size() < 4; value >>= 4U)
    digits.insert(digits.begin(), kDigits[value & 0xFU]);
  return "<U+" + digits + ">";
}

bool is_emoji_modifier(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
bool is_regional_indicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

// True when `c` of `width` columns continues the character that ends in `last`.
bool combines(char32_t c, int width, char32_t last, bool odd_regional) {
  return width == 0 || last == kZeroWidthJoiner || is_emoji_modifier(c) ||
         (is_regional_indicator(c) && is_regional_indicator(last) && odd_regional);
}

std::uint32_t width_of(std::string_view text) {
  return static_cast<std::uint32_t>(std::max(text::display_width(text), 1));
}

// Appends cells as they are shown; those without anything special on them as one piece.
void append_shown(std::string_view text, std::span<const Cell> cells, std::string& out) {
  for (std::size_t i = 0; i < cells.size();) {
    std::size_t end = i;
    while (end < cells.size() && cells[end].plain) ++end;
    if (end > i) {
      const Range run{cells[i].source.begin, cells[end - 1].source.end};
      out += text.substr(run.begin, run.size());
      i = end;
      continue;
    }
    const CodePoint c = text::decode(text, cells[i].source.begin);
    out += c.value == U'\t' ? std::string(cells[i].width, ' ') : spelt_out(c.value);
    ++i;
  }
}

std::vector<Cell> cells_of(std::string_view text, Range range) {
  std::vector<Cell> cells;
  cells.reserve(range.size());
  std::size_t column = 0;
  char32_t last = 0;
  bool odd_regional = false;
  for (Offset at = range.begin; at < range.end;) {
    const CodePoint c = text::decode(text, at);
    const Range source{at, at + c.size};
    at += c.size;
    const bool plain = !is_unprintable(c.value);
    const int width = text::display_width(c.value);
    if (plain && !cells.empty() && !is_unprintable(last) &&
        combines(c.value, width, last, odd_regional)) {
      Cell& cell = cells.back();
      cell.source.end = source.end;
      column -= cell.width;
      cell.width = width_of(text.substr(cell.source.begin, cell.source.size()));
      column += cell.width;
      odd_regional = false;
    } else {
      Cell cell{source, 1, plain};
      if (c.value == U'\t') {
        cell.width = static_cast<std::uint32_t>(kTabWidth - column % kTabWidth);
      } else if (!plain) {
        cell.width = static_cast<std::uint32_t>(spelt_out(c.value).size());
      } else {
        cell.width = static_cast<std::uint32_t>(std::max(width, 1));
      }
      column += cell.width;
      odd_regional = is_regional_indicator(c.value);
      cells.push_back(cell);
    }
    last = c.value;
  }
  return cells;
}

Offset code_point_border(std::string_view text, Offset at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
    --at;
  return at;
}

// The cells [first, last) that are shown.
struct Window {
  std::size_t first;
  std::size_t last;
};

// Room for the mark first, then a third of the width for what stands before it.
Window choose_window(const std::vector<Cell>& cells, std::size_t mark, std::size_t max_width) {
  std::size_t total = 0;
  for (std::size_t i = 0; i < cells.size() && total <= max_width; ++i) total += cells[i].width;
  if (total <= max_width) return {0, cells.size()};
  std::size_t first = std::min(mark, cells.size());
  for (std::size_t room = max_width / 3; first > 0 && cells[first - 1].width <= room; --first)
    room -= cells[first - 1].width;
  std::size_t last = first;
  for (std::size_t room = max_width; last < cells.size() && cells[last].width <= room; ++last)
    room -= cells[last].width;
  return {first, std::max(last, std::min(first + 1, cells.size()))};
}

}  // namespace

Excerpt ExcerptFinder::of(Range range, std::size_t max_width) {
  Excerpt excerpt;
  const std::string_view text = document_.text();
  const std::size_t line = document_.lines().line_of(range.begin);
  const Range content = document_.line_range(line);
  excerpt.line = line + 1;
  if (range.end > range.begin) {
    const std::size_t last = document_.lines().line_of(range.end - 1);
    excerpt.more_lines = last > line ? last - line : 0;
  }
  const Offset from = range.begin > content.begin + kNearby
                          ? code_point_border(text, range.begin - kNearby)
                          : content.begin;
  const Offset to = content.end > range.begin + kNearby
                        ? code_point_border(text, range.begin + kNearby)
                        : content.end;
  if (const Range shown{from, std::max(from, to)}; measured_ != shown) {
    cells_ = cells_of(text, shown);
    measured_ = shown;
  }
  const std::vector<Cell>& cells = cells_;
  const auto behind = [&](Offset offset) {  // index of the first cell that ends after `offset`
    return static_cast<std::size_t>(
        std::partition_point(cells.begin(), cells.end(),
                             [&](const Cell& cell) { return cell.source.end <= offset; }) -
        cells.begin());
  };
  const std::size_t mark = behind(range.begin);
  const Window window = choose_window(cells, mark, max_width);
  if (window.first > 0 || from > content.begin) {
    excerpt.text = "…";
    excerpt.indent = 1;
  }
  const std::span<const Cell> shown(cells.data() + window.first, window.last - window.first);
  append_shown(text, shown, excerpt.text);
  std::size_t marked = 0;
  for (std::size_t i = window.first; i < window.last; ++i) {
    const Cell& cell = cells[i];
    if (i >= mark && cell.source.begin >= range.end) break;
    (i < mark ? excerpt.indent : marked) += cell.width;
  }
  if (window.last < cells.size() || to < content.end) excerpt.text += "…";
  excerpt.width = std::max<std::size_t>(marked, 1);
  return excerpt;
}

std::string visible(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (Offset at = 0; at < text.size();) {
    Offset plain = at;
    while (plain < text.size() && is_surely_printable(text[plain])) ++plain;
    result += text.substr(at, plain - at);
    const CodePoint c = text::decode(text, plain);
    if (c.size > 0 && is_unprintable(c.value))
      result += spelt_out(c.value);
    else
      result += text.substr(plain, c.size);
    at = plain + c.size;
  }
  return result;
}

}  // namespace trend::cli
