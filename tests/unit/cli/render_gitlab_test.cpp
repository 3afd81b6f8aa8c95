// GitLab's Code Quality report: an array of issues with lines and lasting fingerprints.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/unit/cli/sample.h"

namespace trend::cli {
namespace {

using nlohmann::json;

json gitlab(const std::deque<Sample>& samples) {
  return json::parse(rendered(make_gitlab_renderer, samples));
}

TEST_CASE("an issue per finding") {
  Sample sample{"./夹/a.md", "# 标题\r\n\r\n😀甲\r\n乙"};
  sample.add("标题", {"坏“题”", "a \"bad\" title"});
  sample.add("甲\r\n乙", {"", "over lines"}, lint::Severity::kWarning, kSecond);
  sample.add("乙", {"", "small"}, lint::Severity::kInfo, kSecond);
  json issues = gitlab({sample});
  std::set<std::string> prints;
  for (json& issue : issues) {
    prints.insert(issue["fingerprint"].get<std::string>());
    issue.erase("fingerprint");
  }
  CHECK(prints.size() == 3);
  CHECK(issues == json::parse(R"([
    {"type": "issue", "check_name": "XX001 first-rule", "description": "a \"bad\" title",
     "categories": ["Style"], "severity": "major",
     "location": {"path": "夹/a.md", "lines": {"begin": 1, "end": 1}}},
    {"type": "issue", "check_name": "XX002 second-rule", "description": "over lines",
     "categories": ["Style"], "severity": "minor",
     "location": {"path": "夹/a.md", "lines": {"begin": 3, "end": 4}}},
    {"type": "issue", "check_name": "XX002 second-rule", "description": "small",
     "categories": ["Style"], "severity": "info",
     "location": {"path": "夹/a.md", "lines": {"begin": 4, "end": 4}}}
  ])"));
}

TEST_CASE("lines above move a finding, not its fingerprint") {
  Sample before{"a.md", "甲 甲"};
  before.add("甲", {"坏", "bad"});
  Sample after{"a.md", "# 新\n\n甲 甲", text::Language::kZh};
  after.add("甲", {"坏", "bad"});
  const json old_issue = gitlab({before})[0];
  const json new_issue = gitlab({after})[0];
  CHECK(new_issue["location"]["lines"]["begin"] == 3);
  CHECK(new_issue["description"] == "坏");
  CHECK(new_issue["fingerprint"] == old_issue["fingerprint"]);
}

TEST_CASE("nothing found is an empty array; findings of several files are one array") {
  CHECK(rendered(make_gitlab_renderer, {{"a.md", "甲"}}) == "[]\n");
  Sample a{"a.md", "甲"};
  a.add("甲", {"坏", "bad"});
  Sample b = a;
  b.path = "\xFF.md";
  const json issues = gitlab({a, {"clean.md", ""}, b});
  REQUIRE(issues.size() == 2);
  CHECK(issues[1]["location"]["path"] == "\uFFFD.md");
}

}  // namespace
}  // namespace trend::cli
