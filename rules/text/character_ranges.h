// All characters of some stretches of Unicode, written out at compile time.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace trend::text {

/// From `first` to `last`, both included; from U+0080 on and below U+10000.
struct CharacterRange {
  char32_t first = 0;
  char32_t last = 0;
};

template <std::size_t kCount>
constexpr std::size_t utf8_size(const std::array<CharacterRange, kCount>& ranges) {
  std::size_t size = 0;
  for (const CharacterRange& range : ranges)
    for (char32_t c = range.first; c <= range.last; ++c) size += c < 0x800 ? 2 : 3;
  return size;
}

/// The characters of the ranges as UTF-8.
template <CharacterRange... kRanges>
constexpr auto characters_of() {
  constexpr std::array<CharacterRange, sizeof...(kRanges)> kAll = {kRanges...};
  std::array<char, utf8_size(kAll)> utf8 = {};
  std::size_t at = 0;
  for (const CharacterRange& range : kAll) {
    for (char32_t c = range.first; c <= range.last; ++c) {
      if (c >= 0x800) utf8[at++] = static_cast<char>(0xE0 | c >> 12);
      utf8[at++] = static_cast<char>(c >= 0x800 ? 0x80 | (c >> 6 & 0x3F) : 0xC0 | c >> 6);
      utf8[at++] = static_cast<char>(0x80 | (c & 0x3F));
    }
  }
  return utf8;
}

}  // namespace trend::text
