// Completion in front matter, headings, tables and fences: text with a cursor in, items out.
#include <doctest/doctest.h>

#include "rules/article/parse.h"
#include "server/features/completion/completion.h"
#include "tests/unit/features/completion_run.h"

namespace trend {
namespace {

using testing::CompletionRun;

std::string items(std::string_view marked, std::string_view file_name = {}) {
  return CompletionRun(marked, file_name).items();
}

std::string after(std::string_view marked, std::string_view label,
                  std::string_view file_name = {}) {
  return CompletionRun(marked, file_name).after(label);
}

std::string first(std::string_view marked) {
  const CompletionRun run(marked);
  return run.list.empty() ? "(nothing)" : run.list.front().label;
}

bool has(std::string_view marked, std::string_view label) {
  return CompletionRun(marked).find(label) != nullptr;
}

TEST_CASE("front-matter keys: those that are missing, in their usual order") {
  CHECK(first("---\n¦\n---\n# 甲\n") == "title");
  CHECK(first("---\ntitle: 甲\n¦\n---\n# 甲\n") == "date");
  CHECK(after("---\ntitle: 甲\nda¦\n---\n", "date") == "---\ntitle: 甲\ndate: \n---\n");
  CHECK(after("---\ntitle: 甲\nda¦te: 2031-05-06\n---\n", "draft") ==
        "---\ntitle: 甲\ndraft: 2031-05-06\n---\n");
  CHECK(after("---\r\nti¦\r\n---\r\n", "title") == "---\r\ntitle: \r\n---\r\n");
  CHECK(after("+++\ntitle = \"甲\"\nda¦\n+++\n", "date") == "+++\ntitle = \"甲\"\ndate = \n+++\n");
}

TEST_CASE("a key whose meaning another key has already is not offered") {
  CHECK_FALSE(has("---\nauthors: [甲]\n¦\n---\n", "author"));
  CHECK_FALSE(has("---\nlastmod: 2031-05-06\n¦\n---\n", "updated"));
  CHECK(has("---\nauthors: [甲]\n¦\n---\n", "tags"));
}

TEST_CASE("front matter without closing line, and shifted") {
  CHECK(has("---\ntitle: 甲\nda¦\n", "date"));
  CHECK(after("---\n  title: 甲\n  da¦\n  ---\n# 甲\n", "date") ==
        "---\n  title: 甲\n  date: \n  ---\n# 甲\n");
}

TEST_CASE("dates: the file's name and today, replacing what stands there") {
  CHECK(items("---\ndate: ¦\n---\n", "2031-04-30.md") == R"(
2031-04-30 ~ 文件名中的日期：2031 年 4 月 30 日，星期三
2031-05-06 ~ 今天：2031 年 5 月 6 日，星期二
)");
  CHECK(items("---\nupdated: 2031¦\n---\n", "2031-05-06-甲.md") == R"(
2031-05-06 ~ 今天：2031 年 5 月 6 日，星期二
)");
  CHECK(after("---\ndate: 20¦30-1-1 # 定稿\n---\n", "2031-05-06") ==
        "---\ndate: 2031-05-06 # 定稿\n---\n");
  CHECK(after("---\ndate:¦\n---\n", "2031-05-06") == "---\ndate: 2031-05-06\n---\n");
}

TEST_CASE("flags, languages, titles; nothing for keys whose values are the author's own") {
  CHECK(items("---\ndraft: ¦\n---\n") == "\ntrue ~ 是\nfalse ~ 否\n");
  CHECK(first("---\nlang: ¦\n---\n") == "zh-CN");
  CHECK(items("---\ntitle: ¦\n---\n# 路线：甲与乙\n") == "\n路线：甲与乙 ~ 一级标题\n");
  CHECK(after("---\ntitle: ¦\n---\n# A: b\n", "\"A: b\"") == "---\ntitle: \"A: b\"\n---\n# A: b\n");
  CHECK(items("---\ndescription: ¦\n---\n") == "(nothing)\n");
  CHECK(items("---\n自定: ¦\n---\n") == "(nothing)\n");
}

TEST_CASE("Han that was typed chooses, in its order; Latin is left to the client") {
  CHECK(items("[^推¦]\n\n[^推理]: 甲\n[^训练]: 乙\n") == "\n推理 ~ 甲\n");
  CHECK(items("[^推理法¦]\n\n[^推演理论法]: 甲\n[^理论推法]: 乙\n") == "\n推演理论法 ~ 甲\n");
  CHECK(items("[^t¦]\n\n[^推理]: 甲\n[^训练]: 乙\n") == "\n推理 ~ 甲\n训练 ~ 乙\n");
}

TEST_CASE("tags: what the article compares and has no tag yet") {
  constexpr std::string_view kBody =
      "---\n\n| 路线 | 优势 |\n| --- | --- |\n| **甲** | 快 |\n| 乙 | 稳 |\n";
  const std::string body(kBody);
  CHECK(items("---\ntags: [¦]\n" + body) == "\n甲 ~ 本文比较的对象\n乙 ~ 本文比较的对象\n");
  CHECK(items("---\ntags: [甲, ¦]\n" + body) == "\n乙 ~ 本文比较的对象\n");
  CHECK(items("---\ntags:\n  - 乙\n  - ¦\n" + body) == "\n甲 ~ 本文比较的对象\n");
  CHECK(after("---\ntags: [甲, ¦]\n---\n\n| a | b |\n| --- | --- |\n| 乙 | 快 |\n", "乙") ==
        "---\ntags: [甲, 乙]\n---\n\n| a | b |\n| --- | --- |\n| 乙 | 快 |\n");
}

TEST_CASE("headings: the next number, and titles as in the section before") {
  CHECK(items("# 甲\n\n## 乙\n\n### 1.1 现状\n\n### 1.2 路线比较\n\n## 丙\n\n### ¦\n") == R"(
2.1 现状 ~ 同“乙”
2.1 路线比较 ~ 同“乙”
2.1 ~ 下一个编号
)");
  CHECK(items("# 甲\n\n## 乙\n\n### 1.1 现状\n\n### 1.2 路线比较\n\n## 丙\n\n### 2.1 现状\n\n### "
              "¦\n") == R"(
2.2 路线比较 ~ 同“乙”
2.2 ~ 下一个编号
)");
  CHECK(after("## 乙\n\n### 1.1 现状\n\n### 1.2 比较\n\n## 丙\n\n### 2.1 现状\n\n### 比¦\n",
              "2.2 比较") ==
        "## 乙\n\n### 1.1 现状\n\n### 1.2 比较\n\n## 丙\n\n### 2.1 现状\n\n### 2.2 比较\n");
}

TEST_CASE("headings: the filter is what the author types, number or title") {
  const auto filter = [](std::string_view typed) {
    const CompletionRun run("## 乙\n\n### 1.1 现状\n\n## 丙\n\n### " + std::string(typed) + "¦\n");
    return run.list.empty() ? "(nothing)" : run.list.front().filter;
  };
  CHECK(filter("") == "2.1 现状");
  CHECK(filter("2") == "2.1 现状");
  CHECK(filter("现") == "现状");
  CHECK(filter("2.1 现状") == "(nothing)");
}

TEST_CASE("headings in other styles, behind hashes without a blank, and without any pattern") {
  CHECK(items("## 一、甲\n\n## 二、乙\n\n## ¦") == "\n三、 ~ 下一个编号\n");
  CHECK(after("## 一、甲\n\n##¦\n", "二、") == "## 一、甲\n\n## 二、\n");
  CHECK(items("# 甲\n\n## 乙\n\n## ¦\n") == "(nothing)\n");
  CHECK(items("# ¦\n") == "(nothing)\n");
  CHECK(items("## 一、甲\n\n```sh\n## ¦\n```\n") == "(nothing)\n");
}

TEST_CASE("a pipe below a table: a row with its columns") {
  const CompletionRun run("| 路线 | 优势 |\n| --- | --- |\n| 甲 | 快 |\n|¦\n");
  CHECK(run.items() == "\n| 路线 | 优势 | ~ 新的一行\n");
  CHECK(run.after("| 路线 | 优势 |") == "| 路线 | 优势 |\n| --- | --- |\n| 甲 | 快 |\n|  |  |\n");
  CHECK(run.list.front().snippet == "| ${1:路线} | ${2:优势} |");
}

TEST_CASE("a pipe alone: tables with the headers of the article, the usual one first") {
  constexpr std::string_view kArticle =
      "| a$ | b |\n|---|---|\n| 1 | 2 |\n\n| 路线 | 优势 |\n| --- | :-: |\n| 甲 | 快 |\n\n"
      "文字\n\n| 路线 | 优势 |\n| --- | --- |\n| 乙 | 稳 |\n\n|¦\n";
  const CompletionRun run(kArticle);
  CHECK(run.items() == R"(
| 路线 | 优势 | ~ 同样表头的表格，文中有 2 个
| a$ | b | ~ 同样表头的表格，文中有 1 个
)");
  CHECK(run.after("| 路线 | 优势 |").ends_with("\n\n| 路线 | 优势 |\n| --- | :-: |\n|  |  |\n"));
  CHECK(run.list[1].snippet == "| a\\$ | b |\n|---|---|\n| ${1:a\\$} | ${2:b} |");
  CHECK(items("文字\n|¦\n\n| a | b |\n| - | - |\n") == "(nothing)\n");
  CHECK(items("| a | b |\n| - | - |\n| 甲 |¦\n") == "(nothing)\n");
}

TEST_CASE("fence languages: the article's own first, none behind a closing fence") {
  CHECK(first("```zig\nx\n```\n\n```¦\n") == "zig");
  CHECK(after("```py¦\nx\n```\n", "python") == "```python\nx\n```\n");
  CHECK(after("~~~ py¦\nx\n~~~\n", "python") == "~~~ python\nx\n~~~\n");
  CHECK(items("```\nx\n```¦\n") == "(nothing)\n");
  CHECK(items("```\nx¦\n```\n") == "(nothing)\n");
  CHECK(items("``¦\n") == "(nothing)\n");
}

TEST_CASE("prose, and any text outside these places, is left alone") {
  for (const std::string_view marked :
       {"¦", "正文¦\n", "正文 ¦后面\n", "- ¦\n", "- 一项¦\n", "> 引用¦\n", "**粗¦体**\n",
        "`代码¦`\n", "<b>¦</b>\n", "1. ¦\n", "# 甲\n\n正文：¦\n", "a - b¦\n", "---\n¦\n# 甲\n",
        "---¦\n"}) {
    CAPTURE(marked);
    CHECK(items(marked) == "(nothing)\n");
  }
}

}  // namespace
}  // namespace trend
