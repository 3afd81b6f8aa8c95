// rules/checks/README.md against the rules: every number of a group has a rule or says why it has
// none, and the rules that are off by default are the ones that it lists.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "tests/meta/source_tree.h"

namespace trend::meta {
namespace {

using Ids = std::set<std::string>;

// The rules of a source tree; those of markdownlint have its numbers, which have gaps.
struct Rules {
  Ids all;
  Ids off;  // not running unless selected or configured
};

Rules rules_of(const std::vector<SourceFile>& sources) {
  Rules rules;
  for (const SourceFile& file : sources) {
    std::smatch id;
    static const std::regex kId("\n    \\.id = \"([A-Z]{2}[0-9]{3})\"");
    if (!file.path.starts_with("rules/checks/") || !std::regex_search(file.text, id, kId)) continue;
    if (id[1].str().starts_with("MD")) continue;
    rules.all.insert(id[1]);
    const bool on = file.text.find("Default::kOff,") == std::string::npos &&
                    file.text.find("Default::kAuto,") == std::string::npos;
    if (!on) rules.off.insert(id[1]);
  }
  return rules;
}

// The ids in the rows of the table below `heading`: in the first column, or in the last.
std::vector<std::string> listed(const std::string& readme, std::string_view heading, bool first) {
  std::vector<std::string> ids;
  std::size_t at = readme.find(heading);
  if (at == std::string::npos) return ids;
  const std::size_t end = std::min(readme.find("\n## ", at + heading.size()), readme.size());
  static const std::regex kId("[A-Z]{2}[0-9]{3}");
  while ((at = readme.find("\n| ", at)) < end) {
    std::string row = readme.substr(at + 3, readme.find('\n', at + 1) - at - 3);
    row.resize(row.rfind(" |"));
    const std::string cell = first ? row.substr(0, row.find(" | ")) : row.substr(row.rfind("| "));
    for (std::sregex_iterator id(cell.begin(), cell.end(), kId), last; id != last; ++id)
      ids.push_back(id->str());
    ++at;
  }
  return ids;
}

std::vector<std::string> numbering_problems(const Ids& rules, const std::vector<std::string>& out) {
  std::vector<std::string> problems;
  Ids known = rules;
  for (const std::string& id : out)
    if (!known.insert(id).second)
      problems.push_back(id + " is left out, but is a rule or stands twice");
  std::map<std::string, int> highest;
  for (const std::string& id : known) {
    int& number = highest[id.substr(0, 2)];
    for (++number; number < std::stoi(id.substr(2)); ++number)
      problems.push_back(id.substr(0, 2) + " lacks number " + std::to_string(number));
  }
  return problems;
}

std::vector<std::string> default_problems(const Ids& off, const std::vector<std::string>& out) {
  std::vector<std::string> problems;
  Ids known;
  for (const std::string& id : out) {
    if (!known.insert(id).second) problems.push_back(id + " stands twice");
    if (!off.contains(id)) problems.push_back(id + " is on by default");
  }
  for (const std::string& id : off)
    if (!known.contains(id)) problems.push_back(id + " is off by default and not listed");
  return problems;
}

std::string readme() {
  std::ifstream in(std::string(TREND_SOURCE_DIR) + "/rules/checks/README.md", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_CASE("every number of a group has a rule or a reason") {
  const Rules rules = rules_of(source_files());
  const auto out = listed(readme(), "\n## Left out", true);
  CHECK(rules.all.size() > 200);
  CHECK(out.size() > 10);
  const auto problems = numbering_problems(rules.all, out);
  CHECK_MESSAGE(problems.empty(), joined(problems));
}

TEST_CASE("the rules that are off by default are the ones that are listed so") {
  const auto out = listed(readme(), "\n## Off unless selected", false);
  const auto problems = default_problems(rules_of(source_files()).off, out);
  CHECK_MESSAGE(problems.empty(), joined(problems));
}

TEST_CASE("the checker sees gaps, doubles and wrong defaults") {
  CHECK(numbering_problems({"AB001", "AB003", "CD001"}, {"AB002"}).empty());
  CHECK(numbering_problems({"AB001", "AB004"}, {"AB002"}).size() == 1);
  CHECK(numbering_problems({"AB001"}, {"AB001"}).size() == 1);
  CHECK(numbering_problems({"AB002"}, {}).size() == 1);
  CHECK(default_problems({"AB001"}, {"AB001"}).empty());
  CHECK(default_problems({"AB001"}, {"AB002"}).size() == 2);
  const std::string page =
      "\n## Left out\n\n| Rule | Why |\n| --- | --- |\n| AB001 x | as AB002 |\n\n## B\n\n| a | "
      "AB003 |\n";
  CHECK(listed(page, "\n## Left out", true) == std::vector<std::string>{"AB001"});
  CHECK(listed(page, "\n## B", false) == std::vector<std::string>{"AB003"});
  const Rules rules =
      rules_of({{"rules/checks/a/b.cpp",
                 "{\n    .id = \"AB001\",\n    .by_default = lint::Default::kOff,\n"},
                {"rules/checks/markdownlint/md001.cpp", "\n    .id = \"MD001\","},
                {"server/x.cpp", "\n    .id = \"AB002\","}});
  CHECK(rules.all == Ids{"AB001"});
  CHECK(rules.off == Ids{"AB001"});
}

}  // namespace
}  // namespace trend::meta
