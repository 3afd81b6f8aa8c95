// Seeded random texts made of what breaks text code: Han, emoji sequences, combining marks, all
// line ends. Deterministic on every platform, so a failing round can be repeated by its number.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trend::testing {

/// SplitMix64: small, seedable, the same everywhere (std distributions are not).
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }
  /// A number in [0, bound); 0 for bound 0.
  std::uint32_t below(std::size_t bound) {
    return bound == 0 ? 0 : static_cast<std::uint32_t>(next() % bound);
  }
  template <class T>
  const T& pick(const std::vector<T>& values) {
    return values[below(values.size())];
  }

 private:
  std::uint64_t state_;
};

/// At most `pieces` pieces of text; empty now and then.
inline std::string random_text(Random& random, std::uint32_t pieces) {
  static const std::vector<std::string> kPieces = {"\n",
                                                   "\r\n",
                                                   "\r",
                                                   "\n",
                                                   "a",
                                                   "Zq",
                                                   " ",
                                                   "\t",
                                                   "趋势",
                                                   "、",
                                                   "。",
                                                   "é",
                                                   "e\u0301",
                                                   "ß",
                                                   "Ａ",
                                                   "😀",
                                                   "👩‍👩‍👧‍👦",
                                                   "❤️",
                                                   "🇨🇳",
                                                   "𠮷",
                                                   "가",
                                                   "\u200B",
                                                   "#",
                                                   "|",
                                                   "-",
                                                   "**",
                                                   "12"};
  std::string text;
  for (std::uint32_t n = random.below(pieces + 1); n > 0; --n) text += random.pick(kPieces);
  return text;
}

/// The last code-point border of `text` at or before `at`.
inline std::uint32_t border_before(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
    --at;
  return static_cast<std::uint32_t>(at);
}

/// A code-point border of `text`.
inline std::uint32_t random_border(Random& random, std::string_view text) {
  return border_before(text, random.below(text.size() + 1));
}

}  // namespace trend::testing
