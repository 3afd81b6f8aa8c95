// The formatter, text in and text out; on sample and random articles the rendered page and the
// findings stay, and formatting twice is formatting once.
#include "server/features/formatting.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

#include "rules/article/parse.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"
#include "tests/support/render.h"

namespace trend {
namespace {

std::string formatted(const std::string& text) {
  const auto article = article::parse(text::Document(text));
  return features::format_article(*article).apply(article->text());
}

// From the first place to the second one.
std::string formatted_in(const std::string& text, std::string_view first, std::string_view last) {
  const auto article = article::parse(text::Document(text));
  const text::Range range{static_cast<text::Offset>(text.find(first)),
                          static_cast<text::Offset>(text.find(last))};
  return features::format_article(*article, range).apply(article->text());
}

TEST_CASE("tables are set by display width") {
  CHECK(formatted("|路线|Time|\n|:-|--:|\n|批处理|1 h|\n|流|20 ms|\n") ==
        "| 路线   |  Time |\n"
        "| :----- | ----: |\n"
        "| 批处理 |   1 h |\n"
        "| 流     | 20 ms |\n");
  CHECK(formatted("> 甲 | 乙\n> -|-\n> 一 | 😀\n") ==
        "> | 甲  | 乙  |\n> | --- | --- |\n> | 一  | 😀  |\n");
}

TEST_CASE("a table that would grow too wide keeps one blank around its cells") {
  const std::string cell(100, 'x');
  CHECK(formatted("|a|b|\n|-|-|\n|" + cell + "|" + cell + "|\n|1|2|\n") ==
        "| a | b |\n| --- | --- |\n| " + cell + " | " + cell + " |\n| 1 | 2 |\n");
}

TEST_CASE("a table with a row to repair is left alone") {
  const std::string text = "|a|b|\n|-|-|\n|1|\n";
  CHECK(formatted(text) == text);
}

TEST_CASE("blanks at line ends go, unless they break the line or belong to code") {
  CHECK(formatted("# 标题 \n\n第一行 \n第二行  \n第三行\t\n") ==
        "# 标题\n\n第一行\n第二行  \n第三行\n");
  CHECK(formatted("甲 `a \nb` 乙\n") == "甲 `a \nb` 乙\n");
  CHECK(formatted("```\nx \n\n\n```\n") == "```\nx \n\n\n```\n");
  CHECK(formatted("    x \n\n\n    y\n") == "    x \n\n\n    y\n");
  CHECK(formatted("- ```\n  x \n  ```\n- 乙 \n") == "- ```\n  x \n  ```\n- 乙\n");
}

TEST_CASE("one blank line between blocks") {
  CHECK(formatted("#   标题\n正文\n- 甲\n- 乙\n\n\n\n## 二\n| a | b |\n|---|---|\n") ==
        "# 标题\n\n正文\n\n- 甲\n- 乙\n\n## 二\n\n| a   | b   |\n| --- | --- |\n");
  CHECK(formatted("甲\n\n \n\t\n乙\n") == "甲\n\n乙\n");
}

TEST_CASE("a comment stays with what it speaks of") {
  const std::string text = "# 标题\n\n<!-- trendlsp-disable-next-line TB003 -->\n## 二\n";
  CHECK(formatted(text) == text);
}

TEST_CASE("exactly one line end at the end, of the file's own kind") {
  CHECK(formatted("甲") == "甲\n");
  CHECK(formatted("甲\n\n \n") == "甲\n");
  CHECK(formatted("甲\r\n乙") == "甲\r\n乙\r\n");
  CHECK(formatted("# 甲\r\n乙\r\n") == "# 甲\r\n\r\n乙\r\n");
  CHECK(formatted("甲\n \n \n ") == "甲\n");
  CHECK(formatted("| a   |\n| --- |") == "| a   |\n| --- |\n");
  CHECK(formatted("").empty());
  CHECK(formatted("```\nx\n\n") == "```\nx\n\n");
}

TEST_CASE("front matter and damaged bodies are not touched") {
  CHECK(formatted("---\ntitle: 甲 \n\n\ndate: 2031-05-06\n---\n\n\n# 甲\n") ==
        "---\ntitle: 甲 \n\n\ndate: 2031-05-06\n---\n\n# 甲\n");
  const std::string wrapped = "```markdown\n#  甲 \n|a|b|\n|-|-|\n```\n";
  CHECK(formatted(wrapped) == wrapped);
}

TEST_CASE("a range limits what is changed") {
  const std::string text = "#  甲 \n|a|b|\n|-|-|\n|1|2|\n\n乙 \n\n\n丙 \n\n\n";
  CHECK(formatted_in(text, "乙", "乙") == "#  甲 \n|a|b|\n|-|-|\n|1|2|\n\n乙\n\n\n丙 \n\n\n");
  CHECK(formatted_in(text, "|a", "|1") ==
        "#  甲 \n\n| a   | b   |\n| --- | --- |\n| 1   | 2   |\n\n乙 \n\n\n丙 \n\n\n");
  CHECK(formatted_in(text, "|-", "丙") == "#  甲 \n|a|b|\n|-|-|\n|1|2|\n\n乙\n\n丙\n\n\n");
}

std::map<std::string_view, int> findings_of(const article::Article& article) {
  std::map<std::string_view, int> counts;
  for (const lint::Finding& finding : lint::run(article, lint::Settings{}).findings)
    ++counts[finding.rule->id];
  return counts;
}

void check_laws(const std::string& bytes) {
  const auto before = article::parse(text::Document::from_bytes(bytes));
  const text::EditSet edits = features::format_article(*before);
  const auto after = article::parse(text::Document(edits.apply(before->text())));
  CAPTURE(after->text());
  CHECK(testing::render_body(*after) == testing::render_body(*before));
  CHECK(features::format_article(*after).apply(after->text()) == after->text());
  auto known = findings_of(*before);
  for (const auto& [rule, count] : findings_of(*after)) {
    CAPTURE(rule);
    CHECK(count <= known[rule]);
  }
}

TEST_CASE("formatting sample articles keeps page and findings, and is stable") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    check_laws(sample.text);
  }
}

TEST_CASE("formatting random articles keeps page and findings, and is stable") {
  testing::Random random(20310506);
  for (int round = 0; round < testing::rounds(300); ++round) {
    const std::string text = testing::random_article(random, 30);
    CAPTURE(text);
    check_laws(text);
  }
}

}  // namespace
}  // namespace trend
