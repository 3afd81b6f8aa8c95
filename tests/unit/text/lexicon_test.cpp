// A lexicon finds in one pass what looking for each word finds.
#include "rules/text/lexicon.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/strings.h"

namespace {

using trend::text::ascii_lower;
using trend::text::LabelledWord;
using trend::text::Labels;
using trend::text::Lexicon;

// Word by word.
Labels slowly(const std::vector<LabelledWord>& words, std::string_view text) {
  const std::string lower = ascii_lower(text);
  Labels found;
  for (const LabelledWord& word : words)
    if (lower.find(ascii_lower(word.word)) != std::string::npos) found.add(word.label);
  return found;
}

void agree(const std::vector<LabelledWord>& words, std::string_view text) {
  CHECK_MESSAGE(Lexicon(words).find_in(text) == slowly(words, text), text);
}

const std::vector<LabelledWord>& words() {
  static const std::vector<LabelledWord> all = {
      {"抱歉", 0},     {"抱", 1},   {"[", 2},     {"[1", 3},    {"See", 4},
      {"see also", 5}, {"é", 6},    {"É", 7},     {"élan", 8},  {"🚀", 9},
      {"🚀🚀", 10},      {"🚁", 11},   {"，我", 12}, {"“", 13},    {"0", 14},
      {"抱歉", 15},    {"s", 200},  {"~~~", 255}, {"歉意", 64}, {"抱歉意", 20},
      {"抱我", 21},    {"sea", 22}, {"sees", 23}, {"sé", 24},   {"s0", 25}};
  return all;
}

TEST_CASE("words of all sizes are found, in any case of ASCII") {
  for (std::string_view text :
       {"",     "抱",   "很抱歉。", "a[",  "a[1]",   "SEE ALSO", "s",    "sé",
        "Élan", "élAN", "É",        "🚀",   "x🚀🚀",    "🚁",        "🛰", "他说，我",
        "歉意", "~~~",  "~~",       "“0”", "抱\n歉", "看，",     "[0"})
    agree(words(), text);
}

TEST_CASE("an empty lexicon finds nothing") {
  CHECK(Lexicon().find_in("a汉🚀é") == Labels());
  CHECK(Lexicon(std::vector<LabelledWord>{}).find_in("a汉🚀é") == Labels());
}

TEST_CASE("random texts of the words' characters") {
  constexpr std::string_view kPieces[] = {"抱", "歉", "意", "[",  "1", "0", "s", "S",
                                          "e",  "E",  " ",  "a",  "L", "é", "É", "n",
                                          "🚀",  "🚁",  "，", "我", "“", "~"};
  std::mt19937 random(3);
  std::uniform_int_distribution<std::size_t> piece(0, std::size(kPieces) - 1);
  std::uniform_int_distribution<int> size(0, 12);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int left = size(random); left > 0; --left) text += kPieces[piece(random)];
    agree(words(), text);
  }
}

TEST_CASE("characters of a range are words, whatever words they begin") {
  const std::vector<LabelledWord> some = {{"ab", 0}, {"c", 1}, {"\u0301x", 2}};
  const Lexicon lexicon(some, {{{U'\x01', U'c'}, 3},
                               {{0x300, 0x36F}, 4},
                               {{0x301, 0x3FF}, 5},
                               {{0xE000, 0xF8FF}, 6},
                               {{0xF0000, 0x10FFFF}, 6}});
  const auto labels = [&](std::string_view text) {
    std::vector<std::size_t> all;
    lexicon.find_in(text).for_each([&](std::size_t label) { all.push_back(label); });
    return all;
  };
  using All = std::vector<std::size_t>;
  CHECK(labels("汉é🚀") == All{});
  CHECK(labels("D") == All{3});
  CHECK(labels("xab") == All{0, 3});
  CHECK(labels("C") == All{1, 3});
  CHECK(labels("ccc") == All{1, 3});
  CHECK(labels("é\u0300") == All{4});
  CHECK(labels("é\u0301xyz") == All{2, 3, 4, 5});
  CHECK(labels("\u03FF") == All{5});
  CHECK(labels("\uE000") == All{6});
  CHECK(labels("\uF8FF") == All{6});
  CHECK(labels("\U000F0000") == All{6});
  CHECK(labels("\U0010FFFF") == All{6});
}

TEST_CASE("labels are visited in order") {
  Labels labels;
  for (const std::size_t label : {255U, 0U, 64U, 63U}) labels.add(label);
  std::vector<std::size_t> visited;
  labels.for_each([&](std::size_t label) { visited.push_back(label); });
  CHECK(visited == std::vector<std::size_t>{0, 63, 64, 255});
}

}  // namespace
