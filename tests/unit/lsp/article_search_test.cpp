// Which articles a search finds, and in which version.
#include "server/lsp/article_search.h"

#include <doctest/doctest.h>

namespace trend {
namespace {

using server::ArticleSearch;

std::string found(const ArticleSearch& search, std::string_view word) {
  std::string out;
  const auto wanted = [word](const std::string&, std::string_view text) {
    return text.find(word) != std::string_view::npos;
  };
  for (const ArticleSearch::Hit& hit : search.find(wanted, {})) {
    out += hit.path + (hit.version ? " v" + std::to_string(*hit.version) : "") + " " + hit.uri +
           " " + std::string(hit.article->text().substr(0, 4)) + "\n";
  }
  return out;
}

TEST_CASE("files below the folders, open documents in their place or beside them") {
  const engine::MemoryFiles files{{"/n/a.md", "link 1"},   {"/n/b.md", "none"},
                                  {"/n/c/d.md", "link 2"}, {"/n/skip.md", "link 3"},
                                  {"/n/x.txt", "link 4"},  {"/m/e.md", "link 5"}};
  const auto excluded = [](const std::string& path) { return path == "/n/skip.md"; };
  std::map<std::string, ArticleSearch::Open> open;
  open["/n/b.md"] = {"file:///n/%62.md", engine::make_snapshot("k", "/n/b.md", 7, "link now", {})};
  open["/o/f.md"] = {"file:///o/f.md", engine::make_snapshot("k", "/o/f.md", 1, "link far", {})};
  const ArticleSearch search(files, {"/n"}, excluded, open);
  CHECK(found(search, "link") ==
        "/n/a.md file:///n/a.md link\n"
        "/n/b.md v7 file:///n/%62.md link\n"
        "/n/c/d.md file:///n/c/d.md link\n"
        "/o/f.md v1 file:///o/f.md link\n");
  CHECK(found(search, "none") == "");
}

TEST_CASE("without folders only what is open; nothing once stopped") {
  const engine::MemoryFiles files{{"/n/a.md", "link"}};
  CHECK(found(ArticleSearch(files, {}, {}, {}), "link") == "");
  std::stop_source stop;
  stop.request_stop();
  const ArticleSearch search(files, {"/n"}, {}, {});
  CHECK(search.find([](const auto&, auto) { return true; }, stop.get_token()).empty());
}

TEST_CASE("names are looked for as links may write them") {
  CHECK(server::may_link_to("[x](甲.md)", "甲.md"));
  CHECK(server::may_link_to("[x](%E7%94%B2.md)", "甲.md"));
  CHECK(server::may_link_to("[x](a\\_longer.md)", "a_longer.md"));
  CHECK_FALSE(server::may_link_to("[x](乙.md)", "甲乙.md"));
}

}  // namespace
}  // namespace trend
