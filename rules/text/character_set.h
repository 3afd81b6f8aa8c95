// Which characters a text holds, asked many times for few of them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace trend::text {

/// A set of code points that may claim to hold more than it does, never less: characters beyond
/// ASCII share places (a Bloom filter with one hash). One pass over the text makes it, a question
/// costs a few instructions.
class CharacterSet {
 public:
  using Place = std::uint16_t;

  CharacterSet() = default;
  /// The characters of `text`, which is valid UTF-8. Linear.
  explicit CharacterSet(std::string_view text);

  /// False when no character of those at `places` is in the set.
  bool may_have_any(const std::vector<Place>& places) const {
    for (const Place place : places)
      if ((words_[place / 64] >> (place % 64) & 1) != 0) return true;
    return false;
  }

  /// False when the text has no character of the 64 code points around any of [first, last], which
  /// are below U+10000.
  bool may_have_within(char32_t first, char32_t last) const {
    for (std::uint32_t page = first / 64; page <= last / 64; ++page)
      if ((pages_[page / 64] >> (page % 64) & 1) != 0) return true;
    return false;
  }

  /// Where the characters of `text` are kept, each once, sorted.
  static std::vector<Place> places_of(std::string_view text);

 private:
  static constexpr std::size_t kAscii = 128;
  static constexpr std::size_t kOthers = 4096 - kAscii;

  std::array<std::uint64_t, (kAscii + kOthers) / 64> words_ = {};
  std::array<std::uint64_t, 0x10000 / 64 / 64> pages_ = {};  ///< a bit for 64 code points
};

}  // namespace trend::text
