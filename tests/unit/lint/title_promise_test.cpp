// What a title promises to count, and what only looks like it.
#include "rules/checks/title_promise.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using trend::checks::find_promise;
using trend::checks::rewrite_count;

const std::vector<std::string> kNouns = {"趋势", "方向", "建议", "trends", "tips"};

// "3 三 [三大发展趋势]", or "none".
std::string render(std::string_view title) {
  const auto promise = find_promise(title, kNouns);
  if (!promise) return "none";
  const auto slice = [&](trend::text::Range range) {
    return std::string(title.substr(range.begin, range.size()));
  };
  return std::to_string(promise->count) + " " + slice(promise->numeral) + " [" +
         slice(promise->phrase) + "]";
}

}  // namespace

TEST_CASE("promises in Chinese and English") {
  CHECK(render("2024 年人工智能的三大发展趋势分析") == "3 三 [三大发展趋势]");
  CHECK(render("值得关注的 5 个方向") == "5 5 [5 个方向]");
  CHECK(render("2025 十大 AI 趋势") == "10 十 [十大 AI 趋势]");
  CHECK(render("十二条建议") == "12 十二 [十二条建议]");
  CHECK(render("🚀 Three trends in chips") == "3 Three [Three trends]");
  CHECK(render("Top 10 AI trends of 2025") == "10 10 [10 AI trends]");
  CHECK(render("7 practical tips") == "7 7 [7 practical tips]");
}

TEST_CASE("no promise") {
  CHECK(render("三大运营商") == "none");
  CHECK(render("第三大趋势") == "none");
  CHECK(render("2025 年趋势") == "none");
  CHECK(render("一大趋势") == "none");
  CHECK(render("三大挑战，趋势") == "none");
  CHECK(render("GPT-4 trends") == "none");
  CHECK(render("两大趋势与五条建议") == "none");
  CHECK(render("") == "none");
}

TEST_CASE("a count is rewritten in the script of the old one") {
  CHECK(rewrite_count("三", 4) == "四");
  CHECK(rewrite_count("三", 2) == "两");
  CHECK(rewrite_count("3", 12) == "12");
  CHECK(rewrite_count("Three", 4) == "Four");
  CHECK(rewrite_count("three", 10) == "ten");
  CHECK(rewrite_count("three", 11).empty());
}
