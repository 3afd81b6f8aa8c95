// A rule is one source and one fixture document of the same name: neither exists without the other.
#include <doctest/doctest.h>

#include <set>

#include "tests/meta/source_tree.h"

namespace trend::meta {
namespace {

constexpr std::string_view kRules = "rules/checks/";
constexpr std::string_view kFixtures = "tests/checks/";
// Its rules are md001 and so on; the other files of the family are what they share.
const std::string kMarkdownlint = "markdownlint/";

// `<family>/<name>` of the paths below `prefix` that end in `ending` and lie exactly one folder
// deep; READMEs are none.
std::set<std::string> names(const std::vector<std::string>& paths, std::string_view prefix,
                            std::string_view ending) {
  std::set<std::string> result;
  for (const std::string& path : paths) {
    if (!path.starts_with(prefix) || !path.ends_with(ending)) continue;
    const std::string name =
        path.substr(prefix.size(), path.size() - prefix.size() - ending.size());
    const std::size_t slash = name.find('/');
    if (slash == std::string::npos || name.find('/', slash + 1) != std::string::npos) continue;
    const bool helper = name.starts_with(kMarkdownlint) && !name.starts_with(kMarkdownlint + "md");
    if (!helper && !name.ends_with("/README")) result.insert(name);
  }
  return result;
}

std::vector<std::string> pairing_problems(const std::vector<std::string>& sources,
                                          const std::vector<std::string>& fixtures) {
  const std::set<std::string> rules = names(sources, kRules, ".cpp");
  const std::set<std::string> documents = names(fixtures, kFixtures, ".md");
  std::vector<std::string> problems;
  for (const std::string& rule : rules) {
    if (documents.count(rule) == 0) {
      problems.push_back("rules/checks/" + rule + ".cpp has no tests/checks/" + rule + ".md");
    }
  }
  for (const std::string& document : documents) {
    if (rules.count(document) == 0) {
      problems.push_back("tests/checks/" + document + ".md has no rules/checks/" + document +
                         ".cpp");
    }
  }
  return problems;
}

TEST_CASE("every rule has its fixture and every fixture its rule") {
  const std::vector<std::string> sources = paths_below("rules/checks");
  const std::vector<std::string> problems = pairing_problems(sources, paths_below("tests/checks"));
  CHECK_FALSE(names(sources, kRules, ".cpp").empty());
  CHECK_MESSAGE(problems.empty(), joined(problems));
}

TEST_CASE("the checker refuses widows on either side") {
  const std::vector<std::string> rule = {"rules/checks/tables/ragged.cpp",
                                         "rules/checks/words.cpp"};
  CHECK(pairing_problems(rule, {"tests/checks/tables/ragged.md"}).empty());
  CHECK(
      pairing_problems(rule, {"tests/checks/README.md", "tests/checks/tables/README.md"}).size() ==
      1);
  CHECK(pairing_problems({}, {"tests/checks/tables/ragged.md"}).size() == 1);
  CHECK(pairing_problems({"rules/checks/markdownlint/headings.cpp"}, {}).empty());
  CHECK(pairing_problems({"rules/checks/markdownlint/md001.cpp"}, {}).size() == 1);
  CHECK(pairing_problems(rule, {"tests/checks/lists/ragged.md"}).size() == 2);
}

}  // namespace
}  // namespace trend::meta
