// Chinese numerals from 1 to 999, read and written.
#include <array>

#include "rules/article/numbering.h"
#include "rules/text/unicode.h"

namespace trend::article {
namespace {

constexpr std::array<std::string_view, 10> kDigits = {"零", "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};

// Value of a single digit, or 10 when it is none.
std::uint32_t digit_value(std::string_view character) {
  if (character == "两") return 2;
  if (character == "〇") return 0;
  std::uint32_t value = 0;
  while (value < kDigits.size() && kDigits[value] != character) ++value;
  return value;
}

}  // namespace

std::uint32_t chinese_numeral_value(std::string_view numeral) {
  std::uint32_t total = 0;
  std::uint32_t last_unit = 1000;  // units must descend: 百 before 十
  std::uint32_t digit = 0;
  bool has_digit = false;
  bool after_zero = false;
  for (text::Offset i = 0; i < numeral.size();) {
    const text::Offset size = text::decode(numeral, i).size;
    const std::string_view character = numeral.substr(i, size);
    i += size;
    const std::uint32_t unit = character == "十" ? 10 : character == "百" ? 100 : 0;
    if (unit > 0) {
      // Only 十 may stand without a digit before it, and only at the start.
      const bool bare_ten = unit == 10 && total == 0 && !has_digit && !after_zero;
      if (unit >= last_unit || (!has_digit && !bare_ten)) return 0;
      total += (has_digit ? digit : 1) * unit;
      last_unit = unit;
      has_digit = after_zero = false;
      continue;
    }
    const std::uint32_t value = digit_value(character);
    if (value > 9 || has_digit) return 0;
    if (value == 0) {
      if (after_zero || total == 0) return 0;
      after_zero = true;
      continue;
    }
    digit = value;
    has_digit = true;
  }
  if (has_digit) total += digit;
  if (after_zero && !has_digit) return 0;
  return total;
}

std::string chinese_numeral(std::uint32_t value) {
  std::string out;
  const auto digit = [&](std::uint32_t d) { out += kDigits[d]; };
  const std::uint32_t hundreds = value / 100 % 10;
  const std::uint32_t tens = value / 10 % 10;
  const std::uint32_t ones = value % 10;
  if (hundreds > 0) {
    digit(hundreds);
    out += "百";
    if (tens == 0 && ones > 0) digit(0);
  }
  if (tens > 0) {
    if (tens > 1 || hundreds > 0) digit(tens);
    out += "十";
  }
  if (ones > 0) digit(ones);
  return out;
}

}  // namespace trend::article
