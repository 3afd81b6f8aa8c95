// Many files: order, errors beside results, early end.
#include "server/engine/check.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

namespace trend::engine {
namespace {

Configuration plain(const std::string&) { return {}; }

TEST_CASE("results come in the given order, with any number of threads") {
  std::map<std::string, std::string> contents;
  std::vector<std::string> paths;
  std::string expected;
  for (int i = 0; i < 60; ++i) {
    const std::string path = "/" + std::to_string(i) + ".md";
    if (i % 7 != 3)
      contents[path] = std::string(static_cast<std::size_t>((60 - i) * 50), 'x') + "\n";
    paths.push_back(path);
    expected += path + (i % 7 == 3 ? " missing\n" : "\n");
  }
  const MemoryFiles files(contents);
  for (const std::size_t jobs : {1U, 2U, 8U, 200U}) {
    CAPTURE(jobs);
    std::string seen;
    check_files(files, paths, plain, {jobs, false, false}, [&](CheckedFile file) {
      seen += file.path + (file.error ? " missing\n" : "\n");
      if (!file.error) CHECK(file.bytes().ends_with("x\n"));
      return true;
    });
    CHECK(seen == expected);
  }
}

TEST_CASE("the caller can end the run") {
  const MemoryFiles files{{"/a.md", ""}, {"/b.md", ""}, {"/c.md", ""}};
  for (const std::size_t jobs : {1U, 3U}) {
    int count = 0;
    check_files(files, {"/a.md", "/b.md", "/c.md"}, plain, {jobs, false, false}, [&](CheckedFile) {
      ++count;
      return count < 2;
    });
    CHECK(count == 2);
  }
}

TEST_CASE("settings that say the same again are no news") {
  const MemoryFiles files{{"/a.md", "# 标题"}, {"/b.md", "# 标题"}, {"/c.md", "# 标题"}};
  // Own settings for each file, as overrides of a configuration make them; those of c differ.
  const auto resolve = [](const std::string& path) {
    lint::Settings settings;
    if (path == "/c.md") settings.ignore = {"ALL"};
    Configuration configuration;
    configuration.settings.lint = std::make_shared<const lint::Settings>(settings);
    return configuration;
  };
  std::vector<std::size_t> found;
  check_files(files, {"/a.md", "/b.md", "/c.md", "/a.md"}, resolve, {1, false, false},
              [&](CheckedFile file) {
                found.push_back(file.result.findings.size());
                return true;
              });
  REQUIRE(found.size() == 4);
  CHECK(found[0] > 0);
  CHECK(found[1] == found[0]);
  CHECK(found[2] == 0);
  CHECK(found[3] == found[0]);
}

TEST_CASE("no files, no calls") {
  check_files(MemoryFiles(), {}, plain, {}, [](CheckedFile) {
    FAIL("called without a file");
    return true;
  });
}

TEST_CASE("fixes are computed on demand, and never for bytes that are not UTF-8") {
  const CheckedFile plain_run = check_bytes("/a.md", "# 标题", {}, {1, false, false});
  CHECK_FALSE(plain_run.fix);
  const CheckedFile fixed = check_bytes("/a.md", "# 标题", {}, {1, true, false});
  REQUIRE(fixed.fix);
  CHECK(fixed.fix->text == "# 标题\n");
  CHECK_FALSE(check_bytes("/a.md", "# \xFF", {}, {1, true, false}).fix);
}

}  // namespace
}  // namespace trend::engine
