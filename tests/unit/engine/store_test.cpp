// The store against plain strings: whatever edits arrive, its text is what a string would be.
#include "server/engine/store.h"

#include <doctest/doctest.h>

#include <random>

#include "rules/article/parse.h"
#include "tests/support/article_laws.h"
#include "tests/support/random_article.h"

namespace trend::engine {
namespace {

std::string text_of(const SnapshotPtr& snapshot) { return std::string(snapshot->article->text()); }

TEST_CASE("open, change, close") {
  DocumentStore store;
  const SnapshotPtr first = store.open("file:///a.md", "/x/a.md", 1, "# 一\n\n正文\n", {});
  CHECK(first->version == 1);
  CHECK(first->file_name() == "a.md");
  const SnapshotPtr second = store.change("file:///a.md", 2, {{{2, 5}, "二"}, {{0, 0}, "\n"}});
  REQUIRE(second);
  CHECK(text_of(second) == "\n# 二\n\n正文\n");
  CHECK(text_of(first) == "# 一\n\n正文\n");
  CHECK(store.find("file:///a.md") == second);
  CHECK(store.all().size() == 1);
  CHECK(store.close("file:///a.md"));
  CHECK_FALSE(store.close("file:///a.md"));
  CHECK_FALSE(store.find("file:///a.md"));
  CHECK_FALSE(store.change("file:///a.md", 3, {}));
  CHECK_FALSE(store.reconfigure("file:///a.md", {}));
}

TEST_CASE("bytes that are not UTF-8 are opened all the same") {
  DocumentStore store;
  const SnapshotPtr snapshot = store.open("u", "", 1, "a\xFF\n", {});
  CHECK(text_of(snapshot) == "a\uFFFD\n");
  CHECK(snapshot->document().repairs().size() == 1);
  CHECK(snapshot->file_name().empty());
}

TEST_CASE("an edit sees the text after the one before") {
  DocumentStore store;
  store.open("u", "", 1, "abc", {});
  std::string seen;
  const SnapshotPtr snapshot =
      store.change("u", 2, 2, [&seen](std::size_t i, const text::Document& document) {
        seen += std::string(document.text()) + ";";
        return i == 0 ? text::Edit{{0, 1}, "xyz"}
                      : text::Edit{{document.size(), document.size()}, "!"};
      });
  CHECK(seen == "abc;xyzbc;");
  CHECK(text_of(snapshot) == "xyzbc!");
}

TEST_CASE("replacing everything keeps what did not change") {
  DocumentStore store;
  const std::string before = "# 甲\n\n一段\n\n## 乙\n\n二段\n\n## 丙\n\n三段\n";
  std::string after = before;
  after.replace(after.find("二段"), std::string("二段").size(), "改了");
  const SnapshotPtr old = store.open("u", "", 1, before, {});
  const auto size = static_cast<text::Offset>(before.size());
  const SnapshotPtr snapshot = store.change("u", 2, {{{0, size}, after}});
  CHECK(text_of(snapshot) == after);
  REQUIRE(snapshot->article->blocks().size() == old->article->blocks().size());
  CHECK(snapshot->article->blocks().front().block == old->article->blocks().front().block);
  const SnapshotPtr same = store.change("u", 3, {{{0, size}, after}});
  CHECK(same->article == snapshot->article);
  CHECK(same->version == 3);
}

TEST_CASE("new settings keep text and version") {
  DocumentStore store;
  const SnapshotPtr old = store.open("u", "", 7, "a", {});
  DocumentSettings settings;
  settings.config_path = "/x/.trendlsp.yaml";
  const SnapshotPtr snapshot = store.reconfigure("u", settings);
  CHECK(snapshot->version == 7);
  CHECK(snapshot->article == old->article);
  CHECK(store.find("u")->settings.config_path == "/x/.trendlsp.yaml");
}

// Random edits, few or very many at once, compared with the same edits on a string.
TEST_CASE("any edits: the text is what a string would be, the article what a parse would give") {
  const std::vector<std::string> pieces = {"# 标题\n",      "\n", "- 项\n", "```\n",
                                           "| 甲 | 乙 |\n", "文", "a",      "\r\n"};
  std::mt19937 random(20250218);
  for (int round = 0; round < 40; ++round) {
    DocumentStore store;
    std::string expected;
    store.open("u", "", 0, expected, {});
    for (std::int64_t version = 1; version <= 4; ++version) {
      const std::size_t count = random() % 2 == 0 ? 1 + random() % 4 : 40;
      const SnapshotPtr snapshot =
          store.change("u", version, count, [&](std::size_t, const text::Document& document) {
            REQUIRE(document.text() == expected);
            const auto lines = document.lines().count();
            const text::Offset begin = document.lines().start(random() % lines);
            const text::Offset end =
                random() % 3 == 0 ? document.lines().start(random() % lines) : begin;
            const text::Edit edit{{std::min(begin, end), std::max(begin, end)},
                                  pieces[random() % pieces.size()]};
            expected.replace(edit.range.begin, edit.range.size(), edit.text);
            return edit;
          });
      REQUIRE(text_of(snapshot) == expected);
      const auto fresh = article::parse(text::Document(expected));
      REQUIRE(snapshot->article->blocks().size() == fresh->blocks().size());
    }
  }
}

// A burst: several changes before anybody asks for the article.
TEST_CASE("changes that are settled together make the article that a parse would give") {
  testing::Random random(3);
  std::size_t parsed_once = 0;
  for (int round = 0; round < 30; ++round) {
    DocumentStore store;
    std::string expected = testing::random_article(random, 200);
    store.open("u", "", 0, expected, {});
    for (std::int64_t version = 1; version < 40; ++version) {
      text::Edit last;
      const std::uint32_t changes = 1 + random.below(6);
      const bool typed = random.below(2) == 0;  // each behind the one before
      for (std::uint32_t i = 0; i < changes; ++i) {
        last = typed && i > 0
                   ? text::Edit{{last.range.begin + static_cast<text::Offset>(last.text.size()),
                                 last.range.begin + static_cast<text::Offset>(last.text.size())},
                                std::string(testing::random_piece(random))}
                   : testing::random_edit(random, expected);
        expected.replace(last.range.begin, last.range.size(), last.text);
        const auto edit_at = [&](std::size_t, const text::Document& now) {
          CHECK(now.text().size() + last.text.size() == expected.size() + last.range.size());
          return last;
        };
        REQUIRE(store.edit("u", version, 1, edit_at));
      }
      const SnapshotPtr old = store.find("u");
      CHECK(old->version == version - 1);
      const SnapshotPtr snapshot = store.settle("u");
      CHECK(snapshot->version == version);
      CHECK(store.settle("u") == snapshot);
      REQUIRE(text_of(snapshot) == expected);
      REQUIRE(testing::difference(*snapshot->article, *article::parse(text::Document(expected))) ==
              "");
      parsed_once += snapshot->article == old->article ? 0 : 1;
    }
  }
  CHECK(parsed_once > 0);
}

}  // namespace
}  // namespace trend::engine
