// A difference must rebuild the new text, and touch little of the old one.
#include "server/features/line_diff.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/random_text.h"

namespace trend {
namespace {

std::string edits_of(std::string_view before, std::string_view after) {
  const text::EditSet edits = features::diff_edits(before, after);
  CHECK(edits.apply(before) == after);
  std::string out;
  for (const text::Edit& edit : edits.edits())
    out += fmt::format("[{},{})“{}” ", edit.range.begin, edit.range.end, edit.text);
  return out;
}

TEST_CASE("only what changed is edited") {
  CHECK(edits_of("甲\n乙\n丙\n", "甲\n乙\n丙\n") == "");
  CHECK(edits_of("甲\n乙\n丙\n", "甲\n乙丁\n丙\n") == "[7,7)“丁” ");
  CHECK(edits_of("a\nb\nc\nd\ne\n", "a\nB\nc\nd\nE\n") == "[2,3)“B” [8,9)“E” ");
  CHECK(edits_of("    ---\n    a\nb\n", "---\na\nb\n") == "[0,4)“” [8,12)“” ");
  CHECK(edits_of("x\n```", "x\n") == "[2,5)“” ");
  CHECK(edits_of("", "甲\n") == "[0,0)“甲\n” ");
  CHECK(edits_of("甲", "") == "[0,3)“” ");
  CHECK(edits_of("甲", "甲\n") == "[3,3)“\n” ");
}

TEST_CASE("any two texts: the edits rebuild the second from the first") {
  testing::Random random(20310506);
  const std::vector<std::string> lines = {"甲\n", "乙\n", "丙\r\n", "😀\n", "\n", "e\u0301\n"};
  for (int round = 0; round < 500; ++round) {
    std::string before;
    std::string after;
    for (std::uint32_t i = random.below(12); i > 0; --i) before += random.pick(lines);
    for (std::uint32_t i = random.below(12); i > 0; --i) after += random.pick(lines);
    CAPTURE(round);
    CHECK(features::diff_edits(before, after).apply(before) == after);
  }
}

TEST_CASE("texts far apart take one edit") {
  std::string before;
  std::string after;
  for (int i = 0; i < 20000; ++i) {
    before += fmt::format("旧 {}\n", i);
    after += fmt::format("新 {}\n", i);
  }
  const text::EditSet edits = features::diff_edits(before, after);
  CHECK(edits.edits().size() == 1);
  CHECK(edits.apply(before) == after);
}

}  // namespace
}  // namespace trend
