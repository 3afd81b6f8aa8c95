// Which of many words a text holds, told in one pass over it.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/character_range.h"

namespace trend::text {

/// A set of small numbers.
class Labels {
 public:
  static constexpr std::size_t kMost = 256;

  /// `label` is below kMost.
  void add(std::size_t label) { bits_[label / 64] |= std::uint64_t{1} << (label % 64); }
  bool has(std::size_t label) const { return (bits_[label / 64] >> (label % 64) & 1) != 0; }

  Labels& operator|=(const Labels& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
    return *this;
  }
  Labels& operator&=(const Labels& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] &= other.bits_[i];
    return *this;
  }
  bool operator==(const Labels&) const = default;

  /// Calls visit(label) for each of them, the smallest first.
  template <class Visit>
  void for_each(Visit visit) const {
    for (std::size_t i = 0; i < bits_.size(); ++i)
      for (std::uint64_t left = bits_[i]; left != 0; left &= left - 1)
        visit(i * 64 + static_cast<std::size_t>(std::countr_zero(left)));
  }

 private:
  std::array<std::uint64_t, kMost / 64> bits_ = {};
};

struct LabelledWord {
  std::string_view word;  ///< not empty
  std::size_t label = 0;
};

struct LabelledRange {
  CharacterRange range;
  std::size_t label = 0;
};

/// Words to look for, all at once: characters that begin none of them, nearly all of a text, cost a
/// look into a table. ASCII letters are compared without regard to case.
class Lexicon {
 public:
  Lexicon() = default;
  /// Several words may have one label, and one word several labels. The characters of a range are
  /// words; beyond U+FFFF a range counts as whole 1024s.
  explicit Lexicon(const std::vector<LabelledWord>& words,
                   const std::vector<LabelledRange>& ranges = {});

  /// The labels of all words that stand somewhere in `text`, which is valid UTF-8. Linear.
  Labels find_in(std::string_view text) const;

 private:
  /// A word of several characters, in lower case, without the bytes that its group tells.
  struct Rest {
    std::size_t begin;  ///< of its letters in letters_
    std::size_t end;
    std::uint64_t next;  ///< signature of its first character
    std::size_t label;
  };
  /// The words with one first character.
  struct Group {
    Labels alone;             ///< of those that are no more than it
    std::uint64_t nexts = 0;  ///< of the others together
    std::size_t begin = 0;    ///< of the others in rests_
    std::size_t end = 0;
  };
  using Row = std::array<std::uint16_t, 64>;

  Row& row_of(std::uint32_t key);
  Group& add_group(std::uint32_t key);
  void add(const LabelledRange& range);
  void add(Group& group, std::string_view rest, std::size_t label);
  void add_ascii(std::uint32_t first, std::string_view rest);
  std::size_t group_of(std::uint32_t key) const { return rows_[pages_[key / 64]][key % 64]; }
  std::size_t collect_at(std::string_view text, std::size_t at, Labels& found) const;
  void collect(const Group& group, std::string_view after, Labels& found) const;
  void compare(const Group& group, std::uint64_t next, std::string_view after, Labels& found) const;

  std::string_view letters_of(const Rest& rest) const {
    return std::string_view(letters_).substr(rest.begin, rest.end - rest.begin);
  }

  std::string letters_;  ///< of all rests
  std::vector<Rest> rests_;
  std::vector<Group> groups_ = {{}};            ///< the first one is empty
  std::vector<Row> rows_ = {{}};                ///< groups by the last six bits of their keys
  std::array<std::uint16_t, 1024> pages_ = {};  ///< rows by the other bits
  /// ASCII is frequent, and its letters begin many words: by first character and second byte the
  /// third bytes of its words, five bits of each, which tell letters apart whatever their case.
  std::array<std::uint32_t, 128 * 32> thirds_ = {};
};

}  // namespace trend::text
