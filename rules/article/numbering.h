// The number a heading, list line or caption starts with: 1. 1.2 一、 （一） 第三章 ① II.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/range.h"

namespace trend::article {

enum class NumberStyle : std::uint8_t {
  kNone,
  kDecimal,        ///< 1.2, 1.2.3 — two or more components, with or without a mark after the last
  kArabic,         ///< 1 or 1. or 1、 or 1）
  kArabicBracket,  ///< （1） or (1)
  kChinese,        ///< 一、 一. or 一 followed by a blank
  kChineseBracket,  ///< （一） or (一)
  kOrdinalUnit,     ///< 第一章, 第 2 部分, 第三节
  kCircled,         ///< ①
  kRoman,           ///< I. II. Ⅳ.
  kLetter,          ///< A. B.
  kLabelled,        ///< 趋势一：, 趋势 1：, 步骤 2, Step 3, Part 4 — a word and a number
};

/// The script in which the number itself is written; ① and A. need none, their style says it.
enum class Numerals : std::uint8_t {
  kAscii,      ///< 12
  kFullwidth,  ///< １２
  kHan,        ///< 十二
  kRoman,      ///< XII, Latin letters
  kRomanSign,  ///< Ⅻ, one character
};

/// A parsed number prefix. Ranges have the same origin as the text handed to parse_numbering (or,
/// inside a Block, as the block's other ranges).
struct Numbering {
  NumberStyle style = NumberStyle::kNone;
  std::vector<std::uint32_t> components;  ///< {1, 2} for 1.2; {3} for 第三章
  text::Range range;         ///< the whole prefix with its mark, without the blanks after it
  text::Range digits;        ///< the number alone: "1.2", "三"
  std::string label;         ///< unit or word: 章, 部分, 趋势 (kOrdinalUnit, kLabelled)
  std::string mark;          ///< what closes the number: "." "、" "：" "）" or empty
  bool space_after = false;  ///< a blank follows the prefix
  bool fullwidth = false;    ///< contains full-width digits or a full-width dot between digits
  Numerals numerals = Numerals::kAscii;

  explicit operator bool() const { return style != NumberStyle::kNone; }
  friend bool operator==(const Numbering&, const Numbering&) = default;
};

/// Reads the number at the start of `content`, a heading's or line's text; an emoji before it is
/// skipped and not part of the range. Cautious: versions (v2.7, 2.1.232的), dates (2023.11.27),
/// counts (4 档模式, 13 年前), times (10:30), issue numbers (#779) and padded numbers (01) are no
/// numbering. A bare "3 标题" (no mark) gives kArabic with an empty mark: whether it numbers
/// anything only its siblings can tell (see numbers_its_siblings).
Numbering parse_numbering(std::string_view content);

/// Value of a Chinese numeral 零–九百九十九 (一, 十二, 二十, 两), or 0 when it is none.
std::uint32_t chinese_numeral_value(std::string_view numeral);
/// Chinese numeral of 1–999: 12 → 十二.
std::string chinese_numeral(std::uint32_t value);

/// The number written in the style of `like` (its style, label, mark, width): render_number(1.2,
/// {1, 3}) gives "1.3". Used by fixes and by "the next number". The inverse of parse_numbering for
/// numbers written consistently (one width, canonical Chinese and Roman numerals); a value that the
/// style cannot write (a circled 51, a Chinese 1000) is written in Arabic digits.
std::string render_number(const Numbering& like, const std::vector<std::uint32_t>& components);

}  // namespace trend::article
