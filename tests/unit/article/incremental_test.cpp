// The incremental parse against its oracle, the full parse, over random edits; and the laws of
// positions on everything that comes by.
#include <doctest/doctest.h>

#include <algorithm>

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

TEST_CASE("an edited long article parses as if it were new") {
  testing::Random random(7);  // long: blocks are owned in runs of a hundred
  for (int round = 0; round < testing::rounds(4); ++round)
    edit_and_compare(random, text::Document(testing::random_article(random, 1500)), 40);
}

TEST_CASE("edited front matter moves the body: its article is as if it were new") {
  testing::Random random(11);
  const std::string body = testing::random_article(random, 20);
  for (int round = 0; round < testing::rounds(100); ++round) {
    const text::Document before("---\ntitle: 甲\ntags: [a, b]\n---\n" + body);
    auto current = article::parse(before);
    for (int i = 0; i < 8; ++i) {
      const std::size_t line = current->document().lines().line_of(current->envelope().body.begin);
      const text::Offset head = current->document().lines().start(line + 2);  // with some body
      const text::Edit edit = testing::random_edit(random, current->text().substr(0, head));
      const text::Document next = current->document().edited(edit);
      const auto incremental = article::reparse(*current, next, edit);
      CHECK(testing::difference(*incremental, *article::parse(next)) == "");
      current = incremental;
    }
  }
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

/// Per block of the version after `edit` whether the one before had it, too.
std::string shared_after(std::string_view before, const text::Edit& edit) {
  const auto old = article::parse(text::Document(std::string(before)));
  const auto now = article::reparse(*old, old->document().edited(edit), edit);
  CHECK(testing::difference(*now, *article::parse(now->document())) == "");
  std::string shared;
  for (const article::TopBlock& top : now->blocks())
    shared += std::any_of(old->blocks().begin(), old->blocks().end(),
                          [&](const article::TopBlock& o) { return o.block == top.block; })
                  ? '='
                  : '+';
  return shared;
}

TEST_CASE("typing at the end leaves the blocks above, whatever they are") {
  const auto typed_at_end = [&](const std::string& text) {
    const auto end = static_cast<text::Offset>(text.size() - 1);
    return shared_after(text, {{end, end}, "x"});
  };
  CHECK(typed_at_end("甲\n\n| a |\n|---|\n| b |\n\n段落\n") == "==+");
  CHECK(typed_at_end("甲\n\n> 引\n\n段落\n") == "==+");
  CHECK(typed_at_end("甲\n\n- 项\n\n段落\n") == "==+");
  CHECK(typed_at_end("甲\n\n- 项\n\n段\n落\n") == "==+");
  CHECK(typed_at_end("甲\n\n# 题\n段落\n") == "==+");
  CHECK(typed_at_end("甲\n\n```\n\n```\n\n段落\n") == "==+");
}

TEST_CASE("a paragraph put in leaves those beside it, on whichever blank line it is typed") {
  const std::string text = "# 题\n\n甲\n\n乙\n";
  const auto at = [&](std::string_view what) { return static_cast<text::Offset>(text.find(what)); };
  CHECK(shared_after(text, {{at("乙"), at("乙")}, "新\n\n"}) == "==+=");
  CHECK(shared_after(text, {{at("\n乙"), at("\n乙")}, "\n新\n"}) == "==+=");
  CHECK(shared_after(text, {{at("\n\n乙"), at("\n\n乙")}, "\n\n新"}) == "==+=");
}

TEST_CASE("what is typed into the front matter leaves the body's blocks") {
  CHECK(shared_after("---\ntitle: 甲\n---\n\n一\n\n二\n\n三\n", {{14, 14}, "乙\ntag: x"}) ==
        "====");
}

TEST_CASE("what is typed into the body leaves the front matter") {
  const auto old = article::parse(text::Document("---\ntitle: 甲\n---\n\n一\n\n二\n"));
  const auto end = old->document().size();
  const text::Edit edit{{end, end}, "x"};
  const auto now = article::reparse(*old, old->document().edited(edit), edit);
  CHECK(&now->front_matter() == &old->front_matter());
}

TEST_CASE("a table glued to a paragraph is no place to start parsing") {
  // Alone, its header line would open a list (found by the property test).
  const text::Document before("x\n2. `m\n|-|\n| a |\n\n尾\n");
  const auto old = article::parse(before);
  const text::Edit edit{{before.size() - 1, before.size() - 1}, "&amp;"};
  const text::Document after = before.edited(edit);
  CHECK(testing::difference(*article::reparse(*old, after, edit), *article::parse(after)) == "");
}

TEST_CASE("a wrapper that closes elsewhere after an edit ends the blocks above the edit anew") {
  // Without its last line, the fence in the list closes the wrapper.
  const text::Document before("```markdown\r# 题\n-\n  ```\r>\n```");
  const auto old = article::parse(before);
  const text::Edit edit{{before.size() - 3, before.size()}, ""};
  const text::Document after = before.edited(edit);
  const auto now = article::reparse(*old, after, edit);
  CHECK(testing::difference(*now, *article::parse(after)) == "");
  const text::Edit back{{after.size(), after.size()}, "```"};
  CHECK(testing::difference(*article::reparse(*now, before, back), *old) == "");
}

TEST_CASE("edits among fences of a wrapped article parse as if it were new") {
  testing::Random random(42387);
  for (int round = 0; round < testing::rounds(150); ++round) {
    std::string text = "```markdown\n# 题\n";
    for (std::size_t i = 3 + random.below(8); i > 0; --i) {
      constexpr std::string_view kLines[] = {"```\n", "  ```\r", "-\n", "> 引\n", "文\n", "\n"};
      text += kLines[random.below(std::size(kLines))];
    }
    edit_and_compare(random, text::Document(text), 8);
  }
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
