// Hovers at a cursor ¦, as the Markdown an editor gets, after the text they are about.
#include "server/features/hover.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "rules/article/parse.h"
#include "tests/support/marked_text.h"
#include "tests/unit/features/test_rule.h"

namespace trend {
namespace {

constexpr lint::Rule kRule =
    testing::test_rule("ZZ001", "test-rule", "\n说明*一*。\n\n## 正确\n\n例子\n",
                       "\nWhy *so*.\n\n## Right\n\nexample\n");

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

25 字（汉字 20，西文词 5），阅读不到 1 分钟 · 2 个小节 · 1 个表格 · 1 个列表（2 项）
)");
  CHECK(hover_at(with_cursor("### 1.1"), text::Language::kEn) == R"(<### 1.1 现状>
**1.1 现状**

Section 1 of 2 in “相变存储 PCM” · number 1.1

length 11 (8 Han characters, 3 words), under a minute to read · 1 list (2 items)
)");
  CHECK(hover_at(with_cursor("# 存储的"), text::Language::kEn) == R"(<# 存储的两大方向>
**存储的两大方向**

Title of the article

length 43 (37 Han characters, 6 words), under a minute to read · 2 subsections · 1 table · 1 list (2 items)
)");
}

TEST_CASE("long sections tell minutes") {
  std::string text = "¦# 长文\n\n";
  for (int i = 0; i < 100; ++i) text += "这是十二个汉字的一句话而已。\n";
  CHECK(hover_at(text) == "<# 长文>\n**长文**\n\n文章标题\n\n1302 字，阅读约 3 分钟\n");
  CHECK(hover_at("¦# Plain words only\n", text::Language::kEn) ==
        "<# Plain words only>\n**Plain words only**\n\nTitle of the article\n\n"
        "3 words, under a minute to read\n");
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
  CHECK(hover_at(kTables) == R"(<| 路线 | 优势 | 劣势 |
| --- | :-: | --: |
| **PCM** | 快 | 贵 |>
第 1 行第 2 列：行“PCM”，列“优势”

**表格** 1 行 × 3 列：“路线”、“优势”（居中）、“劣势”（右对齐）

本文另有 1 个表格的列与此相同

与“三”的表格不同：第 3 列那里是“不足”

与“四”的表格不同：那里没有第 3 列“劣势”
)");
  CHECK(hover_at(kTables, text::Language::kEn) == R"(<| 路线 | 优势 | 劣势 |
| --- | :-: | --: |
| **PCM** | 快 | 贵 |>
Row 1, column 2: row “PCM”, column “优势”

**Table** of 1 row × 3 columns: “路线”, “优势” (centred), “劣势” (right)

1 other table of this article has the same columns

Unlike the table in “三”: column 3 is “不足” there

Unlike the table in “四”: there is no column 3 “劣势” there
)");
}

TEST_CASE("in the header row there is no cell; a cell too many is told") {
  CHECK(hover_at("| ¦甲 | 乙 |\n| --- | --- |\n| 一 | 二 | 三 |\n") ==
        "<| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 | 三 |>\n**表格** 1 行 × 2 列：“甲”、“乙”\n");
  CHECK(hover_at("| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 | ¦三 |\n") ==
        "<| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 | 三 |>\n第 1 行第 3 "
        "列：行“一”，超出表头的列\n\n**表格** 1 行 × 2 列：“甲”、“乙”\n");
}

TEST_CASE("front matter: meaning and value") {
  const auto entry = [](std::string_view line, std::string_view file = {},
                        text::Language language = text::Language::kZh) {
    return hover_at(fmt::format("---\n{}\n---\n# 甲*乙*\n", line), language, file);
  };
  CHECK(entry("¦date: 2025-02-18", "2025-02-17.md") ==
        "<date>\n**date** 文章日期，决定排序与网址\n\n2025 年 2 月 18 "
        "日，星期二，比文件名中的日期晚 1 天\n");
  CHECK(entry("date: ¦2025-02-18", "2025-02-19-x.md", text::Language::kEn) ==
        "<2025-02-18>\n**date** Date of the article; it decides order and address\n\nTuesday, 18 "
        "February 2025, 1 day before the date in the file name\n");
  CHECK(entry("date: ¦2025-02-18", "2025-02-18.md") ==
        "<2025-02-18>\n**date** 文章日期，决定排序与网址\n\n2025 年 2 月 18 "
        "日，星期二，与文件名中的日期相同\n");
  CHECK(entry("date: ¦2025-02-30") ==
        "<2025-02-30>\n**date** 文章日期，决定排序与网址\n\n这个日期不存在\n");
  CHECK(entry("date: ¦明天") ==
        "<明天>\n**date** 文章日期，决定排序与网址\n\n值不是日期，应写成 2025-02-18 的形式\n");
  CHECK(entry("title: ¦甲乙") ==
        "<甲乙>\n**title** 文章标题，显示在页面、列表与搜索结果中\n\n与文中的一级标题相同\n");
  CHECK(entry("title: ¦丙") ==
        "<丙>\n**title** 文章标题，显示在页面、列表与搜索结果中\n\n文中的一级标题是“甲乙”\n");
  CHECK(entry("tags: [甲, ¦乙]") == "<[甲, 乙]>\n**tags** 标签\n\n2 项：甲、乙\n");
  CHECK(entry("draft: ¦true") == "<true>\n**draft** 草稿：为 true 时不发布\n\n值：是\n");
  CHECK(entry("description: ¦一句摘要") ==
        "<一句摘要>\n**description** 摘要，用于列表、搜索结果与分享卡片\n\n汉字 4 个\n");
  CHECK(entry("slug:¦") == "<slug:>\n**slug** 网址的最后一段\n\n没有值\n");
  CHECK(entry("my_key: ¦1") == "<1>\n**my\\_key** 自定义的键，trendlsp 不解释它的值\n");
}

