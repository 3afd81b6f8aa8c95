// Every C++ file opens with a comment that states its purpose; every header guards itself with
// #pragma once.
#include <doctest/doctest.h>

#include "tests/meta/source_tree.h"

namespace trend::meta {
namespace {

// A banner is `// ` and at least a few words.
bool has_banner(const SourceFile& file) {
  const std::vector<std::string_view> lines = file.lines();
  return !lines.empty() && lines.front().starts_with("// ") && lines.front().size() >= 15;
}

bool has_guard(const SourceFile& file) {
  for (const std::string_view line : file.lines()) {
    if (line == "#pragma once") return true;
  }
  return false;
}

std::vector<std::string> banner_problems(const SourceFile& file) {
  std::vector<std::string> problems;
  if (!has_banner(file))
    problems.push_back(file.path + ":1 does not open with a `// purpose` line");
  if (file.extension() == "h" && !has_guard(file)) {
    problems.push_back(file.path + " has no #pragma once");
  }
  return problems;
}

TEST_CASE("every C++ file states its purpose first") {
  std::vector<std::string> problems;
  for (const SourceFile& file : source_files()) {
    if (!file.is_cpp()) continue;
    const std::vector<std::string> found = banner_problems(file);
    problems.insert(problems.end(), found.begin(), found.end());
  }
  CHECK_MESSAGE(problems.empty(), joined(problems));
}

TEST_CASE("the checker refuses a file without purpose or guard") {
  CHECK(banner_problems({"a.cpp", "// Splits text into lines.\n#include <string>\n"}).empty());
  CHECK(banner_problems({"a.cpp", "#include <string>\n"}).size() == 1);
  CHECK(banner_problems({"a.cpp", ""}).size() == 1);
  CHECK(banner_problems({"a.cpp", "//\n"}).size() == 1);
  CHECK(banner_problems({"a.h", "// Splits text into lines.\n#pragma once\n"}).empty());
  CHECK(banner_problems({"a.h", "// Splits text into lines.\nint f();\n"}).size() == 1);
}

}  // namespace
}  // namespace trend::meta
