// The incremental parse against its oracle, the full parse, over random edits; and the laws of
// positions on everything that comes by.
#include <doctest/doctest.h>

#include "rules/article/dump.h"
#include "rules/article/parse.h"
#include "tests/support/article_laws.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"

namespace {

using namespace trend;

/// Applies `count` random edits to `start`, checking each step.
void edit_and_compare(testing::Random& random, const text::Document& start, int count) {
  auto current = article::parse(start);
  for (int i = 0; i < count; ++i) {
    const text::Edit edit = testing::random_edit(random, current->text());
    const text::Document next = current->document().edited(edit);
    const auto incremental = article::reparse(*current, next, edit);
    const auto full = article::parse(next);
    const std::string difference = testing::difference(*incremental, *full);
    const std::string broken = testing::broken_law(*incremental);
    if (!difference.empty() || !broken.empty()) {
      INFO("before:\n", current->text());
      INFO("edit [", edit.range.begin, ",", edit.range.end, ") -> ", edit.text);
      INFO("incremental:\n", article::dump(*incremental));
      INFO("full:\n", article::dump(*full));
      REQUIRE(difference == "");
      REQUIRE(broken == "");
    }
    current = incremental;
  }
}

TEST_CASE("an edited random article parses as if it were new") {
  testing::Random random(20260301);
  for (int round = 0; round < testing::rounds(250); ++round)
    edit_and_compare(random, text::Document(testing::random_article(random, 3 + random.below(30))),
                     30);
}

TEST_CASE("an edited sample article parses as if it were new") {
  testing::Random random(42);
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    edit_and_compare(random, text::Document::from_bytes(sample.text), testing::rounds(30));
  }
}

TEST_CASE("sample articles keep the laws of positions") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    CHECK(testing::broken_law(*article::parse(text::Document::from_bytes(sample.text))) == "");
  }
}

TEST_CASE("untouched blocks are shared between versions") {
  const text::Document before("# 甲\n\n段落一\n\n段落二\n\n段落三\n\n段落四\n\n段落五\n");
  const auto old = article::parse(before);
  const text::Edit edit{{before.size() - 1, before.size() - 1}, "！"};
  const auto now = article::reparse(*old, before.edited(edit), edit);
  REQUIRE(now->blocks().size() == old->blocks().size());
  for (std::size_t i = 0; i < 4; ++i) CHECK(now->blocks()[i].block == old->blocks()[i].block);
  CHECK(now->blocks().back().block != old->blocks().back().block);
}

TEST_CASE("a table glued to a paragraph is no place to start parsing") {
  // Alone, its header line would open a list (found by the property test).
  const text::Document before("x\n2. `m\n|-|\n| a |\n\n尾\n");
  const auto old = article::parse(before);
  const text::Edit edit{{before.size() - 1, before.size() - 1}, "&amp;"};
  const text::Document after = before.edited(edit);
  CHECK(testing::difference(*article::reparse(*old, after, edit), *article::parse(after)) == "");
}

TEST_CASE("a new definition reaches links in untouched blocks") {
  const text::Document before("见 [文档]。\n\n一\n\n二\n\n三\n\n四\n");
  const auto old = article::parse(before);
  const text::Edit edit{{before.size(), before.size()}, "\n[文档]: /doc\n"};
  const text::Document after = before.edited(edit);
  const auto now = article::reparse(*old, after, edit);
  REQUIRE(now->blocks()[0].block->links.size() == 1);
  CHECK(now->blocks()[0].block->links[0].destination == "/doc");
  CHECK(testing::difference(*now, *article::parse(after)) == "");
}

}  // namespace
