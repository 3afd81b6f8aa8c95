// What follows on a typed character: the text as it is right after it, cursor ¦ behind it, and the
// text after the edits.
#include "server/features/typing.h"

#include <doctest/doctest.h>

#include "rules/article/parse.h"
#include "tests/support/articles.h"
#include "tests/support/marked_text.h"
#include "tests/support/random_article.h"
#include "tests/support/render.h"

namespace trend {
namespace {

using features::TypedCharacter;

std::string after(std::string_view marked, TypedCharacter typed) {
  const testing::MarkedText text = testing::unmark(marked);
  const auto article = article::parse(text::Document(text.text));
  const text::EditSet edits = features::edits_after_typing(*article, text.cursor(), typed);
  return edits.empty() ? "(as typed)" : edits.apply(text.text);
}

std::string blank(std::string_view marked) { return after(marked, TypedCharacter::kBlank); }
std::string enter(std::string_view marked) { return after(marked, TypedCharacter::kLineEnd); }
std::string pipe(std::string_view marked) { return after(marked, TypedCharacter::kPipe); }

TEST_CASE("a blank behind hashes: the next number in the siblings' style") {
  CHECK(blank("## 一、甲\n\n## ¦\n") == "## 一、甲\n\n## 二、\n");
  CHECK(blank("### 1.1 甲\n\n### ¦") == "### 1.1 甲\n\n### 1.2 ");
  CHECK(blank("## 第一章 甲\r\n\r\n## ¦\r\n") == "## 第一章 甲\r\n\r\n## 第二章 \r\n");
  CHECK(blank("# 题\n\n## 甲\n\n### 1.1 乙\n\n## 丙\n\n### ¦\n\n## 丁\n\n### 3.1 戊\n") ==
        "# 题\n\n## 甲\n\n### 1.1 乙\n\n## 丙\n\n### 2.1 \n\n## 丁\n\n### 3.1 戊\n");
  CHECK(blank("## 2. 甲\n\n### （一）乙\n\n## 3. 丙\n\n### ¦\n") ==
        "## 2. 甲\n\n### （一）乙\n\n## 3. 丙\n\n### （一）\n");
}

TEST_CASE(
    "a blank: before the first number, behind sections without one, in places of no pattern") {
  CHECK(blank("## ¦\n\n## 1. 甲\n") == "## 1. \n\n## 1. 甲\n");
  CHECK(blank("## 引言\n\n## ¦\n\n## 1. 甲\n") == "## 引言\n\n## 1. \n\n## 1. 甲\n");
  CHECK(blank("## 1. 甲\n\n## 结语\n\n## ¦\n") == "(as typed)");
  CHECK(blank("## 甲\n\n## ¦\n") == "(as typed)");
  CHECK(blank("# ¦\n") == "(as typed)");
  CHECK(blank("## 4 档模式\n\n## ¦\n") == "(as typed)");
  CHECK(blank("## 1 甲\n\n## 2 乙\n\n## ¦\n") == "## 1 甲\n\n## 2 乙\n\n## 3 \n");
}

TEST_CASE("a blank anywhere else changes nothing") {
  for (const std::string_view marked :
       {"## 一、甲\n\n## 乙 ¦\n", "## 一、甲\n\n##  ¦\n", "## 一、甲\n\n## ¦乙\n",
        "## 一、甲\n\n正文 ¦\n", "## 一、甲\n\n```\n## ¦\n```\n", "## 一、甲\n\n> ## ¦\n", "¦",
        "## 一、甲\n\n####### ¦\n", "---\ntitle: 甲\n# ¦\n---\n"}) {
    CAPTURE(marked);
    CHECK(blank(marked) == "(as typed)");
  }
}

TEST_CASE("Enter behind an item: the next marker, with its indentation and task box") {
  CHECK(enter("- 甲\n¦") == "- 甲\n- ");
  CHECK(enter("* 甲\n¦\n") == "* 甲\n* \n");
  CHECK(enter("-   甲\r\n¦\r\n") == "-   甲\r\n-   \r\n");
  CHECK(enter("- 甲\n  - 乙\n¦\n") == "- 甲\n  - 乙\n  - \n");
  CHECK(enter("- 甲\n  - 乙\n  ¦\n") == "- 甲\n  - 乙\n  - \n");
  CHECK(enter("- 甲\n    ¦\n") == "- 甲\n- \n");
  CHECK(enter("- [x] 甲\n¦\n") == "- [x] 甲\n- [ ] \n");
  CHECK(enter("> - 甲\n¦\n") == "> - 甲\n> - \n");
  CHECK(enter("- 甲\n¦乙\n") == "- 甲\n- 乙\n");
}

TEST_CASE("Enter in a numbered list: later items count on") {
  CHECK(enter("1. 甲\n¦\n2. 乙\n3. 丙\n") == "1. 甲\n2. \n3. 乙\n4. 丙\n");
  CHECK(enter("1) 甲\n2) 乙\n¦") == "1) 甲\n2) 乙\n3) ");
  CHECK(enter("1. 甲\n1. 乙\n¦\n1. 丙\n") == "1. 甲\n1. 乙\n1. \n1. 丙\n");
  CHECK(enter("1. 甲\n¦\n2. 乙\n5. 丙\n") == "1. 甲\n2. \n3. 乙\n5. 丙\n");
  CHECK(enter("8. 甲\n¦\n9. 乙\n") == "8. 甲\n9. \n10. 乙\n");
  CHECK(enter("8. 甲\n¦\n9. 乙\n   - 里\n") == "8. 甲\n9. \n9. 乙\n   - 里\n");
}

TEST_CASE("in a body that a pipeline has wrapped and shifted") {
  CHECK(blank("---\n  title: 甲\n  ---\n\n```markdown\n## 一、甲\n\n## ¦\n```\n") ==
        "---\n  title: 甲\n  ---\n\n```markdown\n## 一、甲\n\n## 二、\n```\n");
  CHECK(enter("```markdown\n# 甲\n\n1. 乙\n¦\n2. 丙\n```\n") ==
        "```markdown\n# 甲\n\n1. 乙\n2. \n3. 丙\n```\n");
}

TEST_CASE("Enter on an empty item ends the list") {
  CHECK(enter("- 甲\n- \n¦") == "- 甲\n\n");
  CHECK(enter("1. 甲\n2. \n¦\n") == "1. 甲\n\n\n");
  CHECK(enter("- 甲\n  - 乙\n  - \n¦\n") == "- 甲\n  - 乙\n  \n\n");
}

TEST_CASE("Enter elsewhere, and where the editor has gone on itself, changes nothing") {
  for (const std::string_view marked :
       {"正文\n¦", "- 甲\n- ¦", "- \n¦乙\n", "- 甲\n  续\n¦\n", "```\n- 甲\n¦\n```\n",
        "    - 甲\n¦\n", "- 甲\n\n¦", "# 甲\n¦\n", "¦\n", "2031. 甲\n正文\n¦"}) {
    CAPTURE(marked);
    CHECK(enter(marked) == "(as typed)");
  }
}

TEST_CASE("a pipe in an aligned table: the columns stay below each other") {
  CHECK(pipe("| 路线 | 优势 |\n| ---- | ---- |\n| 甲   | 快   |\n| 端侧推理 |¦\n") ==
        "| 路线     | 优势 |\n| -------- | ---- |\n| 甲       | 快   |\n| 端侧推理 |\n");
  CHECK(pipe("| 路线 | 优势 |\n| ---- | ---: |\n| 甲   |   快 |\n| 乙 |¦\n") ==
        "| 路线 | 优势 |\n| ---- | ---: |\n| 甲   |   快 |\n| 乙   |\n");
  CHECK(pipe("| 路线 | 优势 |\n| ---- | :--: |\n| 甲   |  快  |\n| 乙 | 稳 |¦\n") ==
        "| 路线 | 优势 |\n| ---- | :--: |\n| 甲   |  快  |\n| 乙   |  稳  |\n");
  CHECK(pipe("> | a | b |\r\n> | - | - |\r\n> | 😀 |¦\r\n") ==
        "> | a  | b |\r\n> | -- | - |\r\n> | 😀 |\r\n");
}

TEST_CASE("a pipe in a table that was not aligned, or that splits a cell, changes nothing") {
  for (const std::string_view marked :
       {"| 路线 | 优势 |\n| --- | --- |\n| 端侧推理 |¦\n", "|a|b|\n|-|-|\n|长长|¦\n",
        "| a | b |\n| - | - |\n| 甲 |¦ 乙 | 丙 |\n", "| a | b |\n| - | - |\n|¦\n", "正文 |¦\n",
        "| a |¦\n", "```\n| a | b |\n| - | - |\n| 甲 |¦\n```\n",
        "| a | b |\n| - | - |\n| 1 |\n| 甲 |¦\n", "| a | b |\n| - | - |\n| 甲 \\|¦\n"}) {
    CAPTURE(marked);
    CHECK(pipe(marked) == "(as typed)");
  }
}

TEST_CASE("padding never changes the page, list help never loses text: random articles") {
  testing::Random random(20310506);
  for (int round = 0; round < testing::rounds(200); ++round) {
    const std::string text = testing::random_article(random, 30);
    const auto article = article::parse(text::Document(text));
    const text::Document& document = article->document();
    for (std::size_t line = 0; line < document.lines().count(); ++line) {
      const text::Range range = document.line_range(line);
      const text::EditSet pipes =
          features::edits_after_typing(*article, range.end, TypedCharacter::kPipe);
      if (!pipes.empty()) {
        const auto padded = article::parse(text::Document(pipes.apply(text)));
        CHECK(testing::render_body(*padded) == testing::render_body(*article));
      }
      const text::EditSet items =
          features::edits_after_typing(*article, range.begin, TypedCharacter::kLineEnd);
      for (const text::Edit& edit : items.edits())
        CHECK(document.slice(edit.range).find_first_not_of(" \t-+*.)0123456789") ==
              std::string_view::npos);
    }
  }
}

}  // namespace
}  // namespace trend
