// See mention_cursor.h.
#include "rules/article/mention_cursor.h"

namespace trend::article {
namespace {

constexpr std::size_t kMaxComponents = 6;  // in 1.2.3

}  // namespace

std::optional<std::uint32_t> Cursor::take_digits(bool wide) {
  const char32_t zero = wide ? 0xFF10 : U'0';
  Cursor next = *this;
  std::uint32_t value = 0;
  std::size_t count = 0;
  for (text::CodePoint c = next.peek(); c.value >= zero && c.value <= zero + 9; c = next.peek()) {
    if (count == 3 || (count == 1 && value == 0)) return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(c.value - zero);
    next.at += c.size;
    ++count;
  }
  if (count == 0) return std::nullopt;
  at = next.at;
  return value;
}

Numbering Cursor::take_number(bool han) {
  Numbering number;
  const Offset begin = at;
  const text::CodePoint first = peek();
  const bool wide = first.value >= 0xFF10 && first.value <= 0xFF19;
  if (wide || text::is_ascii_digit(first.value))
    take_components(number, wide);
  else if (han)
    take_han(number);
  number.digits = {begin, at};
  return number;
}

void Cursor::take_components(Numbering& number, bool wide) {
  Cursor next = *this;
  while (number.components.size() < kMaxComponents) {
    const std::optional<std::uint32_t> value = next.take_digits(wide);
    if (!value) break;
    number.components.push_back(*value);
    at = next.at;
    if (!next.take(".") && !next.take("．")) break;
  }
  number.fullwidth = wide;
  number.numerals = wide ? Numerals::kFullwidth : Numerals::kAscii;
  // 2.2023, 2.30.1.1.1.1.1: whatever it is, its start is no number.
  const char32_t c = peek().value;
  if (text::is_ascii_digit(c) || (c == U'.' && text::is_ascii_digit(next.peek().value)) ||
      (!number.components.empty() && number.components[0] == 0))
    number.components.clear();
}

void Cursor::take_han(Numbering& number) {
  static constexpr std::string_view kNumerals = "零一二三四五六七八九十百〇";
  const Offset begin = at;
  while (peek().size == 3 && at - begin < 21 &&
         kNumerals.find(text.substr(at, 3)) != std::string_view::npos)
    at += 3;
  const std::uint32_t value = chinese_numeral_value(text.substr(begin, at - begin));
  if (value == 0) {
    at = begin;
    return;
  }
  number.components = {value};
  number.numerals = Numerals::kHan;
}

}  // namespace trend::article
