// The plain form of sources: spaces, a final newline, no conflict marks, no promises for later; a
// README in each folder.
#include <doctest/doctest.h>

#include <array>
#include <map>
#include <set>

#include "tests/meta/source_tree.h"

namespace trend::meta {
namespace {

// Written in halves so that this file does not hold what it forbids.
const std::array<std::string, 3> kMarkers = {
    "TO"
    "DO",
    "FIX"
    "ME",
    "XX"
    "X"};

bool is_word(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_'; }

// True when `line` has a comment that begins with a marker, or a marker with a colon or an opening
// parenthesis after it. The bare word may occur: a rule is about placeholders that articles leave.
bool promises(std::string_view line, const std::string& marker) {
  for (std::size_t at = line.find(marker); at != std::string_view::npos;
       at = line.find(marker, at + 1)) {
    const std::size_t end = at + marker.size();
    if (at > 0 && is_word(line[at - 1])) continue;
    if (end < line.size() && (line[end] == ':' || line[end] == '(')) return true;
    const std::string_view before = line.substr(0, at);
    const std::size_t last = before.find_last_not_of(' ');
    const std::string_view opened = before.substr(0, last == std::string_view::npos ? 0 : last + 1);
    const bool comment = opened.ends_with("//") || opened.ends_with("/*") ||
                         opened.ends_with("#") || opened.ends_with("--");
    if (comment && (end == line.size() || !is_word(line[end]))) return true;
  }
  return false;
}

std::vector<std::string> text_problems(const SourceFile& file) {
  std::vector<std::string> problems;
  const auto add = [&](std::size_t line, std::string_view what) {
    problems.push_back(file.path + ":" + std::to_string(line) + " " + std::string(what));
  };
  const std::vector<std::string_view> lines = file.lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    if (line.find('\t') != std::string_view::npos) add(i + 1, "holds a tab");
    if (line.ends_with('\r')) add(i + 1, "ends in CRLF");
    if (line.ends_with(' ')) add(i + 1, "ends in blanks");
    if (line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> "))
      add(i + 1, "holds a conflict mark");
    for (const std::string& marker : kMarkers) {
      if (promises(line, marker)) add(i + 1, "leaves a " + marker);
    }
  }
  if (!file.text.ends_with('\n')) add(lines.size(), "has no final newline");
  if (file.text.ends_with("\n\n")) add(lines.size(), "ends in empty lines");
  return problems;
}

// Folders with many members of one kind, and those inside an editor's package, are described by the
// README above them.
bool is_series(const std::string& folder) {
  const bool in_package =
      folder.starts_with("editors/") && folder.find('/', 8) != std::string::npos;
  return in_package || folder.starts_with("rules/checks/") || folder.starts_with("tests/unit/");
}

std::vector<std::string> missing_readmes(const std::vector<std::string>& sources,
                                         const std::set<std::string>& readmes) {
  std::map<std::string, int> count;
  for (const std::string& path : sources) ++count[path.substr(0, path.rfind('/'))];
  std::vector<std::string> problems;
  for (const auto& [folder, files] : count) {
    const bool many = files > 2 && !is_series(folder);
    if (many && readmes.count(folder + "/README.md") == 0) {
      problems.push_back(folder + " holds " + std::to_string(files) + " sources and no README.md");
    }
  }
  return problems;
}

TEST_CASE("sources are plain text") {
  std::vector<std::string> problems;
  for (const SourceFile& file : source_files()) {
    const std::vector<std::string> found = text_problems(file);
    problems.insert(problems.end(), found.begin(), found.end());
  }
  CHECK_MESSAGE(problems.empty(), joined(problems));
}

TEST_CASE("folders introduce themselves") {
  std::vector<std::string> sources;
  for (const SourceFile& file : source_files()) sources.push_back(file.path);
  std::set<std::string> readmes;
  for (const char* folder : {"rules", "protocol", "server", "editors", "tests"}) {
    for (std::string& path : paths_below(folder)) {
      if (path.ends_with("/README.md")) readmes.insert(std::move(path));
    }
  }
  const std::vector<std::string> problems = missing_readmes(sources, readmes);
  CHECK_MESSAGE(problems.empty(), joined(problems));
}

TEST_CASE("the checker refuses what is not plain") {
  const auto count = [](std::string text) {
    return text_problems({"a.cpp", std::move(text)}).size();
  };
  CHECK(count("int a;\n") == 0);
  CHECK(count("int a;") == 1);
  CHECK(count("int a;\n\n") == 1);
  CHECK(count("\tint a;\n") == 1);
  CHECK(count("int a; \n") == 1);
  CHECK(count("int a;\r\n") == 1);
  CHECK(count("<<<<<<< ours\n") == 1);
  for (const std::string& marker : kMarkers) {
    CHECK(count("// " + marker + " later\n") == 1);
    CHECK(count("int a;  // " + marker + "\n") == 1);
    CHECK(count("f();  // see " + marker + ": later\n") == 1);
    CHECK(count("# " + marker + "(me) later\n") == 1);
    CHECK(count("const char* kTerm = \"" + marker + "\";\n") == 0);
    CHECK(count("// finds words such as " + marker + " in articles\n") == 0);
  }
}

TEST_CASE("the checker wants a README of a folder with three sources") {
  const std::vector<std::string> sources = {"server/x/a.h", "server/x/a.cpp", "server/x/b.cpp",
                                            "server/y/a.cpp"};
  CHECK(missing_readmes(sources, {}).size() == 1);
  CHECK(missing_readmes(sources, {"server/x/README.md"}).empty());
  CHECK(missing_readmes({"editors/e/src/a.ts", "editors/e/src/b.ts", "editors/e/src/c.ts"}, {})
            .empty());
  CHECK(missing_readmes({"editors/e/a.lua", "editors/e/b.lua", "editors/e/c.lua"}, {}).size() == 1);
}

}  // namespace
}  // namespace trend::meta
