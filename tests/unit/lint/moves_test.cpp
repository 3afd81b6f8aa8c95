// Ranges that move with the text around them, held against a list of ranges moved one by one.
#include "rules/lint/moves.h"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

#include "tests/support/random_text.h"

namespace trend::lint {
namespace {

using text::Offset;
using text::Range;

TEST_CASE("what stands behind a change moves, what stands before it does not") {
  const Moves moves = *Moves().further({10, 20}, 5);
  CHECK(moves.by(3) == 0);
  CHECK(moves.by(20) == 5);
  const Moves shorter = *moves.further({10, 25}, 0U - 12U);
  CHECK(shorter.by(3) == 0);
  CHECK(shorter.by(20) == 0U - 7U);
  CHECK(shorter.further(4).by(3) == 4);
}

TEST_CASE("typing in one place takes no further steps, changes everywhere are too many") {
  Moves moves;
  for (Offset i = 0; i < 1000; ++i) moves = *moves.further({100, 200 + i}, 1);
  CHECK(moves.by(200) == 1000);
  bool too_many = false;
  Moves all;
  for (Offset i = 1; i < 100 && !too_many; ++i) {
    const std::optional<Moves> next = all.further({i * 10, i * 10}, 0);
    too_many = !next;
    if (next) all = *next;
  }
  CHECK(too_many);
}

TEST_CASE("random changes between ranges: the same as moving each") {
  testing::Random random(5);
  for (int round = 0; round < 2000; ++round) {
    std::vector<Offset> said;
    for (Offset at = random.below(30); said.size() < 12; at += 3 + random.below(30))
      said.push_back(at);
    std::vector<Offset> now = said;  // ranges of two bytes
    Moves moves;
    for (int change = 0; change < 10; ++change) {
      if (random.below(4) == 0) {
        const Offset by = random.below(20);
        for (Offset& at : now) at += by;
        moves = moves.further(by);
        continue;
      }
      const std::size_t gap = random.below(static_cast<std::uint32_t>(now.size()));
      const Offset begin = gap == 0 ? 0 : now[gap - 1] + 2;
      const Offset gone_begin = begin + random.below(now[gap] - begin + 1);
      const Offset gone_end = gone_begin + random.below(now[gap] - gone_begin + 1);
      const Offset put = random.below(12);
      const Offset longer = put - (gone_end - gone_begin);
      for (std::size_t i = gap; i < now.size(); ++i) now[i] += longer;
      moves = *moves.further({gone_begin, gone_end}, longer);
    }
    for (std::size_t i = 0; i < said.size(); ++i) REQUIRE(said[i] + moves.by(said[i]) == now[i]);
  }
}

}  // namespace
}  // namespace trend::lint
