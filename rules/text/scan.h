// Fast searching in UTF-8 text: one of a few bytes or characters, or a word of Chinese.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "rules/text/character_range.h"

namespace trend::text {

/// A set of bytes to look for; made at compile time.
class ByteSet {
 public:
  explicit constexpr ByteSet(std::string_view bytes) {
    for (char c : bytes) member_[static_cast<unsigned char>(c)] = true;
  }

  constexpr bool contains(char c) const { return member_[static_cast<unsigned char>(c)]; }

  /// Index of the first byte of `text` from `from` on that is in the set, or npos.
  constexpr std::size_t find_in(std::string_view text, std::size_t from = 0) const {
    for (; from < text.size(); ++from)
      if (contains(text[from])) return from;
    return std::string_view::npos;
  }

 private:
  std::array<bool, 256> member_ = {};
};

/// A set of characters of three bytes (Han, full-width forms) that may claim to hold others with
/// the same last twelve bits: tells most places of Chinese apart from those that matter.
class HanFilter {
 public:
  HanFilter() = default;
  /// The characters of three bytes in `characters`.
  explicit constexpr HanFilter(std::string_view characters) { add(characters); }

  constexpr void add(std::string_view characters) {
    for (std::size_t at = 0; at < characters.size(); ++at)
      if (is_lead(characters, at)) bits_[low(characters, at + 1)] |= bit(characters, at + 2);
  }

  constexpr void add(const CharacterRange& range) {
    for (char32_t c = range.first; c <= range.last; ++c)
      bits_[c / 64 % 64] |= std::uint64_t{1} << (c % 64);
  }

  /// The first characters of `words`.
  template <class Words>
  constexpr void add_starts(const Words& words) {
    for (const std::string_view word : words) add(word.substr(0, 3));
  }

  /// False when the character at `at` is not of the set.
  constexpr bool may_hold(std::string_view text, std::size_t at = 0) const {
    return is_lead(text, at) && (bits_[low(text, at + 1)] & bit(text, at + 2)) != 0;
  }

 private:
  static constexpr bool is_lead(std::string_view text, std::size_t at) {
    return at + 2 < text.size() && static_cast<unsigned char>(text[at]) >> 4 == 0xE;
  }
  static constexpr std::size_t low(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]) % 64;
  }
  static constexpr std::uint64_t bit(std::string_view text, std::size_t at) {
    return std::uint64_t{1} << low(text, at);
  }

  std::array<std::uint64_t, 64> bits_ = {};
};

/// As text.find(word, from), but by the word's last byte: Chinese begins with one of six bytes, and
/// every character would be looked at.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0);

}  // namespace trend::text
