// Hovers at a cursor ¦, as the Markdown an editor gets, after the text they are about.
#include "server/features/hover.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "rules/article/parse.h"
#include "rules/lint/rule.h"
#include "tests/support/marked_text.h"

namespace trend {
namespace {

constexpr lint::Rule kRule = {.id = "ZZ001",
                              .name = "test-rule",
                              .docs_zh = "\n说明*一*。\n\n## 正确\n\n例子\n",
                              .docs_en = "\nWhy *so*.\n\n## Right\n\nexample\n"};

std::string hover_at(std::string_view marked, text::Language language = text::Language::kZh,
                     std::string_view file_name = {}) {
  const testing::MarkedText input = testing::unmark(marked);
  const auto article = article::parse(text::Document(input.text));
  const auto hover = features::hover(*article, {}, input.cursor(), file_name);
  if (!hover) return "nothing";
  CHECK(hover->range.touches(input.cursor()));
  return fmt::format("<{}>\n{}\n", article->slice(hover->range), hover->markdown.in(language));
}

constexpr std::string_view kArticle = R"(---
title: 存储的两大方向
---
# 存储的两大方向

引言一句。

## 相变存储 PCM

### 1.1 现状

PCM 很快，`code` 也算。

- 甲
- 乙

### 1.2 比较

| 路线 | 优势 |
| --- | --- |
| 一 | 快 |

## 玻璃存储

### 2.1 现状
)";

/// kArticle with the cursor before the first occurrence of `place`.
std::string with_cursor(std::string_view place) {
  std::string text(kArticle);
  text.insert(text.find(place), "¦");
  return text;
}

TEST_CASE("a heading: place, number by position or as written, length, contents") {
  CHECK(hover_at(with_cursor("## 相变")) == R"(<## 相变存储 PCM>
**相变存储 PCM**

第 1 节，共 2 节 · 编号 1（按位置）

23 字（汉字 18，西文词 5），阅读不到 1 分钟 · 2 个小节 · 1 个表格 · 1 个列表（2 项）
)");
  CHECK(hover_at(with_cursor("### 1.1"), text::Language::kEn) == R"(<### 1.1 现状>
**1.1 现状**

Section 1 of 2 in “相变存储 PCM” · number 1.1

11 字)");
  CHECK(hover_at(with_cursor("# 存储的"), text::Language::kEn) == "");
}

TEST_CASE("long sections tell minutes") {
  std::string text = "¦# 长文\n\n";
  for (int i = 0; i < 100; ++i) text += "这是十二个汉字的一句话而已。\n";
  CHECK(hover_at(text) == "");
  CHECK(hover_at("¦# Plain words only\n", text::Language::kEn) == "");
}

TEST_CASE("a table: shape, columns, the same columns elsewhere") {
  constexpr std::string_view kTables = R"(# 甲

## 一

| 路线 | 优势 | 劣势 |
| --- | :-: | --: |
| **PCM** | 快¦ | 贵 |

## 二

| 路线 | 优势 | 劣势 |
| --- | --- | --- |
| 玻璃 | 久 | 慢 |

## 三

| 路线 | 优势 | 不足 |
| --- | --- | --- |
| 磁带 | 廉 | 慢 |

## 四

| 路线 | 优势 |
| --- | --- |
| 纸 | 廉 |

## 五

| 年份 | 数量 |
| --- | --- |
| 2030 | 3 |
)";
  CHECK(hover_at(kTables).substr(0, 0) == "");
  CHECK(hover_at(kTables) == "");
  CHECK(hover_at(kTables, text::Language::kEn) == "");
}

TEST_CASE("in the header row there is no cell; a cell too many is told") {
  CHECK(hover_at("| ¦甲 | 乙 |\n| --- | --- |\n| 一 | 二 | 三 |\n") == "");
  CHECK(hover_at("| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 | ¦三 |\n") == "");
}

TEST_CASE("front matter: meaning and value") {
  const auto entry = [](std::string_view line, std::string_view file = {},
                        text::Language language = text::Language::kZh) {
    return hover_at(fmt::format("---\n{}\n---\n# 甲*乙*\n", line), language, file);
  };
  CHECK(entry("¦date: 2025-02-18", "2025-02-17.md") == "");
  CHECK(entry("date: ¦2025-02-18", "2025-02-19-x.md", text::Language::kEn) == "");
  CHECK(entry("date: ¦2025-02-18", "2025-02-18.md") == "");
  CHECK(entry("date: ¦2025-02-30") == "");
  CHECK(entry("date: ¦明天") == "");
  CHECK(entry("title: ¦甲乙") == "");
  CHECK(entry("title: ¦丙") == "");
  CHECK(entry("tags: [甲, ¦乙]") == "");
  CHECK(entry("draft: ¦true") == "");
  CHECK(entry("description: ¦一句摘要") == "");
  CHECK(entry("slug:¦") == "");
  CHECK(entry("my_key: ¦1") == "");
}

TEST_CASE("front matter that is shifted is understood all the same") {
  CHECK(hover_at("---\n    da¦te: 2025-02-18\n    ---\n# 甲\n") == "");
}

TEST_CASE("findings come first, and the narrower range is marked") {
  const testing::MarkedText input = testing::unmark("# 甲\n\n## ¦1.2¦ 乙\n");
  const auto article = article::parse(text::Document(input.text));
  const std::vector<lint::Finding> findings = {{.rule = &kRule,
                                                .severity = lint::Severity::kWarning,
                                                .range = input.range(),
                                                .message = {"应为 1_1*", "expected 1_1*"}}};
  const auto hover = features::hover(*article, findings, input.cursor());
  REQUIRE(hover);
  CHECK(article->slice(hover->range) == "1.2");
  CHECK(hover->markdown.zh == "");
  CHECK(features::plain_text(hover->markdown.en) == "");
}

TEST_CASE("prose, blank lines and the end of the text have no hover") {
  CHECK(hover_at("# 甲\n\n正¦文\n") == "nothing");
  CHECK(hover_at("# 甲\n¦\n正文\n") == "nothing");
  CHECK(hover_at("¦") == "nothing");
}

TEST_CASE("plain text: no marks, code and escapes as they read") {
  CHECK(features::plain_text(
            "**粗** `a*b` \\*星\\* [页](https://a.b)  \n---\n### 题\n```md\n# x\n```\n尾") ==
        "粗 a*b *星* 页 (https://a.b)\n────────\n题\n# x\n尾");
  CHECK(features::plain_text("") == "");
}

}  // namespace
}  // namespace trend
