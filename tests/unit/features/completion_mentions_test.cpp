// Completion of mentions: what an author writes after 见 and 表, and what is prose.
#include <doctest/doctest.h>

#include <set>

#include "rules/article/mentions.h"
#include "rules/article/parse.h"
#include "tests/unit/features/completion_run.h"

namespace trend {
namespace {

using testing::CompletionRun;

// Two numbered levels, a table and a figure with captions; the text comes last.
std::string with_text(std::string_view text) {
  return "# 端侧推理\n\n## 一、芯片\n\n### 1.1 现状\n\n表 1：路线\n\n| 路线 | 优势 |\n| --- | --- "
         "|\n"
         "| 甲 | 快 |\n\n## 二、框架\n\n![图 1 结构](a.png)\n\n" +
         std::string(text) + "\n";
}

std::string items(std::string_view text) { return CompletionRun(with_text(text)).items(); }

std::string line_after(std::string_view text, std::string_view label) {
  const std::string whole = CompletionRun(with_text(text)).after(label);
  return whole.substr(whole.find("(a.png)\n\n") + 9);
}

TEST_CASE("behind 见: sections, tables and figures that carry a number") {
  CHECK(items("见¦") == R"(
第一部分 ~ 一、芯片
1.1 节 ~ 1.1 现状
第二部分 ~ 二、框架
表 1 ~ 表 1：路线
图 1 ~ 图 1 结构
)");
  CHECK(line_after("见¦", "1.1 节") == "见 1.1 节\n");
  CHECK(line_after("（详见 ¦）", "1.1 节") == "（详见 1.1 节）\n");
  CHECK(line_after("参见¦。", "第二部分") == "参见第二部分。\n");
}

TEST_CASE("behind 第, 表 and 图 only their own kind, which they become part of") {
  CHECK(items("与第¦") == "\n第一部分 ~ 一、芯片\n第二部分 ~ 二、框架\n");
  CHECK(line_after("与第二¦", "第二部分") == "与第二部分\n");
  CHECK(items("如表¦") == "\n表 1 ~ 表 1：路线\n");
  CHECK(line_after("如表 ¦所示", "表 1") == "如表 1所示\n");
  CHECK(items("图¦") == "\n图 1 ~ 图 1 结构\n");
  CHECK(line_after("见 1¦", "1.1 节") == "见 1.1 节\n");
}

TEST_CASE("in English") {
  const auto run = [](std::string_view text) {
    return CompletionRun("# A\n\n## 1. B\n\n### 1.1 C\n\n" + std::string(text) + "\n");
  };
  CHECK(run("see Section ¦").items() == "\nSection 1 ~ 1. B\nSection 1.1 ~ 1.1 C\n");
  CHECK(run("see Section 1¦").after("Section 1.1").ends_with("see Section 1.1\n"));
  CHECK(run("Subsection ¦").items() == "(nothing)\n");
  CHECK(run("see Section¦").items() == "(nothing)\n");
}

TEST_CASE("words that only contain such a character are prose") {
  for (const std::string_view text : {"可见¦", "意见¦", "例如¦", "代表¦", "列表¦", "地图¦", "见到¦",
                                      "第一次¦", "第三方¦", "`见¦`", "如果¦", "文中¦"}) {
    CAPTURE(text);
    CHECK(items(text) == "(nothing)\n");
  }
  CHECK(CompletionRun("# 甲\n\n见¦\n").items() == "(nothing)\n");
}

TEST_CASE("what is inserted is read back as a mention of the part it was offered for") {
  for (const std::string_view text : {"见¦。", "（参见 ¦）", "与第¦相比", "如表¦所示"}) {
    const CompletionRun run(with_text(text));
    REQUIRE_FALSE(run.list.empty());
    for (const features::Completion& item : run.list) {
      CAPTURE(item.label);
      const auto article = article::parse(text::Document(testing::applied(item, run.text)));
      const article::Mentions found = article::find_mentions(*article);
      REQUIRE(found.mentions.size() == 1);
      REQUIRE(found.mentions[0].target != article::kNone);
      CHECK(found.mentions[0].certain);
      const article::Part& part = found.parts[found.mentions[0].target];
      const bool section = part.kind == article::PartKind::kSection;
      CHECK(item.preview.begin ==
            (section ? article->sections()[part.section].range : part.range).begin);
    }
  }
}

}  // namespace
}  // namespace trend
