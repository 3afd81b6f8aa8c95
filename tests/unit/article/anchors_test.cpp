// Slugs of headings, and the anchors of an article as a table: name, what it stands on, section.
#include "rules/article/anchors.h"

#include <doctest/doctest.h>

#include <string>

#include "rules/article/parse.h"

namespace trend::article {
namespace {

std::string anchors_of(std::string text) {
  const auto article = parse(text::Document(std::move(text)));
  std::string out = "\n";
  for (const Anchor& anchor : find_anchors(*article)) {
    out += anchor.name + " <" + std::string(article->slice(anchor.range)) + ">";
    if (anchor.section != kNone) out += " section " + std::to_string(anchor.section);
    if (anchor.generated) out += " generated";
    out += "\n";
  }
  return out;
}

TEST_CASE("slugs keep letters of every script, turn spaces into hyphens and drop the rest") {
  CHECK(github_slug("1.2 技术路线比较") == "12-技术路线比较");
  CHECK(github_slug("一、总览：GPU 与 NPU（2031）") == "一总览gpu-与-npu2031");
  CHECK(github_slug("What's new — C++ & more") == "whats-new--c--more");
  CHECK(github_slug("snake_case and kebab-case") == "snake_case-and-kebab-case");
  CHECK(github_slug("📊 数据") == "-数据");
  CHECK(github_slug("Éclair cafe\u0301") == "éclair-cafe\u0301");
  CHECK(github_slug("全角　空格") == "全角空格");
  CHECK(github_slug("①") == "");
}

TEST_CASE("headings in order; repeats are numbered and never collide") {
  CHECK(
      anchors_of(
          "# 甲\n\n## 小结\n\n## 小结\n\n## 小结-1\n\n## 小结\n\n> ## 引文\n\n## *斜* `code`\n") ==
      R"(
甲 <甲> section 0 generated
小结 <小结> section 1 generated
小结-1 <小结> section 2 generated
小结-1-1 <小结-1> section 3 generated
小结-2 <小结> section 4 generated
引文 <引文> generated
斜-code <*斜* `code`> section 5 generated
)");
}

TEST_CASE("a heading without letters has no anchor") { CHECK(anchors_of("## ①\n\n##\n") == "\n"); }

TEST_CASE("ids written by hand") {
  CHECK(
      anchors_of(
          "## 路线 {#routes}\n\n<a id=\"top\"></a>文字<a name='二'></a>\n\n"
          "<div class=x id=box>\n<!-- <p id=\"no\"> -->\n<p name=\"no\" data-id=\"no\">\n</div>\n\n"
          "`<a id=\"code\">`\n\n| a |\n|---|\n| <span id=\"cell\"/> |\n") == R"(
路线-routes <路线 {#routes}> section 0 generated
routes <routes> section 0
top <top>
二 <二>
box <box>
cell <cell>
)");
  CHECK(anchors_of("## 公式 {x} }\n\n## 空 {#}\n") == R"(
公式-x- <公式 {x} }> section 0 generated
空- <空 {#}> section 1 generated
)");
}

TEST_CASE("tags that are never closed") {
  CHECK(anchors_of("<div id=\"a\n\n<div id=\n\n<div id\n") == "\na <a>\n");
}

TEST_CASE("an exact name wins over one that differs in case") {
  const auto article = parse(text::Document("<a id=\"TOP\">\n\n<a id=\"top\">\n"));
  const std::vector<Anchor> anchors = find_anchors(*article);
  REQUIRE(anchors.size() == 2);
  CHECK(find_anchor(anchors, "top") == &anchors[1]);
  CHECK(find_anchor(anchors, "Top") == &anchors[0]);
  CHECK(find_anchor(anchors, "other") == nullptr);
}

}  // namespace
}  // namespace trend::article
