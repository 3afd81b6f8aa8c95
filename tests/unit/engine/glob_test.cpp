// Globs and ignore patterns, as a table of what matches.
#include "server/engine/glob.h"

#include <doctest/doctest.h>

namespace trend::engine {
namespace {

TEST_CASE("globs match whole relative paths") {
  struct Case {
    const char* pattern;
    const char* path;
    bool matches;
  };
  const Case cases[] = {
      {"a.md", "a.md", true},
      {"a.md", "b/a.md", false},
      {"*.md", "文章.md", true},
      {"*.md", "b/a.md", false},
      {"?.md", "文.md", true},
      {"?.md", "文章.md", false},
      {"**/a.md", "a.md", true},
      {"**/a.md", "x/y/a.md", true},
      {"x/**", "x/y/a.md", true},
      {"x/**", "y/x/a.md", false},
      {"x/**/a.md", "x/a.md", true},
      {"x/**/a.md", "x/y/z/a.md", true},
      {"x/**/y/*.md", "x/y/q/y/a.md", true},
      {"x**y.md", "xay.md", true},
      {"x**y.md", "xa/by.md", false},
      {"[a-c].md", "b.md", true},
      {"[!a-c].md", "b.md", false},
      {"[!a-c].md", "文.md", true},
      {"[一-龥].md", "文.md", true},
      {"[]].md", "].md", true},
      {"[a", "[a", true},
      {"\\*.md", "*.md", true},
      {"\\*.md", "a.md", false},
      {"*a*b*c", "xxaxxbxxc", true},
      {"*a*b*c", "xxaxxbxx", false},
      {"", "", true},
      {"*", "", true},
      {"*", "a/b", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.pattern);
    CAPTURE(c.path);
    CHECK(glob_match(c.pattern, c.path) == c.matches);
  }
}

TEST_CASE("hostile globs end soon") {
  std::string pattern;
  for (int i = 0; i < 40; ++i) pattern += "*a";
  CHECK_FALSE(glob_match(pattern + "b", std::string(2000, 'a')));
  std::string deep;
  for (int i = 0; i < 40; ++i) deep += "**/a/";
  std::string path;
  for (int i = 0; i < 1000; ++i) path += "a/";
  CHECK_FALSE(glob_match(deep + "b", path + "c"));
}

TEST_CASE("ignore files: comments, negation, folders, anchors") {
  const auto patterns =
      parse_ignore_file("# note\r\n\n*.tmp.md\n!keep.md  \n/top.md\nbuild/\na/b\n");
  REQUIRE(patterns.size() == 5);
  CHECK(patterns[0].matches("x/y.tmp.md", false));
  CHECK(patterns[1].negated);
  CHECK(patterns[1].matches("x/keep.md", false));
  CHECK(patterns[2].matches("top.md", false));
  CHECK_FALSE(patterns[2].matches("x/top.md", false));
  CHECK(patterns[3].matches("x/build", true));
  CHECK_FALSE(patterns[3].matches("x/build", false));
  CHECK(patterns[4].matches("a/b", false));
  CHECK_FALSE(patterns[4].matches("x/a/b", false));
}

TEST_CASE("a pattern that names a folder takes what lies in it") {
  CHECK(matches_any({"drafts"}, "2025/drafts/a.md"));
  CHECK(matches_any({"drafts/"}, "drafts/a.md"));
  CHECK_FALSE(matches_any({"drafts/"}, "drafts"));
  CHECK(matches_any({"x", "*.md"}, "a.md"));
  CHECK_FALSE(matches_any({}, "a.md"));
}

}  // namespace
}  // namespace trend::engine
