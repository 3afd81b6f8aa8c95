// Lists of paths in, paths out.
#include "server/cli/path_list.h"

#include <doctest/doctest.h>

namespace trend::cli {
namespace {

using Paths = std::vector<std::string>;
using namespace std::string_literals;

TEST_CASE("one path a line, blanks and Han in it, any line end, empty lines skipped") {
  CHECK(parse_path_list("a.md\n文章 一.md\r\n\n b .md", false) ==
        Paths{"a.md", "文章 一.md", " b .md"});
  CHECK(parse_path_list("", false).empty());
  CHECK(parse_path_list("\n\r\n", false).empty());
}

TEST_CASE("NUL ends a path, line ends are part of it") {
  CHECK(parse_path_list("a.md\0b\nc.md\0\"d\".md\0"s, true) ==
        Paths{"a.md", "b\nc.md", "\"d\".md"});
  CHECK(parse_path_list("a.md\0last.md"s, true) == Paths{"a.md", "last.md"});
}

TEST_CASE("names that git quotes are unquoted, others are taken as they stand") {
  CHECK(parse_path_list("\"\\346\\226\\207.md\"\n", false) == Paths{"文.md"});
  CHECK(parse_path_list(R"("a\tb\"c\\d.md")", false) == Paths{"a\tb\"c\\d.md"});
  for (const char* other : {"\"", "\"a", "a\"b\"", R"("a\q.md")", R"("a\777.md")", R"("a\)",
                            R"("a\1.md")", "\"a\"b\""}) {
    CAPTURE(other);
    CHECK(parse_path_list(other, false) == Paths{other});
  }
}

}  // namespace
}  // namespace trend::cli
