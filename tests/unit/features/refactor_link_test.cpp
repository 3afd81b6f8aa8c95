// Refactorings of links: addresses extracted, definitions gathered, a table of contents.
#include <doctest/doctest.h>

#include "rules/article/parse.h"
#include "tests/support/articles.h"
#include "tests/support/render.h"
#include "tests/unit/features/refactor_run.h"

namespace trend {
namespace {

using testing::RefactorRun;

constexpr std::string_view kExtract = "Extract the address";
constexpr std::string_view kOrganise = "Organise the link definitions";

TEST_CASE("an address becomes a definition, all links to it refer to that") {
  CHECK(
      RefactorRun(
          "见 [官¦网](https://a.example/x \"首页\")，\n[另一处](https://a.example/x \"首页\") 与\n"
          "[别处](https://b.example)。\n")
          .after(kExtract) ==
      "见 [官网][]，\n[另一处][官网] 与\n[别处](https://b.example)。\n\n"
      "[官网]: https://a.example/x \"首页\"\n");
  CHECK(RefactorRun("[甲][] 和 [**乙**](<b c>¦)\n\n[甲]: /a").after(kExtract) ==
        "[甲][] 和 [**乙**][ref-1]\n\n[甲]: /a\n[ref-1]: <b c>\n");
  CHECK(RefactorRun("[甲](/x¦) [甲][]\r\n\r\n[甲]: /a\r\n").after(kExtract) ==
        "[甲][ref-1] [甲][]\r\n\r\n[甲]: /a\r\n[ref-1]: /x\r\n");
  CHECK(RefactorRun("[甲](/x \"多\r\n行\"¦)\r\n").after(kExtract) ==
        "[甲][]\r\n\r\n[甲]: /x \"多\r\n行\"\r\n");
  CHECK(RefactorRun("[甲][]¦\n\n[甲]: /a\n").menu().find(kExtract) == std::string::npos);
}

TEST_CASE("behind an open fence nothing is extracted") {
  const RefactorRun run("[甲](/x¦)\n\n```\n未闭合\n");
  CHECK(run.groups(kExtract).empty());
}

TEST_CASE("definitions in use are gathered at the end by label") {
  CHECK(RefactorRun("[乙]¦: /b\n\n见 [甲] 与 [乙]。\n\n[//]: # (备注)\n\n[甲]: /a\n又一段。\n")
            .after(kOrganise) ==
        "\n见 [甲] 与 [乙]。\n\n[//]: # (备注)\n\n又一段。\n\n[乙]: /b\n[甲]: /a\n");
  CHECK(RefactorRun("[b] [a]\n\n[b]: /b¦\n[a]: /a\n").after(kOrganise) ==
        "[b] [a]\n\n[a]: /a\n[b]: /b\n");
  CHECK(RefactorRun("[b] [a]\n\n[a]: /a¦\n[b]: /b\n").groups(kOrganise).empty());
  CHECK(RefactorRun("注[^1]\n\n[^1]: 词¦\n").menu().find(kOrganise) == std::string::npos);
  CHECK(RefactorRun("[b]¦\n\n[b]: /b\n").menu().find(kOrganise) == std::string::npos);
}

TEST_CASE("a table of contents is inserted above the first part") {
  CHECK(RefactorRun(
            "# 题¦\n\n引言。\n\n## 一、现状\n\n### 1.1 `code` 与 [x]\n\n#### 深\n\n## 一、现状\n")
            .after("插入目录") ==
        "# 题\n\n引言。\n\n- [一、现状](#一现状)\n  - [1.1 code 与 \\[x\\]](#11-code-与-x)\n"
        "- [一、现状](#一现状-1)\n\n## 一、现状\n\n### 1.1 `code` 与 [x]\n\n#### 深\n\n## "
        "一、现状\n");
  CHECK(RefactorRun("# 题¦\n\n## 只有一节\n").menu().find("contents") == std::string::npos);
}

TEST_CASE("a table of contents is brought up to date") {
  CHECK(RefactorRun("# 题\n\n- [旧](#旧)¦\n- [乙](#乙)\n\n## 甲\n\n## 乙\n").after("更新目录") ==
        "# 题\n\n- [甲](#甲)\n- [乙](#乙)\n\n## 甲\n\n## 乙\n");
}

// Extracting and organising keep the page; a second time nothing is left to organise.
TEST_CASE("links of sample articles lead where they led") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    const auto article = article::parse(text::Document::from_bytes(sample.text));
    const std::string text(article->text());
    std::vector<text::Offset> places{0};
    for (std::size_t at = text.find("]("); at != std::string::npos && places.size() < 12;
         at = text.find("](", at + 1))
      places.push_back(static_cast<text::Offset>(at));
    for (const text::Offset place : places) {
      const text::Offset end = place == 0 ? article->document().size() : place;
      const RefactorRun run(text, {place, end});
      for (const features::CodeAction& action : run.actions()) {
        const bool organise = action.title.en == kOrganise;
        if (!organise && !action.title.en.starts_with(kExtract)) continue;
        const std::string result = testing::result_of(run, action);
        const auto after = article::parse(text::Document(result));
        CHECK(testing::render_body(*after) == testing::render_body(*article));
        if (!organise) continue;
        const auto all = static_cast<text::Offset>(result.size());
        CHECK(RefactorRun(result, {0, all}).groups(kOrganise).empty());
      }
    }
  }
}

}  // namespace
}  // namespace trend
