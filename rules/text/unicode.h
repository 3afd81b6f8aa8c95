// What articles need of Unicode: decoding, classes of CJK characters, display width, case folding.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rules/text/range.h"

namespace trend::text {

/// One decoded code point and its length in bytes.
struct CodePoint {
  char32_t value = 0;
  Offset size = 0;
};

/// decode() for everything but ASCII.
CodePoint decode_multibyte(std::string_view text, Offset offset);
/// Decodes the code point that starts at `offset` of valid UTF-8; size 0 at the end of the text.
/// A byte that starts no complete sequence gives U+FFFD of size 1.
inline CodePoint decode(std::string_view text, Offset offset) {
  if (offset >= text.size()) return {};
  const auto at = [&](Offset i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[offset + i]));
  };
  const char32_t lead = at(0);
  if (lead < 0x80) return {lead, 1};
  // Most characters of Chinese text: three bytes.
  if (lead >> 4 == 0xE && text.size() - offset >= 3 && at(1) >> 6 == 2 && at(2) >> 6 == 2)
    return {(lead & 0xF) << 12 | (at(1) & 0x3F) << 6 | (at(2) & 0x3F), 3};
  return decode_multibyte(text, offset);
}
/// Decodes the code point that ends just before `offset`; size 0 at the start of the text.
CodePoint decode_before(std::string_view text, Offset offset);
/// Appends the UTF-8 form of `value` to `out`.
void append_utf8(std::string& out, char32_t value);

/// Han ideographs: the characters of Unicode 15.0 with Script=Han (radicals and compatibility
/// ideographs included, since they are read as Han) and 〆.
bool is_han(char32_t c);
/// Han, kana, bopomofo or hangul: text set without spaces between words or mixed with such text.
bool is_cjk_letter(char32_t c);
/// Punctuation of Chinese text: CJK Symbols and Punctuation, full-width forms, and the shared
/// marks “ ” ‘ ’ — … · which Chinese fonts set full-width.
bool is_cjk_punctuation(char32_t c);
/// ASCII letter.
constexpr bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
constexpr bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
/// ASCII punctuation (CommonMark 0.31 §2.1).
constexpr bool is_ascii_punctuation(char32_t c) {
  return (c >= 0x21 && c <= 0x2F) || (c >= 0x3A && c <= 0x40) || (c >= 0x5B && c <= 0x60) ||
         (c >= 0x7B && c <= 0x7E);
}
/// Unicode general category P* (cmark-gfm's own notion of punctuation for emphasis is in flanking).
bool is_punctuation(char32_t c);
/// What a regular expression's \w takes (UTS #18, Annex C): letters, marks, decimal digits,
/// connecting punctuation such as _.
bool is_word(char32_t c);
/// Simple lower-case mapping; characters without one are returned as they are.
char32_t to_lower(char32_t c);
/// Unicode whitespace: Zs, tab, line feed, form feed, carriage return.
bool is_whitespace(char32_t c);

/// Columns that the code point takes in a terminal: 0 (combining, format), 1 or 2 (East Asian Width
/// W or F). Ambiguous characters take `ambiguous` columns (1 or 2). Unicode 15.0, UAX #11.
int display_width(char32_t c, int ambiguous = 1);
/// Columns of a text, by grapheme cluster (an emoji sequence takes 2). Tabs count 1.
int display_width(std::string_view text, int ambiguous = 1);

/// Case-folded text (full Unicode folding) with runs of whitespace collapsed and the ends trimmed:
/// the form in which CommonMark 0.31 §4.7 compares link labels.
std::string fold_label(std::string_view text);
/// NFKC, case-folded, all whitespace and punctuation removed: for comparing titles.
std::string fold_title(std::string_view text);
/// The first `size` bytes of fold_title(text), or all: most texts need not be folded to their end
/// to tell them apart.
std::string fold_title_start(std::string_view text, std::size_t size);

/// Number of Han characters in `text`.
std::size_t count_han(std::string_view text);

}  // namespace trend::text
