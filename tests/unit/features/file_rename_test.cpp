// Links after files were renamed: the text of an article, before and after.
#include "server/features/file_rename.h"

#include <doctest/doctest.h>

#include "rules/article/parse.h"
#include "rules/text/link_path.h"
#include "server/features/link_sites.h"
#include "tests/support/articles.h"
#include "tests/support/random_text.h"

namespace trend {
namespace {

using features::MovedFile;

std::string after(std::string text, const std::string& path, const std::vector<MovedFile>& moved) {
  const auto article = article::parse(text::Document(std::move(text)));
  const text::EditSet edits = features::follow_files(*article, path, moved);
  return edits.empty() ? "(unchanged)" : edits.apply(article->text());
}

TEST_CASE("paths: resolved and back") {
  CHECK(text::resolve_path("/a/b", "../c/./d.md") == "/a/c/d.md");
  CHECK(text::resolve_path("", "x.md") == "/x.md");
  CHECK(text::resolve_path("/a", "../../..") == "/");
  CHECK(text::path_from("/a/b", "/a/c/d.md") == "../c/d.md");
  CHECK(text::path_from("/a", "/a/b.md") == "b.md");
  CHECK(text::path_from("/a", "/a") == ".");
}

TEST_CASE("a file gets another name: links, images and definitions follow, with their fragments") {
  const std::vector<MovedFile> moved{{"/n/甲.md", "/n/乙 (新).md"}, {"/n/图/a.png", "/n/图/b.png"}};
  CHECK(
      after("[1](甲.md) [2](./甲.md#节) [3](%E7%94%B2.md?x) ![4](图/a.png \"题\") [5](<甲.md>)\n\n"
            "[6]: ../n/甲.md 'x'\n",
            "/n/x.md", moved) ==
      "[1](乙%20%28新%29.md) [2](./乙%20%28新%29.md#节) [3](乙%20%28新%29.md?x) ![4](图/b.png "
      "\"题\") "
      "[5](<乙%20%28新%29.md>)\n\n[6]: 乙%20%28新%29.md 'x'\n");
}

TEST_CASE("other links stay: to other files, the web, the root, the article itself, in code") {
  CHECK(after("[1](乙.md) [2](https://a.example/甲.md) [3](/n/甲.md) [4](#甲.md) `[5](甲.md)`\n",
              "/n/x.md", {{"/n/甲.md", "/n/丙.md"}}) == "(unchanged)");
}

TEST_CASE("a folder moves: links into it and out of it follow, links inside stay") {
  const std::vector<MovedFile> moved{{"/n/old", "/n/deep/new"}};
  CHECK(after("[1](old/a.md) [2](old/) [3](older/a.md)\n", "/n/x.md", moved) ==
        "[1](deep/new/a.md) [2](deep/new/) [3](older/a.md)\n");
  CHECK(after("[1](b.md) [2](../x.md) [3](../old/b.md)\n", "/n/old/a.md", moved) ==
        "[1](b.md) [2](../../x.md) [3](b.md)\n");
}

TEST_CASE("an article moves: its own links are turned") {
  CHECK(after("[1](b.md) ![2](图/c.png) [3](../y.md) [4](a.md#节)\n", "/n/a.md",
              {{"/n/a.md", "/m/k/a.md"}}) ==
        "[1](../../n/b.md) ![2](../../n/图/c.png) [3](../../y.md) [4](a.md#节)\n");
}

TEST_CASE("renamed there and back, every link leads where it did") {
  testing::Random random(3);
  const std::vector<std::string> folders{"/n", "/n/a", "/n/a b", "/m"};
  const std::vector<std::string> names{"x.md", "甲.md", "c d.md", "(e).md"};
  const auto any = [&](const std::vector<std::string>& list) {
    return list[random.below(list.size())];
  };
  for (int round = 0; round < testing::rounds(200); ++round) {
    const std::string path = any(folders) + "/" + any(names);
    std::string text;
    for (int i = 0; i < 5; ++i)
      text += "[l](" +
              text::encode_destination(text::path_from(path.substr(0, path.rfind('/')),
                                                       any(folders) + "/" + any(names))) +
              ")\n";
    const MovedFile move = random.below(2) == 0
                               ? MovedFile{any(folders) + "/" + any(names), "/new/f.md"}
                               : MovedFile{any(folders), "/other/deep"};
    CAPTURE(text);
    CAPTURE(path);
    const auto before = article::parse(text::Document(text));
    const std::string there = features::follow_files(*before, path, {move}).apply(text);
    const auto middle = article::parse(text::Document(there));
    const std::string new_path = features::moved_path({move}, path);
    const auto old_sites = features::link_sites(*before);
    const auto new_sites = features::link_sites(*middle);
    REQUIRE(new_sites.size() == old_sites.size());
    const auto goal = [](const std::string& from, std::string_view target) {
      return text::resolve_path(from.substr(0, from.rfind('/')),
                                text::split_destination(target).path);
    };
    for (std::size_t i = 0; i < old_sites.size(); ++i)
      CHECK(goal(new_path, new_sites[i].target) ==
            features::moved_path({move}, goal(path, old_sites[i].target)));
    CHECK(features::follow_files(*middle, new_path, {{move.after, move.before}}).apply(there) ==
          text);
  }
}

}  // namespace
}  // namespace trend
