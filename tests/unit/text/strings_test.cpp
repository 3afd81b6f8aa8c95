// Trimming, case and edit distance, the last against the full dynamic programme.
#include "rules/text/strings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/random_text.h"

namespace trend::text {
namespace {

int naive_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1, 0));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = static_cast<int>(i + j);
        continue;
      }
      const int change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({change, cost[i - 1][j] + 1, cost[i][j - 1] + 1});
    }
  }
  return cost[a.size()][b.size()];
}

TEST_CASE("blanks are spaces, tabs and line ends, not Chinese spaces") {
  CHECK(trim(" \t趋势\r\n") == "趋势");
  CHECK(trim_left("  a ") == "a ");
  CHECK(trim_right("  a ") == "  a");
  CHECK(trim(" \n ").empty());
  CHECK(is_blank(" \t\r\n"));
  CHECK(is_blank(""));
  CHECK_FALSE(is_blank("\u3000"));
  CHECK(ascii_lower("FM001-É") == "fm001-É");
}

TEST_CASE("the bounded distance is the true one up to its limit") {
  CHECK(edit_distance("titel", "title", 3) == 2);
  CHECK(edit_distance("", "abc", 3) == 3);
  CHECK(edit_distance("abc", "", 2) == 3);
  CHECK(edit_distance("same", "same", 0) == 0);
  testing::Random random(9);
  for (int round = 0; round < 50000; ++round) {
    std::string a;
    std::string b;
    for (std::uint32_t n = random.below(9); n > 0; --n)
      a += static_cast<char>('a' + random.below(3));
    for (std::uint32_t n = random.below(9); n > 0; --n)
      b += static_cast<char>('a' + random.below(3));
    const int limit = static_cast<int>(random.below(5));
    INFO(a, " ", b, " ", limit);
    REQUIRE(edit_distance(a, b, limit) == std::min(naive_distance(a, b), limit + 1));
  }
}

}  // namespace
}  // namespace trend::text
