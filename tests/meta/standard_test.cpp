// Only C++ that both supported compilers (g++ 12, clang 14 with libstdc++ 12) accept, and no name
// that hides a subject.
#include <doctest/doctest.h>

#include <array>

#include "tests/meta/source_tree.h"

namespace trend::meta {
namespace {

struct Forbidden {
  std::string_view word;
  std::string_view instead;
};

// Written in halves so that this file does not hold what it forbids.
const std::array<Forbidden, 9> kForbidden = {{
    {"std::for"
     "mat(",
     "fmt::format (g++ 12 has no <for"
     "mat>)"},
    {"<for"
     "mat>",
     "fmt"},
    {"std::vi"
     "ews",
     "a loop (clang 14 rejects libstdc++'s adaptors)"},
    {"std::ranges::vi"
     "ews",
     "a loop (clang 14 rejects libstdc++'s adaptors)"},
    {"co_aw"
     "ait",
     "callbacks (g++ 12 miscompiles, clang 14 rejects)"},
    {"co_ret"
     "urn",
     "callbacks (g++ 12 miscompiles, clang 14 rejects)"},
    {"std::exp"
     "ected",
     "a struct of value and error (C++23)"},
    {"<exp"
     "ected>",
     "a struct of value and error (C++23)"},
    {"std::pr"
     "int(",
     "fmt::print (C++23)"},
}};

// Words that say nothing about what a type is for; matched at the end of a class or struct name.
const std::array<std::string, 3> kEmptyNames = {
    "Man"
    "ager",
    "Hel"
    "per",
    "Ut"
    "il"};

bool declares(std::string_view line, const std::string& ending) {
  for (const std::string_view keyword : {"class ", "struct "}) {
    if (!line.starts_with(keyword)) continue;
    const std::string_view rest = line.substr(keyword.size());
    const std::string_view name = rest.substr(0, rest.find_first_of(" :;{"));
    if (name.ends_with(ending) || name.ends_with(ending + "s")) return true;
  }
  return false;
}

std::vector<std::string> standard_problems(const SourceFile& file) {
  std::vector<std::string> problems;
  std::size_t number = 0;
  for (const std::string_view line : file.lines()) {
    ++number;
    const std::string place = file.path + ":" + std::to_string(number);
    const std::string_view code = line.substr(0, line.find("//"));
    for (const Forbidden& forbidden : kForbidden) {
      if (code.find(forbidden.word) == std::string_view::npos) continue;
      problems.push_back(place + " uses " + std::string(forbidden.word) + "; use " +
                         std::string(forbidden.instead));
    }
    for (const std::string& ending : kEmptyNames) {
      if (declares(code, ending)) problems.push_back(place + " names a type " + ending);
    }
    if (file.extension() == "h" && code.starts_with("using namespace")) {
      problems.push_back(place + " opens a namespace in a header");
    }
  }
  return problems;
}

TEST_CASE("sources keep to what both compilers accept") {
  std::vector<std::string> problems;
  for (const SourceFile& file : source_files()) {
    if (!file.is_cpp()) continue;
    const std::vector<std::string> found = standard_problems(file);
    problems.insert(problems.end(), found.begin(), found.end());
  }
  CHECK_MESSAGE(problems.empty(), joined(problems));
}

TEST_CASE("the checker refuses each forbidden word") {
  for (const Forbidden& forbidden : kForbidden) {
    const SourceFile bad = {"a.cpp", "int a;\nauto x = " + std::string(forbidden.word) + "\n"};
    REQUIRE(standard_problems(bad).size() >= 1);
    CHECK(standard_problems(bad).front().starts_with("a.cpp:2 uses "));
    const SourceFile comment = {"a.cpp", "int a;  // " + std::string(forbidden.word) + "\n"};
    CHECK(standard_problems(comment).empty());
  }
  for (const std::string& ending : kEmptyNames) {
    CHECK(standard_problems({"a.h", "class Article" + ending + " {\n"}).size() == 1);
    CHECK(standard_problems({"a.h", "struct " + ending + "ity;\n"}).empty());
  }
  CHECK(standard_problems({"a.h", "using namespace std;\n"}).size() == 1);
  CHECK(standard_problems({"a.cpp", "using namespace std;\n"}).empty());
}

}  // namespace
}  // namespace trend::meta
