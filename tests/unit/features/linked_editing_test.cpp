// Linked places shown in brackets, for the cursor ¦.
#include "server/features/linked_editing.h"

#include <doctest/doctest.h>

#include "rules/article/parse.h"
#include "tests/support/articles.h"
#include "tests/support/marked_text.h"
#include "tests/support/random_article.h"

namespace trend {
namespace {

std::string linked(std::string_view marked) {
  const testing::MarkedText text = testing::unmark(marked);
  const auto article = article::parse(text::Document(text.text));
  const features::LinkedRanges found = features::linked_ranges(*article, text.cursor());
  if (found.ranges.empty()) return "(alone)";
  text::EditSet edits;
  for (const text::Range range : found.ranges)
    edits.add({range, "⟦" + text.text.substr(range.begin, range.size()) + "⟧"});
  return edits.apply(text.text);
}

TEST_CASE("title and level-1 heading, while they are equal") {
  CHECK(linked("---\ntitle: \"推理¦芯片\"\n---\n# 推理芯片\n") ==
        "---\ntitle: \"⟦推理芯片⟧\"\n---\n# ⟦推理芯片⟧\n");
  CHECK(linked("---\ntitle: 推理芯片\n---\n\n# 推理芯片¦\n") ==
        "---\ntitle: ⟦推理芯片⟧\n---\n\n# ⟦推理芯片⟧\n");
  CHECK(linked("---\ntitle: 推理\n---\n\n# 推¦理芯片\n") == "(alone)");
  CHECK(linked("---\ntitle: 推理\n---\n\n## 推¦理\n") == "(alone)");
  CHECK(linked("---\ndate: 推¦理\n---\n\n# 推理\n") == "(alone)");
}

TEST_CASE("labels and their definitions, spelt alike") {
  CHECK(linked("甲[^no¦te]乙[^note]\n\n[^note]: 说明\n") ==
        "甲[^⟦note⟧]乙[^⟦note⟧]\n\n[^⟦note⟧]: 说明\n");
  CHECK(linked("[文][来¦源]和[来源]\n\n[来源]: /a\n") ==
        "[文][⟦来源⟧]和[⟦来源⟧]\n\n[⟦来源⟧]: /a\n");
  CHECK(linked("[文][Sour¦ce]\n\n[source]: /a\n") == "(alone)");
  CHECK(linked("[文](/a¦)\n") == "(alone)");
}

TEST_CASE("a column in tables of one header, and in no others") {
  CHECK(linked(
            "| 路线 | 优¦势 |\n| --- | --- |\n| 甲 | 快 |\n\n正文\n\n| 路线 | 优势 |\n| - | - |\n\n"
            "| 优势 | 劣势 |\n| - | - |\n") ==
        "| 路线 | ⟦优势⟧ |\n| --- | --- |\n| 甲 | 快 |\n\n正文\n\n| 路线 | ⟦优势⟧ |\n| - | - |\n\n"
        "| 优势 | 劣势 |\n| - | - |\n");
  CHECK(linked("| 路线 | 优¦势 |\n| --- | --- |\n") == "(alone)");
  CHECK(linked("| 路线 |\n| --- |\n| 甲¦ |\n\n| 路线 |\n| --- |\n") == "(alone)");
}

TEST_CASE("prose is alone") {
  CHECK(linked("# 甲\n\n正¦文\n") == "(alone)");
  CHECK(linked("¦") == "(alone)");
}

TEST_CASE("ranges have equal text, are disjoint and hold the cursor: random articles") {
  testing::Random random(7);
  for (int round = 0; round < testing::rounds(100); ++round) {
    const std::string text = testing::random_article(random, 30);
    const auto article = article::parse(text::Document(text));
    for (int i = 0; i < 20; ++i) {
      const text::Offset offset = random.below(text.size() + 1);
      const auto found = features::linked_ranges(*article, offset).ranges;
      bool touched = found.empty();
      for (std::size_t k = 0; k < found.size(); ++k) {
        touched = touched || found[k].touches(offset);
        CHECK(article->slice(found[k]) == article->slice(found[0]));
        if (k > 0) CHECK(found[k - 1].end <= found[k].begin);
      }
      CHECK(touched);
    }
  }
}

}  // namespace
}  // namespace trend
