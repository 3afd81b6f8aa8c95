// Lenses as a table: the heading's line and what stands above it in both languages.
#include "server/features/section_lenses.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "rules/article/parse.h"
#include "tests/unit/features/test_rule.h"

namespace trend {
namespace {

std::string lenses_of(std::string text, const std::vector<lint::Finding>& findings = {}) {
  const auto article = article::parse(text::Document(std::move(text)));
  std::string out = "\n";
  for (const article::Index section : features::lens_sections(*article)) {
    const text::Bilingual title = features::lens_title(*article, section, findings);
    const auto& heading = article->sections()[section].heading_range;
    out += fmt::format("{} {} | {}\n", article->document().lines().line_of(heading.begin) + 1,
                       title.zh, title.en);
  }
  return out;
}

TEST_CASE("subsections, tables, length: what is not there is left out") {
  CHECK(lenses_of(R"(# 题目

引言不算。

## 甲

三个字。

### 1.1 小节

GPT 与 RISC-V。

| 一 | 二 |
| - | - |
| 3 | 四 |

### 1.2 又一

## 乙

One word

## 丙
)") == R"(
5 2 个小节 · 1 个表格 · 16 字 | 2 subsections · 1 table · 16 words
19 2 字 | 2 words
23 空 | empty
)");
}

TEST_CASE("findings are counted in the section that they start in") {
  static constexpr lint::Rule kRule = testing::test_rule("XX001", "x");
  const auto finding = [](text::Offset begin) {
    lint::Finding result;
    result.rule = &kRule;
    result.range = {begin, begin + 1};
    return result;
  };
  CHECK(lenses_of("## a\n\nb\n\n## c\n", {finding(0), finding(6), finding(9)}) ==
        "\n1 1 字 · 2 个问题 | 1 word · 2 findings\n5 1 个问题 | 1 finding\n");
}

TEST_CASE("other levels have no lens") {
  CHECK(lenses_of("# 一\n\n### 三\n\n文\n") == "\n");
  CHECK(lenses_of("") == "\n");
}

}  // namespace
}  // namespace trend
