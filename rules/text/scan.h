// Fast searching in UTF-8 text: one of a few bytes, or a word of Chinese.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

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

/// As text.find(word, from), but by the word's last byte: Chinese begins with one of six bytes, and
/// every character would be looked at.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0);

}  // namespace trend::text
