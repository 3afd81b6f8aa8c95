// Outlines as indented text: what it is when it is no heading, name, implied number in brackets,
// lines covered.
#include "server/features/symbols.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "rules/article/parse.h"
#include "server/features/section_facts.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"

namespace trend {
namespace {

const char* mark_of(features::SymbolKind kind) {
  switch (kind) {
    case features::SymbolKind::kTitle:
      return "* ";
    case features::SymbolKind::kTable:
      return "table ";
    case features::SymbolKind::kList:
      return "list ";
    case features::SymbolKind::kItem:
      return "item ";
    case features::SymbolKind::kSection:
      break;
  }
  return "";
}

void render(const article::Article& article, const std::vector<features::Symbol>& symbols,
            int depth, std::string& out) {
  const text::LineIndex& lines = article.document().lines();
  for (const features::Symbol& symbol : symbols) {
    CHECK(symbol.range.contains(symbol.selection));
    CHECK(!symbol.name.en.empty());
    const std::string name =
        symbol.name.zh +
        (symbol.name.en == symbol.name.zh ? "" : fmt::format(" | {}", symbol.name.en));
    out += fmt::format("{:{}}{}{}{} {}-{}\n", "", depth * 2, mark_of(symbol.kind), name,
                       symbol.detail.empty() ? "" : fmt::format(" [{}]", symbol.detail),
                       lines.line_of(symbol.range.begin) + 1, lines.line_of(symbol.range.end) + 1);
    render(article, symbol.children, depth + 1, out);
  }
}

std::string outline_of(std::string text) {
  const auto article = article::parse(text::Document(std::move(text)));
  std::string out = "\n";
  render(*article, features::outline(*article), 0, out);
  return out;
}

TEST_CASE("sections nest below the title, subsections tell their section's number") {
  const std::string text = R"(---
title: 存储
---
# 2031 年存储的两大方向

引言。

## 相变存储：回到内存

### 1.1 现状

### 1.2 路线比较

## 玻璃存储

### 2.1 现状

### 2.2 **路线**比较

## 结语

收尾。
)";
  CHECK(outline_of(text) == R"(
* 2031 年存储的两大方向 4-22
  相变存储：回到内存 [§1] 8-13
    1.1 现状 10-11
    1.2 路线比较 12-13
  玻璃存储 [§2] 14-19
    2.1 现状 16-17
    2.2 路线比较 18-19
  结语 20-22
)");
}

TEST_CASE("an article as a model leaves it: front matter shifted, body in a fence") {
  const std::string text =
      "---\n    title: 甲\n    ---\n\n    ```markdown\n# 甲\n\n## 乙\n\n### 1.1 丙\n\n正文。\n```";
  CHECK(outline_of(text) == R"(
* 甲 6-12
  乙 [§1] 8-12
    1.1 丙 10-12
)");
}

TEST_CASE("fourteen headings under the right parents") {
  std::string text = "# 总题\n\n";
  for (int section = 1; section <= 3; ++section) {
    text += "## 方向\n\n";
    for (int part = 1; part <= 3; ++part) text += fmt::format("### {}.{} 现状\n\n", section, part);
  }
  text += "## 总结\n";
  const auto article = article::parse(text::Document(std::move(text)));
  const auto roots = features::outline(*article);
  REQUIRE(roots.size() == 1);
  REQUIRE(roots[0].children.size() == 4);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(roots[0].children[i].children.size() == 3);
    CHECK(roots[0].children[i].detail == fmt::format("§{}", i + 1));
  }
  CHECK(roots[0].children[3].children.empty());
  CHECK(roots[0].children[3].detail.empty());
}

TEST_CASE("headings before a title, several titles, skipped levels") {
  CHECK(outline_of("## 前言\n\n# 甲\n\n#### 深\n\n## 浅\n\n# 乙\n") == R"(
前言 1-2
* 甲 3-8
  深 5-6
  浅 7-8
乙 9-9
)");
}

TEST_CASE("names: markup removed, never empty, setext on one line, CRLF") {
  CHECK(outline_of("## `a\\*b` [链接](x) &amp; \\*\r\n\r\n##\r\n\r\n第一行\r\n第二行\r\n===\r\n") ==
        R"(
a\*b 链接 & * 1-2
## 3-4
* 第一行 第二行 5-7
)");
}

TEST_CASE("headings in quotes and lists, and a text without headings") {
  CHECK(outline_of("> # 引\n\n- # 项\n\n正文\n") == "\n");
  CHECK(outline_of("") == "\n");
}

