// Selections as they grow: one line per step, each shown as the selected text.
#include "server/features/selection.h"

#include <doctest/doctest.h>

#include <string>

#include "rules/article/parse.h"
#include "tests/support/articles.h"
#include "tests/support/marked_text.h"
#include "tests/support/random_article.h"

namespace trend {
namespace {

// Line ends as ⏎.
std::string shown(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c == '\n')
      out += "⏎";
    else if (c != '\r')
      out += c;
  return out;
}

std::string steps_of(std::string_view marked, std::size_t most = 99) {
  const testing::MarkedText text = testing::unmark(marked);
  const auto article = article::parse(text::Document(text.text));
  std::string out = "\n";
  for (const text::Range range : features::selection_ranges(*article, text.cursor())) {
    if (most-- == 0) break;
    out += shown(article->slice(range)) + "\n";
  }
  return out;
}

TEST_CASE("prose: word, clause, sentence, paragraph, section, article") {
  CHECK(steps_of("# 芯片\n\n先说一句。RISC-V 的生¦态还小，但在长大；值得看。\n\n## 尾\n") == R"(
的生态还小
RISC-V 的生态还小
RISC-V 的生态还小，但在长大；值得看。
先说一句。RISC-V 的生态还小，但在长大；值得看。
# 芯片⏎⏎先说一句。RISC-V 的生态还小，但在长大；值得看。⏎⏎## 尾
# 芯片⏎⏎先说一句。RISC-V 的生态还小，但在长大；值得看。⏎⏎## 尾⏎
)");
}

TEST_CASE("words: joined Latin ones, digits, marks and emoji stay whole") {
  CHECK(steps_of("用RIS¦C-V做\n", 1) == "\nRISC-V\n");
  CHECK(steps_of("v2.¦5 版。\n", 1) == "\nv2.5\n");
  CHECK(steps_of("cafe\u0301¦ noir\n", 1) == "\ncafe\u0301\n");
  CHECK(steps_of("甲，¦👩‍🚀。\n", 1) == "\n👩‍🚀\n");
  CHECK(steps_of("完了¦。\n", 1) == "\n完了\n");
  CHECK(steps_of("𠮷¦野家，好\n", 1) == "\n𠮷野家\n");
}

TEST_CASE("sentences: closing quotes belong to them, numbers and abbreviations do not end them") {
  CHECK(steps_of("他说：“好。”¦然后走了。\n", 2) == "\n然后走了\n然后走了。\n");
  CHECK(steps_of("他说：“好。¦”然后走了。\n", 2) == "\n“好。”\n他说：“好。”\n");
  CHECK(steps_of("It took 2.5 s. Ne¦xt, we wait!\n", 3) ==
        "\nNext\nNext, we wait!\nIt took 2.5 s. Next, we wait!\n");
  CHECK(steps_of("It to¦ok 2.5 s. Next!\n", 2) == "\ntook\nIt took 2.5 s\n");
}

TEST_CASE("emphasis and links: inside, with marks") {
  CHECK(steps_of("甲 **乙¦丙** 丁\n", 3) == "\n乙丙\n**乙丙**\n甲 **乙丙** 丁\n");
  CHECK(steps_of("见 [文¦档](u)。\n", 3) == "\n文档\n[文档](u)\n见 [文档](u)\n");
}

TEST_CASE("tables: cell, row, table") {
  CHECK(steps_of("| 路线 | 优势 |\n| --- | --- |\n| 钠 | 便宜，安¦全 |\n\n文\n") == R"(
安全
便宜，安全
| 钠 | 便宜，安全 |
| 路线 | 优势 |⏎| --- | --- |⏎| 钠 | 便宜，安全 |
| 路线 | 优势 |⏎| --- | --- |⏎| 钠 | 便宜，安全 |⏎⏎文⏎
)");
}

TEST_CASE("lists: paragraph, item, inner list, outer item, list") {
  CHECK(steps_of("1. 甲\n   - 乙¦\n   - 丙\n2. 丁\n") == R"(
乙
- 乙
- 乙⏎   - 丙
1. 甲⏎   - 乙⏎   - 丙
1. 甲⏎   - 乙⏎   - 丙⏎2. 丁
1. 甲⏎   - 乙⏎   - 丙⏎2. 丁⏎
)");
}

TEST_CASE("code: line, content, fence") {
  CHECK(steps_of("```cpp\nint a¦;\nint b;\n```\n") == R"(
a
int a;
int a;⏎int b;
```cpp⏎int a;⏎int b;⏎```
```cpp⏎int a;⏎int b;⏎```⏎
)");
}

TEST_CASE("front matter: word, value, entry, block") {
  CHECK(steps_of("---\ntitle: \"三大¦ AI 趋势\"\ndate: 2031-05-06\n---\n正文\n") == R"(
三大
三大 AI 趋势
"三大 AI 趋势"
title: "三大 AI 趋势"
---⏎title: "三大 AI 趋势"⏎date: 2031-05-06⏎---
---⏎title: "三大 AI 趋势"⏎date: 2031-05-06⏎---⏎正文⏎
)");
}

TEST_CASE("blank lines, the end of the text and an empty text") {
  CHECK(steps_of("# 甲\n\n## 乙\n\n¦\n## 丙\n") ==
        "\n## 乙⏎⏎⏎\n# 甲⏎⏎## 乙⏎⏎⏎## 丙\n# 甲⏎⏎## 乙⏎⏎⏎## 丙⏎\n");
  CHECK(steps_of("# 甲\n\n乙¦") == "\n乙\n# 甲⏎⏎乙\n");
  CHECK(steps_of("¦") == "\n\n");
}

void check_laws(const article::Article& article, text::Offset offset) {
  const std::string_view text = article.text();
  text::Range inner{offset, offset};
  for (const text::Range range : features::selection_ranges(article, offset)) {
    REQUIRE(range.end <= text.size());
    CHECK(range.contains(inner));
    CHECK((range != inner || text.empty()));
    for (const text::Offset end : {range.begin, range.end})
      CHECK((end == text.size() || (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U));
    inner = range;
  }
  CHECK(inner == text::Range{0, article.document().size()});
}

TEST_CASE("every step contains the one before and is larger, at any place of any article") {
  testing::Random random(20260311);
  for (const testing::NamedText& sample : testing::sample_articles()) {
    INFO(sample.name);
    const auto article = article::parse(text::Document::from_bytes(sample.text));
    for (int i = testing::rounds(30); i > 0; --i)
      check_laws(*article, testing::random_border(random, article->text()));
  }
  for (int round = testing::rounds(100); round > 0; --round) {
    const auto article = article::parse(text::Document(testing::random_article(random, 40)));
    INFO(article->text());
    for (int i = 0; i < 10; ++i)
      check_laws(*article, testing::random_border(random, article->text()));
  }
}

TEST_CASE("long runs of anything do not slow a step down") {
  for (const char* piece : {"。", ".", "\u0301", "甲", "a", "-", "*", "，"}) {
    std::string text;
    for (int i = 0; i < 30'000; ++i) text += piece;
    const auto article = article::parse(text::Document(std::move(text)));
    check_laws(*article, article->document().size() / 12 * 6);  // pieces are of 1, 2 or 3 bytes
  }
}

}  // namespace
}  // namespace trend
