// Flanking of emphasis marks and the balance of brackets around them.
#include "rules/checks/emphasis_runs.h"

#include <doctest/doctest.h>

#include <string_view>

namespace {

using namespace trend::checks;

trend::text::Range nth_run(std::string_view text, int n) {
  std::size_t at = text.find("**");
  while (n-- > 0) at = text.find("**", at + 2);
  const auto begin = static_cast<trend::text::Offset>(at);
  return {begin, begin + 2};
}

}  // namespace

TEST_CASE("flanking beside Han and punctuation") {
  constexpr std::string_view kText = "用**检索（RAG）**技术";
  CHECK(can_open(kText, nth_run(kText, 0)));
  CHECK_FALSE(can_close(kText, nth_run(kText, 1)));
  constexpr std::string_view kQuoted = "是**“词”**。";
  CHECK_FALSE(can_open(kQuoted, nth_run(kQuoted, 0)));
  CHECK(can_close(kQuoted, nth_run(kQuoted, 1)));
  constexpr std::string_view kAlone = "**“词”**";
  CHECK(can_open(kAlone, nth_run(kAlone, 0)));
  CHECK(can_close(kAlone, nth_run(kAlone, 1)));
  constexpr std::string_view kBlank = "是 ** 词 **";
  CHECK_FALSE(can_open(kBlank, nth_run(kBlank, 0)));
  CHECK_FALSE(can_close(kBlank, nth_run(kBlank, 1)));
}

TEST_CASE("wrapping and balance") {
  CHECK(is_wrapped("“词”"));
  CHECK(is_wrapped("《“词”的用法》"));
  CHECK_FALSE(is_wrapped("“甲”与“乙”"));
  CHECK_FALSE(is_wrapped("“”"));
  CHECK_FALSE(is_wrapped("词"));
  CHECK_FALSE(is_wrapped(""));
  CHECK(is_balanced("甲（乙“丙”）it’s"));
  CHECK_FALSE(is_balanced("甲）乙（"));
  CHECK_FALSE(is_balanced("（甲"));
}
