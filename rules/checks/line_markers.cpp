// Reads one marker at the start of a line.
#include "rules/checks/line_markers.h"

#include "rules/article/numbering.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using text::CodePoint;
using text::Offset;

struct Number {
  std::uint32_t value = 0;
  Offset end = 0;
  bool chinese = false;
};

bool is_fullwidth_digit(char32_t c) { return c >= U'０' && c <= U'９'; }

/// One to three digits (ASCII or full-width) or a Chinese numeral at `at`; value 0 if none.
Number read_number(std::string_view line, Offset at) {
  Number number{0, at, false};
  for (CodePoint c = text::decode(line, number.end); c.size > 0;
       c = text::decode(line, number.end)) {
    const bool wide = is_fullwidth_digit(c.value);
    if (!wide && !text::is_ascii_digit(c.value)) break;
    number.value = number.value * 10 + static_cast<std::uint32_t>(c.value - (wide ? U'０' : U'0'));
    number.end += c.size;
    if (number.value > 999) return {0, at, false};
  }
  if (number.end > at) return number;
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十百";
  for (CodePoint c = text::decode(line, number.end);
       c.size > 0 && kNumerals.find(c.value) != std::u32string_view::npos;
       c = text::decode(line, number.end))
    number.end += c.size;
  number.value = article::chinese_numeral_value(line.substr(at, number.end - at));
  number.chinese = true;
  return number;
}

std::optional<MarkerKind> bracketed(std::string_view line, Offset& end, std::uint32_t& value) {
  const CodePoint open = text::decode(line, 0);
  const Number number = read_number(line, open.size);
  const CodePoint close = text::decode(line, number.end);
  if (number.value == 0) return std::nullopt;
  if (close.value != (open.value == U'（' ? U'）' : U')')) return std::nullopt;
  end = number.end + close.size;
  value = number.value;
  return number.chinese ? MarkerKind::kChineseBracket : MarkerKind::kBracket;
}

/// True when `c`, standing directly behind `1.`, begins the text of a list item.
bool begins_item(std::string_view line, Offset at) {
  const CodePoint c = text::decode(line, at);
  if (text::is_cjk_letter(c.value)) return true;
  if (text::is_latin_letter(c.value)) {
    const CodePoint next = text::decode(line, at + c.size);  // 2.x and 3.B are no items
    return text::is_latin_letter(next.value);
  }
  return std::u32string_view(U"*[`“《「【（").find(c.value) != std::u32string_view::npos;
}

std::optional<MarkerKind> marked(std::string_view line, Offset& end, std::uint32_t& value) {
  const Number number = read_number(line, 0);
  if (number.value == 0) return std::nullopt;
  value = number.value;
  const CodePoint mark = text::decode(line, number.end);
  end = number.end + mark.size;
  if (mark.value == U'、') return number.chinese ? MarkerKind::kChinese : MarkerKind::kComma;
  if (number.chinese) return std::nullopt;
  switch (mark.value) {
    case U'．':
    case U'。':
      return MarkerKind::kFullwidthDot;
    case U'）':
      return MarkerKind::kHalfBracket;
    case U'.':
    case U')':
      if (begins_item(line, end)) return MarkerKind::kTight;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

std::optional<MarkerKind> circled(std::string_view line, Offset& end, std::uint32_t& value) {
  const CodePoint c = text::decode(line, 0);
  if (c.value < U'①' || c.value > U'⑳') return std::nullopt;
  end = c.size;
  value = static_cast<std::uint32_t>(c.value - U'①') + 1;
  return MarkerKind::kCircled;
}

}  // namespace

std::optional<LineMarker> read_line_marker(std::string_view line) {
  LineMarker marker;
  Offset end = 0;
  const char32_t first = text::decode(line, 0).value;
  const std::optional<MarkerKind> kind =
      first == U'（' || first == U'('  ? bracketed(line, end, marker.value)
      : first >= U'①' && first <= U'⑳' ? circled(line, end, marker.value)
                                       : marked(line, end, marker.value);
  if (!kind) return std::nullopt;
  marker.kind = *kind;
  marker.range = {0, end};
  marker.content = end;
  for (CodePoint c = text::decode(line, end);
       c.size > 0 && (c.value == U' ' || c.value == U'\t' || c.value == U'\u3000');
       c = text::decode(line, marker.content))
    marker.content += c.size;
  if (marker.content >= line.size()) return std::nullopt;
  const CodePoint after = text::decode(line, marker.content);
  const bool decimal = marker.kind == MarkerKind::kFullwidthDot && marker.content == end &&
                       (text::is_ascii_digit(after.value) || is_fullwidth_digit(after.value));
  if (decimal) return std::nullopt;
  return marker;
}

}  // namespace trend::checks
