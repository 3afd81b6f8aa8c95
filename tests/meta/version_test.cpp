// The version stands once in CMakeLists.txt; manifests that must repeat it say the same.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "tests/meta/source_tree.h"

namespace trend::meta {
namespace {

std::string read(const std::string& path) {
  std::ifstream file(std::string(TREND_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  REQUIRE_MESSAGE(!text.str().empty(), path);
  return text.str();
}

/// What stands between the first `before` and the next quote or blank; empty when it does not stand
/// there.
std::string word_after(const std::string& text, const std::string& before) {
  const std::size_t at = text.find(before);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + before.size();
  return text.substr(begin, text.find_first_of("\" \n", begin) - begin);
}

TEST_CASE("every manifest has the version of CMakeLists.txt") {
  const std::string version = word_after(read("CMakeLists.txt"), "project(trendlsp VERSION ");
  REQUIRE(!version.empty());
  for (const char* manifest : {"package.json", "editors/npm/package.json",
                               "editors/vscode/package.json", "editors/vscode/package-lock.json"}) {
    CAPTURE(manifest);
    CHECK(word_after(read(manifest), "\"version\": \"") == version);
  }
  for (const char* manifest : {"package.json", "editors/npm/package.json"}) {
    CAPTURE(manifest);
    CHECK(word_after(read(manifest), "\"@trendlsp/linux-x64\": \"") == version);
    CHECK(word_after(read(manifest), "\"@trendlsp/linux-arm64\": \"") == version);
  }
  for (const char* manifest : {"editors/zed/extension.toml", "editors/zed/Cargo.toml"}) {
    CAPTURE(manifest);
    CHECK(word_after(read(manifest), "\nversion = \"") == version);
  }
  CHECK(word_after(read("editors/upstream/mason/packages/trendlsp/package.yaml"),
                   "pkg:npm/trendlsp@") == version);
  CHECK(word_after(read("action.yml"), "npm package trendlsp\n    default: \"") == version);
}

}  // namespace
}  // namespace trend::meta
