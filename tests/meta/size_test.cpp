// Small files: one that outgrows the limit holds two subjects.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/meta/source_tree.h"

namespace trend::meta {
namespace {

constexpr std::size_t kMaxLines = 500;
constexpr std::size_t kMaxMedian = 200;  // of the C++ files
constexpr std::size_t kMaxColumns =
    120;  // code points; clang-format aims at 100, raw strings and URLs may pass it

std::size_t code_points(std::string_view line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::vector<std::string> size_problems(const SourceFile& file) {
  std::vector<std::string> problems;
  const std::vector<std::string_view> lines = file.lines();
  if (lines.size() > kMaxLines) {
    problems.push_back(file.path + " has " + std::to_string(lines.size()) + " lines, more than " +
                       std::to_string(kMaxLines));
  }
  bool prose = false;  // inside a raw string: a rule's page keeps one paragraph a line
  for (std::size_t i = 0; file.is_cpp() && i < lines.size(); ++i) {
    const bool was_prose = prose;
    if (lines[i].find("R\"") != std::string_view::npos) prose = true;
    if (prose && lines[i].find(")\"") != std::string_view::npos) prose = false;
    if (lines[i].find(")md\"") != std::string_view::npos) prose = false;
    if (!was_prose && !prose && code_points(lines[i]) > kMaxColumns) {
      problems.push_back(file.path + ":" + std::to_string(i + 1) + " is longer than " +
                         std::to_string(kMaxColumns) + " columns");
    }
  }
  return problems;
}

TEST_CASE("no source file outgrows a sitting") {
  std::vector<std::string> problems;
  for (const SourceFile& file : source_files()) {
    const std::vector<std::string> found = size_problems(file);
    problems.insert(problems.end(), found.begin(), found.end());
  }
  CHECK_MESSAGE(problems.empty(), joined(problems));
}

TEST_CASE("the median C++ file is short") {
  std::vector<std::size_t> sizes;
  for (const SourceFile& file : source_files()) {
    if (file.is_cpp()) sizes.push_back(file.lines().size());
  }
  REQUIRE_FALSE(sizes.empty());
  std::sort(sizes.begin(), sizes.end());
  CHECK(sizes[sizes.size() / 2] <= kMaxMedian);
}

TEST_CASE("the checker refuses what is too long") {
  std::string text;
  for (std::size_t i = 0; i < kMaxLines; ++i) text += "x\n";
  CHECK(size_problems({"a.cpp", text}).empty());
  CHECK(size_problems({"a.cpp", text + "x\n"}).size() == 1);
  CHECK(size_problems({"a.cpp", text + "x"}).size() == 1);
  CHECK(size_problems({"a.cpp", std::string(kMaxColumns + 1, 'x')}).size() == 1);
  std::string han;
  for (std::size_t i = 0; i < kMaxColumns; ++i) han += "\xE6\x96\x87";
  CHECK(size_problems({"a.cpp", han}).empty());
}

}  // namespace
}  // namespace trend::meta
