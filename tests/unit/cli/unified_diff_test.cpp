// Diffs as text, and as patches: applying the diff to the old text gives the new one.
#include "server/cli/unified_diff.h"

#include <doctest/doctest.h>

#include <random>
#include <sstream>
#include <vector>

namespace trend::cli {
namespace {

std::string diff(const std::string& before, const std::string& after) {
  return unified_diff(before, after, "a.md", {});
}

// A plain reading of the format (POSIX diff -u), as patch(1) does it.
std::string patched(const std::string& before, const std::string& patch) {
  std::vector<std::string> old_lines;
  for (std::size_t at = 0; at < before.size();) {
    const std::size_t end = std::min(before.find('\n', at), before.size() - 1) + 1;
    old_lines.push_back(before.substr(at, end - at));
    at = end;
  }
  std::string result;
  std::size_t next = 0;
  std::string last_mark;
  std::istringstream lines(patch);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("--- ") || line.starts_with("+++ ")) continue;
    if (line.starts_with("@@")) {
      const std::size_t start = std::stoul(line.substr(line.find('-') + 1));
      const bool none = line.find(",0 +") != std::string::npos;
      const std::size_t first = none ? start : start - 1;
      while (next < first) result += old_lines.at(next++);
    } else if (line.starts_with("\\")) {
      if (last_mark != "-") result.pop_back();
    } else {
      const std::string text = line.substr(1) + "\n";
      if (line[0] != '+') {
        const std::string& old = old_lines.at(next++);
        CHECK((old == text || old + "\n" == text));
      }
      if (line[0] != '-') result += text;
      last_mark = line.substr(0, 1);
    }
  }
  while (next < old_lines.size()) result += old_lines[next++];
  return result;
}

TEST_CASE("equal texts have no diff") { CHECK(diff("a\n", "a\n").empty()); }

TEST_CASE("one line, with context") {
  CHECK(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n五\n6\n7\n8\n9\n") ==
        "--- a.md\n+++ a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+五\n 6\n 7\n 8\n");
}

TEST_CASE("a missing final newline is told") {
  CHECK(diff("a\nb", "a\nb\n") ==
        "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
}

TEST_CASE("empty sides") {
  CHECK(diff("", "a\n") == "--- a.md\n+++ a.md\n@@ -0,0 +1 @@\n+a\n");
  CHECK(diff("a\n", "") == "--- a.md\n+++ a.md\n@@ -1 +0,0 @@\n-a\n");
}

TEST_CASE("far changes have hunks of their own, near ones share") {
  std::string before;
  for (int i = 1; i <= 30; ++i) before += std::to_string(i) + "\n";
  std::string after = before;
  after.replace(after.find("\n5\n"), 3, "\nfive\n");
  after.replace(after.find("\n9\n"), 3, "\n");
  after.replace(after.find("\n25\n"), 4, "\n25\nnew\n");
  CHECK(diff(before, after) ==
        "--- a.md\n+++ a.md\n@@ -2,11 +2,10 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n-9\n 10\n 11\n "
        "12\n"
        "@@ -23,6 +22,7 @@\n 23\n 24\n 25\n+new\n 26\n 27\n 28\n");
}

TEST_CASE("the patch gives the new text, for random changes") {
  std::mt19937 random(7);
  const std::vector<std::string> words = {"甲\n", "乙\n", "\n", "丙 丁\n", "x\r\n"};
  for (int round = 0; round < 300; ++round) {
    std::string before;
    std::string after;
    for (std::size_t i = random() % 30; i > 0; --i) {
      const std::string& word = words[random() % words.size()];
      const auto kind = random() % 8;
      if (kind != 0) before += word;
      if (kind != 1) after += kind == 2 ? "改\n" : word;
    }
    if (random() % 4 == 0 && !before.empty()) before.pop_back();
    if (random() % 4 == 0) after += "尾";
    const std::string patch = diff(before, after);
    CAPTURE(before);
    CAPTURE(after);
    CAPTURE(patch);
    CHECK(patched(before, patch) == after);
  }
}

TEST_CASE("a name with blanks ends in a tab, as patch wants it") {
  CHECK(unified_diff("a\n", "b\n", "x y.md", {}).starts_with("--- x y.md\t\n+++ x y.md\t\n@@"));
}

TEST_CASE("colours are put around whole lines") {
  const std::string text = unified_diff("a\n", "b\n", "a.md", {true, false});
  CHECK(text.find("\x1b[31m-a\x1b[0m\n") != std::string::npos);
  CHECK(text.find("\x1b[32m+b\x1b[0m\n") != std::string::npos);
}

}  // namespace
}  // namespace trend::cli