TEST_CASE("an implied number counts on a numbered parent and passes over unnumbered siblings") {
  CHECK(outline_of(
            "## 前言\n\n## 2 芯片\n\n### 概况\n\n#### 2.1.1 甲\n\n### 比较\n\n#### 2.2.1 乙\n") ==
        R"(
前言 1-2
2 芯片 3-11
  概况 [§2.1] 5-8
    2.1.1 甲 7-8
  比较 [§2.2] 9-11
    2.2.1 乙 11-11
)");
}

TEST_CASE("tables by first column and size, lists by their items, before the subsections") {
  CHECK(outline_of(R"(| 前 |
| -- |

# 储能观察

## 1 路线

- **抽水**：成熟。
- **电池**：灵活。

| 路线 | 优势 | 劣势 |
| --- | --- | --- |
| 抽水 | 便宜 | 选址 |
| 电池 | 快 |

### 1.1 对工程师的建议

1. 先算度电成本：不要只看单价。
2. **留足余量。** 温度会变。
3. 短句

## 2 Advice

2. This item goes on and on without any mark at which its name could end, so it has none
3. Short: yes
)") == R"(
table 前 · 0×1 1-2
* 储能观察 4-25
  1 路线 6-21
    list 列表 · 2 项 | List · 2 items 8-9
      item 抽水 8-8
      item 电池 9-9
    table 路线 · 2×3 11-14
    1.1 对工程师的建议 16-21
      list 建议 · 3 条 | Advice · 3 items 18-20
        item 先算度电成本 18-18
        item 留足余量 19-19
        item 短句 20-20
  2 Advice 22-25
    list 建议 · 2 条 | Advice · 2 items 24-25
)");
}

TEST_CASE("no symbols: plain bullets, a single item, what stands in quotes and lists") {
  CHECK(outline_of("# 甲\n\n- 乙\n- 丙\n\n文\n\n1. 丁\n\n> | a |\n> | - |\n>\n> 1. a\n> 2. b\n") ==
        "\n* 甲 1-14\n");
}

TEST_CASE("tables without a name, with a long one, with markup and CRLF") {
  CHECK(outline_of("| | |\r\n|-|-|\r\n| x |\r\n") == "\ntable 表格 · 1×2 | Table · 1×2 1-3\n");
  CHECK(outline_of("| # | **b** `c` |\n|-|-|\n") == "\ntable b c · 0×2 1-2\n");
  CHECK(outline_of("| 这一列的名字写得实在太长了所以只好在后面截断它 |\n|-|\n") ==
        "\ntable 这一列的名字写得实在太长了所以只好在后面… · 0×1 1-2\n");
}

TEST_CASE("a table with a caption goes by it") {
  CHECK(outline_of("**表 2：储能路线**\n\n| 路线 | 成本 |\n| --- | --- |\n| 钠 | 低 |\n") ==
        "\ntable 表 2：储能路线 · 1×2 3-5\n");
}

// Children inside their parent, siblings one after the other, names that can be shown.
void check_laws(const std::vector<features::Symbol>& symbols, text::Range parent) {
  text::Offset last = parent.begin;
  for (const features::Symbol& symbol : symbols) {
    CHECK(parent.contains(symbol.range));
    CHECK(symbol.range.contains(symbol.selection));
    CHECK(symbol.range.begin >= last);
    for (const std::string& name : {symbol.name.zh, symbol.name.en}) {
      CHECK(name.find_first_of("\r\n") == std::string::npos);
      CHECK(!features::is_invisible(name));
    }
    check_laws(symbol.children, symbol.range);
    last = symbol.range.end;
  }
}

std::size_t count(const std::vector<features::Symbol>& symbols, features::SymbolKind kind) {
  std::size_t found = 0;
  for (const features::Symbol& symbol : symbols)
    found += (symbol.kind == kind ? 1U : 0U) + count(symbol.children, kind);
  return found;
}

void check_outline(const article::Article& article) {
  INFO(article.text());
  const auto symbols = features::outline(article);
  check_laws(symbols, {0, article.document().size()});
  const auto tables = article.tables();
  CHECK(count(symbols, features::SymbolKind::kTable) ==
        static_cast<std::size_t>(std::count_if(
            tables.begin(), tables.end(), [](article::NodeRef t) { return t.is_top_level(); })));
  CHECK(count(symbols, features::SymbolKind::kTitle) +
            count(symbols, features::SymbolKind::kSection) ==
        article.sections().size());
}

TEST_CASE("every heading and table once, nested and in order, whatever the article") {
  testing::Random random(31);
  for (const testing::NamedText& sample : testing::sample_articles())
    check_outline(*article::parse(text::Document::from_bytes(sample.text)));
  for (int round = testing::rounds(300); round > 0; --round)
    check_outline(*article::parse(text::Document(testing::random_article(random, 60))));
}

}  // namespace
}  // namespace trend
