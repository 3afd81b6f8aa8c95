// Refactorings of sections: moved, promoted and demoted with all below them, numbers and links
// following.
#include <doctest/doctest.h>

#include <algorithm>

#include "rules/article/parse.h"
#include "server/features/refactor/numbers.h"
#include "tests/unit/features/refactor_run.h"

namespace trend {
namespace {

using testing::RefactorRun;

// The headings of `text` after its numbers were set right, one a line.
std::string numbered(const std::string& text) {
  const auto article = article::parse(text::Document(text));
  return features::number_headings(*article).apply(text);
}

TEST_CASE("headings are numbered as the outline has them") {
  CHECK(numbered("# 题\n## 一、新\n## 一、旧\n### 1.1 甲\n### 1.3 乙\n## 二、丙\n### 2.1 丁\n") ==
        "# 题\n## 一、新\n## 二、旧\n### 2.1 甲\n### 2.2 乙\n## 三、丙\n### 3.1 丁\n");
  CHECK(
      numbered("# 题\n## 新\n### 1.1 子\n## 甲\n### 1.1 现状\n### 1.2 路线\n#### 1.2.1 细\n## 乙\n"
               "### 2.1 现状\n") ==
      "# 题\n## 新\n### 1.1 子\n## 甲\n### 2.1 现状\n### 2.2 路线\n#### 2.2.1 细\n## 乙\n"
      "### 3.1 现状\n");
  CHECK(numbered("## 1. 甲\n### 1.1 子\n## 3. 乙\n### 2.1 子\n### 3.2 子\n## 2. 丙\n") ==
        "## 1. 甲\n### 1.1 子\n## 2. 乙\n### 2.1 子\n### 2.2 子\n## 3. 丙\n");
}

TEST_CASE("numbers that are meant stay") {
  for (const std::string text : {
           "## 3. 丙\n## 2. 乙\n## 1. 甲\n",                                  // a countdown
           "## 1. 甲\n## 1. 乙\n## 1. 丙\n",                                  // one number for all
           "## 趋势\n## 1. 甲\n## 2. 乙\n## 建议\n## 1. 丙\n## 2. 丁\n",      // two counts
           "## 一、甲\n## 插叙\n## 三、乙\n",                                 // a place held free
           "## 第 12 期\n## 2.5 亿美元\n## 插叙\n### 2.5 亿元\n",             // no section numbers
           "## 甲\n### 一、子\n### 二、子\n## 乙\n### 三、子\n### 四、子\n",  // through all
                                                                              // sections
       })
    CHECK(numbered(text) == text);
}

constexpr std::string_view kArticle = R"(# 题

## 一、算力

### 1.1 现状

甲。

### 1.2 路线

乙，见[现状](#11-现状)。

---

## 二、能效

### 2.1 现状

丙。
)";

TEST_CASE("a section moves with all below it; what separates sections stays") {
  std::string at_second(kArticle);
  at_second.insert(at_second.find("能效"), "¦");
  CHECK(RefactorRun(at_second).after("上移本节") == R"(# 题

## 一、能效

### 1.1 现状

丙。

---

## 二、算力

### 2.1 现状

甲。

### 2.2 路线

乙，见[现状](#21-现状)。
)");
  CHECK(RefactorRun(at_second).after("下移本节") == "<not offered>");
}

TEST_CASE("sections without number pass on the one that is counted on them") {
  CHECK(RefactorRun("## 甲¦\n\n### 1.1 子\n\n## 乙\n\n### 2.1 子\n\n### 2.2 子").after("下移") ==
        "## 乙\n\n### 1.1 子\n\n### 1.2 子\n\n## 甲\n\n### 2.1 子");
  CHECK(RefactorRun("## 1. 甲\n\n## 插叙¦\n\n## 2. 乙\n").after("下移") ==
        "## 1. 甲\n\n## 2. 乙\n\n## 插叙\n");
}

TEST_CASE("a promoted section follows the one it was part of") {
  CHECK(RefactorRun("# 题\n\n## 1. 甲\n\n### 1.1 子¦\n\n#### 1.1.1 孙\n\n### 1.2 丑\n\n## 2. 乙\n\n"
                    "### 2.1 寅\n")
            .after("升一级") ==
        "# 题\n\n## 1. 甲\n\n### 1.1 丑\n\n## 2. 子\n\n### 2.1 孙\n\n## 3. 乙\n\n### 3.1 寅\n");
  CHECK(RefactorRun("# 题\r\n\r\n## 甲¦\r\n").menu() == "\n");
}

TEST_CASE("a demoted section ends the one before it") {
  CHECK(RefactorRun("# 题\n\n## 1. 甲\n\n### 1.1 子\n\n## 2. 乙¦\n\n### 2.1 丑\n\n## 3. 丙\n")
            .after("降一级") ==
        "# 题\n\n## 1. 甲\n\n### 1.1 子\n\n### 1.2 乙\n\n#### 1.2.1 丑\n\n## 2. 丙\n");
}

TEST_CASE("a section gets the number of its place, and the later ones make room") {
  CHECK(RefactorRun("# 题\n\n## 新¦\n\n## 一、甲\n\n见第二部分。\n\n## 二、乙\n\n### 2.1 子\n")
            .after("Number this section “一、”") ==
        "# 题\n\n## 一、新\n\n## 二、甲\n\n见第三部分。\n\n## 三、乙\n\n### 3.1 子\n");
  CHECK(RefactorRun("## 1. 甲\n\n### 1.1 子\n\n### 丑¦\n").after("给本节编号") ==
        "## 1. 甲\n\n### 1.1 子\n\n### 1.2 丑\n");
  CHECK(RefactorRun("# 题\n\n## 甲\n\n## 新¦\n").after("给本节编号") == "<not offered>");
}

TEST_CASE("a part that the sibling sections have is inserted in its place") {
  constexpr std::string_view kText = R"(# 题

## 算力

### 1.1 现状

### 1.2 **技术**路线比较

### 1.3 建议

## 能效¦

### 2.1 现状

见 2.2 节。

### 2.2 建议

---

## 成本

### 3.1 现状

### 3.2 技术路线比较

### 3.3 建议
)";
  CHECK(RefactorRun(kText).after("Insert the part “技术路线比较”") == R"(# 题

## 算力

### 1.1 现状

### 1.2 **技术**路线比较

### 1.3 建议

## 能效

### 2.1 现状

见 2.3 节。

### 2.2 **技术**路线比较

### 2.3 建议

---

## 成本

### 3.1 现状

### 3.2 技术路线比较

### 3.3 建议
)");
  CHECK(
      RefactorRun("## 1. 甲\n### 1.1 现状\n### 1.2 建议\n## 2. 乙¦\n文。\n## 3. 丙\n### 3.1 现状\n"
                  "### 3.2 建议\n")
          .menu()
          .starts_with("\nInsert the part “现状” that sibling sections have\n"
                       "Insert the part “建议” that sibling sections have\n"));
  CHECK(RefactorRun("## 甲\n### 1.1 现状\n## 乙¦\n文。\n\n## 丙\n### 3.1 现状\n")
            .after("插入同级各节都有的小节“现状”") ==
        "## 甲\n### 1.1 现状\n## 乙\n文。\n\n### 2.1 现状\n\n## 丙\n### 3.1 现状\n");
}

TEST_CASE("indented headings are moved with what is theirs") {
  CHECK(
      RefactorRun("# 题\n\n ## 1. 甲¦\n\n甲。\n\n---\n\n  ## 2. 乙\n\n乙。\n").after("下移本节") ==
      "# 题\n\n ## 1. 乙\n\n乙。\n\n---\n\n  ## 2. 甲\n\n甲。\n");
}

TEST_CASE("a body that is shifted as a whole stays shifted") {
  const auto shifted = [](std::string text) {
    for (std::size_t at = 0; (at = text.find('#', at)) != std::string::npos;) {
      text.insert(at, "    ");
      at = std::min(text.find('\n', at), text.size());
    }
    return "    ---\n    title: 题\n    ---\n\n" + text;
  };
  CHECK(RefactorRun(shifted("# 题\n\n## 一、甲¦\n\n## 二、乙\n")).after("下移本节") ==
        shifted("# 题\n\n## 一、乙\n\n## 二、甲\n"));
  CHECK(
      RefactorRun(shifted("# 题\n\n## 甲\n\n### 现状\n\n### 建议\n\n## 乙¦\n\n### 建议\n\n## 丙\n\n"
                          "### 现状\n\n### 建议\n"))
          .after("插入同级各节都有的小节“现状”") ==
      shifted("# 题\n\n## 甲\n\n### 现状\n\n### 建议\n\n## 乙\n\n### 现状\n\n### 建议\n\n## 丙\n\n"
              "### 现状\n\n### 建议\n"));
}

TEST_CASE("links to a heading follow its name") {
  CHECK(RefactorRun("## 1. 甲¦\n\n[x](#2-乙) [y][z]\n\n## 2. 乙\n\n[z]: #1-%E7%94%B2 '题'\n")
            .after("Move this section down") ==
        "## 1. 乙\n\n## 2. 甲\n\n[x](#1-乙) [y][z]\n\n[z]: #2-%E7%94%B2 '题'\n");
}

TEST_CASE("definitions and footnotes at the end of the article stay there") {
  const std::string tail =
      "\n\n---\n\n[^1]: 见[来源][src]。\n[^2]: 另 一条\n\n[src]: https://example.org/a\n[b]: "
      "b.md\n";
  CHECK(RefactorRun("## 1. 甲¦\n\n一[^1]。\n\n## 2. 乙\n\n二[^2]。" + tail).after("下移本节") ==
        "## 1. 乙\n\n二[^2]。\n\n## 2. 甲\n\n一[^1]。" + tail);
  CHECK(RefactorRun("## 甲¦\n\n一。\n\n## 乙\n\n二。\n[b]: c\n\n[b]: b.md\n").after("下移本节") ==
        "## 乙\n\n二。\n[b]: c\n\n## 甲\n\n一。\n\n[b]: b.md\n");
  // In the middle of the article a definition belongs to the section that it stands in.
  CHECK(RefactorRun("## 甲¦\n\n一。\n\n[b]: b.md\n\n## 乙\n\n二。\n\n## 丙\n").after("下移本节") ==
        "## 乙\n\n二。\n\n## 甲\n\n一。\n\n[b]: b.md\n\n## 丙\n");
}

TEST_CASE("mentions are worded for the number that their section has now") {
  CHECK(RefactorRun("## 1. 甲\n\n见 1.1 节和第二部分。\n\n### 1.1 子¦\n\n## 2. 乙\n")
            .after("升一级") == "## 1. 甲\n\n见第 2 节和第三部分。\n\n## 2. 子\n\n## 3. 乙\n");
  CHECK(RefactorRun("## 1. 甲\n\n参见第二部分。\n\n### 1.1 子\n\n## 2. 乙¦\n").after("降一级") ==
        "## 1. 甲\n\n参见 1.2 节。\n\n### 1.1 子\n\n### 1.2 乙\n");
}

TEST_CASE("a number that nothing counts on any more is gone with those below it") {
  CHECK(RefactorRun("## 1. 甲\n\n### 1.1 子\n\n## 插叙\n\n## 2. 乙¦\n\n### 2.1 丑\n")
            .after("降一级") == "## 1. 甲\n\n### 1.1 子\n\n## 插叙\n\n### 乙\n\n#### 丑\n");
}

TEST_CASE("nothing is moved behind a fence that would swallow it") {
  CHECK(RefactorRun("## 甲¦\n\n## 乙\n\n```\n## 丙\n").after("下移") ==
        "## 甲\n\n## 乙\n\n```\n## 丙\n");
}

}  // namespace
}  // namespace trend
