// The walk along the numbers of siblings: one break per cause.
#include "rules/checks/sibling_numbers.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using trend::checks::Break;
using trend::checks::find_breaks;
using trend::checks::Step;

// Breaks as "kind@position→expected"; 0 among the values stands for a sibling without number.
std::string render(const std::vector<std::uint32_t>& values, std::uint32_t start = 1) {
  static constexpr const char* kNames[] = {"start", "gap", "swap", "single", "backward", "repeat"};
  std::vector<Step> steps;
  Step step;
  for (const std::uint32_t value : values) {
    if (value == 0) {
      step.before.push_back({});
      continue;
    }
    step.value = value;
    steps.push_back(step);
    step = {};
  }
  std::string out;
  for (const Break& found : find_breaks(steps, start))
    out += std::string(out.empty() ? "" : " ") + kNames[static_cast<int>(found.kind)] + "@" +
           std::to_string(found.at) + "→" + std::to_string(found.expected);
  return out;
}

}  // namespace

TEST_CASE("counts that are right or meant") {
  CHECK(render({1, 2, 3}).empty());
  CHECK(render({3, 2, 1}).empty());
  CHECK(render({10, 9, 7}).empty());
  CHECK(render({1, 1, 1}).empty());
  CHECK(render({1, 2, 1, 2, 3}).empty());
  CHECK(render({1, 0, 3}).empty());
  CHECK(render({0, 2, 3}).empty());
  CHECK(render({5, 6}, 5).empty());
  CHECK(render({}).empty());
}

TEST_CASE("one break per cause") {
  CHECK(render({1, 2, 4, 5, 6}) == "gap@2→3");
  CHECK(render({2, 3, 4}) == "start@0→1");
  CHECK(render({1, 5, 3, 4}) == "single@1→2");
  CHECK(render({3, 2, 3}) == "single@0→1");
  CHECK(render({1, 3, 2, 4}) == "swap@1→2");
  CHECK(render({2, 1}) == "swap@0→1");
  CHECK(render({1, 2, 1}) == "backward@2→3");
  CHECK(render({1, 2, 2, 3}) == "repeat@2→3");
  CHECK(render({1, 2, 2, 4}) == "single@2→3");
  CHECK(render({1, 0, 4}) == "gap@1→2");
  CHECK(render({1, 3, 6, 7}) == "gap@1→2 gap@2→4");
}
