// The laws of EditSet and the minimality of minimal_edit.
#include "rules/text/edit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "rules/text/document.h"
#include "tests/support/random_text.h"

namespace trend::text {
namespace {

EditSet set_of(const std::vector<Edit>& edits) {
  EditSet set;
  for (const Edit& edit : edits) REQUIRE(set.add(edit));
  return set;
}

// Applies from the back, one edit at a time, each in the coordinates of the text so far.
std::string naive_apply(const EditSet& set, std::string text) {
  std::vector<Edit> edits = set.edits();
  std::reverse(edits.begin(), edits.end());
  for (const Edit& edit : edits) text.replace(edit.range.begin, edit.range.size(), edit.text);
  return text;
}

bool naive_overlap(Range a, Range b) {
  if (a.empty() && b.empty()) return false;
  if (a.empty()) return b.begin < a.begin && a.begin < b.end;
  if (b.empty()) return a.begin < b.begin && b.begin < a.end;
  return a.begin < b.end && b.begin < a.end;
}

TEST_CASE("touching edits go together, overlapping ones do not") {
  EditSet set = set_of({{{3, 6}, "乙"}});
  CHECK(set.add({{6, 8}, ""}));
  CHECK(set.add({{0, 3}, "甲"}));
  CHECK(set.add({{3, 3}, "+"}));
  CHECK_FALSE(set.add({{4, 4}, "x"}));
  CHECK_FALSE(set.add({{5, 9}, "x"}));
  CHECK_FALSE(set.add({{3, 6}, "x"}));
  CHECK_FALSE(set.add({{0, 9}, "x"}));
  CHECK_FALSE(set.add({{2, 1}, "x"}));
  CHECK(set.apply("abcdefgh") == "甲+乙");
}

TEST_CASE("insertions at one offset keep the order in which they came") {
  CHECK(set_of({{{1, 1}, "1"}, {{0, 1}, "A"}, {{1, 1}, "2"}, {{1, 2}, "B"}, {{1, 1}, "3"}})
            .apply("ab") == "A123B");
}

TEST_CASE("all of a set or nothing") {
  EditSet set = set_of({{{2, 4}, "x"}});
  const EditSet before = set;
  CHECK_FALSE(set.add_all(set_of({{{0, 1}, "y"}, {{3, 5}, "z"}})));
  CHECK(set.edits() == before.edits());
  CHECK(set.add_all(set_of({{{0, 1}, "y"}, {{4, 5}, "z"}})));
  CHECK(set.apply("01234") == "y1xz");
}

TEST_CASE("an edit beyond the text is refused") {
  CHECK_THROWS_AS(set_of({{{2, 4}, "x"}}).apply("012"), std::out_of_range);
}

TEST_CASE("random sets apply like single edits and keep offsets in order") {
  testing::Random random(6);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = testing::random_text(random, 15);
    EditSet set;
    for (int n = 0; n < 6; ++n) {
      Range range{random.below(text.size() + 1), random.below(text.size() + 1)};
      if (range.begin > range.end) std::swap(range.begin, range.end);
      if (random.below(3) == 0) range.end = range.begin;
      const bool overlaps =
          std::any_of(set.edits().begin(), set.edits().end(),
                      [&](const Edit& edit) { return naive_overlap(edit.range, range); });
      REQUIRE(set.add({range, testing::random_text(random, 3)}) == !overlaps);
    }
    const std::string after = set.apply(text);
    REQUIRE(after == naive_apply(set, text));
    Offset last = 0;
    for (Offset at = 0; at <= text.size(); ++at) {
      const Offset mapped = set.map_offset(at);
      REQUIRE(mapped >= last);
      REQUIRE(mapped <= after.size());
      last = mapped;
    }
  }
}

TEST_CASE("an offset keeps its neighbours") {
  const EditSet set = set_of({{{1, 1}, "++"}, {{3, 5}, "-"}});  // ab cd e f -> a++bc-f
  const std::vector<Offset> expected = {0, 1, 4, 5, 6, 6, 7};
  for (Offset at = 0; at < expected.size(); ++at) CHECK(set.map_offset(at) == expected[at]);
}

TEST_CASE("the minimal edit turns one text into the other and is as small as borders allow") {
  CHECK_FALSE(minimal_edit("趋势", "趋势").has_value());
  CHECK(minimal_edit("一、趋势", "二、趋势") == Edit{{0, 3}, "二"});
  CHECK(minimal_edit("aaa", "aa") == Edit{{2, 3}, ""});
  CHECK(minimal_edit("", "甲") == Edit{{0, 0}, "甲"});
  testing::Random random(7);
  for (int round = 0; round < 20000; ++round) {
    const std::string before = testing::random_text(random, 8);
    const std::string after = testing::random_text(random, 8);
    const std::optional<Edit> edit = minimal_edit(before, after);
    REQUIRE(edit.has_value() == (before != after));
    if (!edit) continue;
    REQUIRE(set_of({*edit}).apply(before) == after);
    REQUIRE(find_invalid_utf8(edit->text) == std::string::npos);
    REQUIRE(find_invalid_utf8(before.substr(0, edit->range.begin)) == std::string::npos);
    REQUIRE(find_invalid_utf8(before.substr(edit->range.end)) == std::string::npos);
  }
}

}  // namespace
}  // namespace trend::text
