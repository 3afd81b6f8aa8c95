// A stretch of Unicode.
#pragma once

namespace trend::text {

/// From `first` to `last`, both included.
struct CharacterRange {
  char32_t first = 0;
  char32_t last = 0;

  constexpr bool contains(char32_t c) const { return first <= c && c <= last; }
};

}  // namespace trend::text