TEST_CASE("front matter that is shifted is understood all the same") {
  CHECK(hover_at("---\n    da¦te: 2025-02-18\n    ---\n# 甲\n") ==
        "<date>\n**date** 文章日期，决定排序与网址\n\n2025 年 2 月 18 日，星期二\n");
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
  CHECK(hover->markdown.zh ==
        "**警告 ZZ001 test-rule**  \n"
        R"(应为 1\_1\*

说明*一*。

详见 `trendlsp --explain ZZ001`

---

**1.2 乙**

第 1 节，共 1 节 · 编号 1.2

2 字（汉字 1，西文词 1），阅读不到 1 分钟)");
  CHECK(features::plain_text(hover->markdown.en) == R"(Warning ZZ001 test-rule
expected 1_1*

Why so.

More: trendlsp --explain ZZ001

────────

1.2 乙

Section 1 of 1 · number 1.2

length 2 (1 Han character, 1 word), under a minute to read)");
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
  CHECK(features::plain_text("`` ```md `` 与 `甲`，单独的 ` 留着") == "```md 与 甲，单独的 ` 留着");
  CHECK(features::plain_text("") == "");
}

/// One neighbour, b.md.
class OneFile final : public features::FileFacts {
 public:
  std::vector<Name> list(std::string_view) const override { return {{"b.md", false}}; }
  std::shared_ptr<const article::Article> article(std::string_view path) const override {
    if (path != "b.md") return nullptr;
    return article::parse(
        text::Document("---\ntitle: 乙\n---\n# 乙\n\n开头。\n\n## 一\n\n其一！其二。\n"));
  }
};

std::string over_link(std::string_view marked) {
  const testing::MarkedText input = testing::unmark(marked);
  const auto article = article::parse(text::Document(input.text));
  const OneFile files;
  const auto hover = features::hover(*article, {}, input.cursor(), {}, &files);
  return hover ? hover->markdown.en : "nothing";
}

TEST_CASE("over a link to another article: its title, or the section that the link names") {
  CHECK(over_link("[¦x](b.md)") == "**乙**\n\n开头。");
  CHECK(over_link("[x](./b.md#¦%E4%B8%80)") == "**一**\n\n其一！");
  CHECK(over_link("[¦x](b.md#缺)") == "nothing");
  CHECK(over_link("[¦x](c.md)") == "nothing");
  CHECK(over_link("![¦x](b.png)") == "nothing");
}

constexpr std::string_view kReferences = R"(# 题

## 1. 路线

*钠*电[^a]更便宜。寿命也长。

### 1.1 现状

## 2. 指标

表 1：**续航**

| 车型 | 里程 |
| --- | --- |
| 甲 | 500 |

![图 1 曲线](c.png)

[^a]: 见 *报告*

    第二段

[r]: https://a.example/x_y "题"

)";

std::string reference_at(std::string_view marked, text::Language language = text::Language::kZh) {
  return hover_at(std::string(kReferences) + std::string(marked) + "\n", language);
}

TEST_CASE("over a mention or a link inside the article: what it leads to") {
  CHECK(reference_at("见第 ¦1 章") == "<第 1 章>\n**1. 路线**\n\n钠电更便宜。\n");
  CHECK(reference_at("[路¦线](#11-现状)") == "<[路线](#11-现状)>\n**1.1 现状**\n");
  CHECK(reference_at("表¦ 1") == "<表 1>\n**表 1：续航**\n\n1 行：车型 · 里程\n");
  CHECK(reference_at("表¦ 1", text::Language::kEn) ==
        "<表 1>\n**表 1：续航**\n\n1 row: 车型 · 里程\n");
  CHECK(reference_at("上¦图") == "<上图>\n![图 1 曲线](c.png)\n");
  CHECK(reference_at("甲[^¦a]") == "<[^a]>\n见 *报告*\n\n第二段\n");
  CHECK(reference_at("[字¦][r]") == "<[字][r]>\nhttps://a.example/x\\_y\n\n题\n");
  CHECK(reference_at("[文¦件](b.md)") == "nothing");
}

}  // namespace
}  // namespace trend
