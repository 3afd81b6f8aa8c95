// Writes numbers in the style of a parsed one.
#include "rules/article/numbering.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

std::string arabic(std::uint32_t value, bool fullwidth) {
  const std::string ascii = std::to_string(value);
  if (!fullwidth) return ascii;
  std::string wide;
  for (const char c : ascii) text::append_utf8(wide, static_cast<char32_t>(0xFF10 + (c - '0')));
  return wide;
}

std::string roman(std::uint32_t value) {
  struct Step {
    std::uint32_t value;
    std::string_view letters;
  };
  static constexpr Step kSteps[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                                    {90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
                                    {5, "V"},    {4, "IV"},   {1, "I"}};
  std::string out;
  for (const Step& step : kSteps) {
    for (; value >= step.value; value -= step.value) out += step.letters;
  }
  return out;
}

std::string sign(char32_t c) {
  std::string out;
  text::append_utf8(out, c);
  return out;
}

std::string circled(std::uint32_t value) {
  if (value >= 1 && value <= 20) return sign(0x245F + value);
  if (value >= 21 && value <= 35) return sign(0x323C + value);
  if (value >= 36 && value <= 50) return sign(0x328D + value);
  return "(" + std::to_string(value) + ")";
}

std::string number(const Numbering& like, std::uint32_t value) {
  if (like.style == NumberStyle::kCircled) return circled(value);
  if (like.style == NumberStyle::kLetter && value >= 1 && value <= 26) {
    return std::string(1, static_cast<char>('A' + value - 1));
  }
  switch (like.numerals) {
    case Numerals::kHan:
      if (value >= 1 && value <= 999) return chinese_numeral(value);
      break;
    case Numerals::kRomanSign:
      if (value >= 1 && value <= 12) return sign(0x215F + value);
      [[fallthrough]];
    case Numerals::kRoman:
      if (value >= 1 && value <= 3999) return roman(value);
      break;
    default:
      break;
  }
  return arabic(value, like.numerals == Numerals::kFullwidth);
}

std::string joined(const Numbering& like, const std::vector<std::uint32_t>& components) {
  std::string out;
  for (const std::uint32_t component : components) {
    if (!out.empty()) out += like.fullwidth ? "．" : ".";
    out += number(like, component);
  }
  return out;
}

// The blanks that `like` has between a word of `word_size` bytes ending or starting there and its
// digits; they are single spaces (see parse_numbering).
std::string gap(text::Offset from, text::Offset to, std::size_t word_size) {
  const std::size_t between = to > from ? to - from : 0;
  return between > word_size ? " " : "";
}

}  // namespace

std::string render_number(const Numbering& like, const std::vector<std::uint32_t>& components) {
  const std::string digits = joined(like, components);
  const text::Range whole = like.range;
  switch (like.style) {
    case NumberStyle::kNone:
      return {};
    case NumberStyle::kArabicBracket:
    case NumberStyle::kChineseBracket:
      return (like.mark.starts_with("）") ? "（" : "(") + digits + like.mark;
    case NumberStyle::kOrdinalUnit: {
      const std::string_view first = "第";
      const std::string before = gap(whole.begin, like.digits.begin, first.size());
      const std::string after =
          gap(like.digits.end, whole.end, like.label.size() + like.mark.size());
      return std::string(first) + before + digits + after + like.label + like.mark;
    }
    case NumberStyle::kLabelled:
      return like.label + gap(whole.begin, like.digits.begin, like.label.size()) + digits +
             like.mark;
    default:
      return digits + like.mark;
  }
}

}  // namespace trend::article
