// Reviewdog's rdjson: columns in UTF-8 bytes, each fix as one suggestion.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/unit/cli/sample.h"

namespace trend::cli {
namespace {

using nlohmann::json;

json rdjson(const std::deque<Sample>& samples) {
  return json::parse(rendered(make_rdjson_renderer, samples));
}

lint::Fix fix_of(std::initializer_list<text::Edit> edits) {
  return lint::make_fix({"改", "Change"}, lint::FixSafety::kSafe, edits);
}

TEST_CASE("a diagnostic with byte columns and alternatives as suggestions") {
  Sample sample{"夹/a.md", "# 😀标题\r\n甲乙丙\r\n"};
  lint::Finding& finding = sample.add("标题", {"坏", "a \"bad\" title"});
  finding.fixes = {fix_of({{sample.range_of("标题"), "好"}}),
                   fix_of({{sample.range_of("标"), ""}, {sample.range_of("甲"), "丁"}})};
  sample.add("丙", {"坏", "small"}, lint::Severity::kInfo, kSecond);
  CHECK(rdjson({sample}) == json::parse(R"({
    "source": {"name": "trendlsp"},
    "diagnostics": [
      {"message": "a \"bad\" title", "severity": "ERROR", "code": {"value": "XX001"},
       "location": {"path": "夹/a.md",
         "range": {"start": {"line": 1, "column": 7}, "end": {"line": 1, "column": 13}}},
       "suggestions": [
         {"range": {"start": {"line": 1, "column": 7}, "end": {"line": 1, "column": 13}},
          "text": "好"},
         {"range": {"start": {"line": 1, "column": 7}, "end": {"line": 2, "column": 4}},
          "text": "题\r\n丁"}]},
      {"message": "small", "severity": "INFO", "code": {"value": "XX002"},
       "location": {"path": "夹/a.md",
         "range": {"start": {"line": 2, "column": 7}, "end": {"line": 2, "column": 10}}}}
    ]})"));
}

TEST_CASE("an edit inside a line end takes all of it") {
  Sample sample{"a.md", "甲\r\n乙"};
  sample.add("甲", {"坏", "bad"}).fixes = {fix_of({{sample.range_of("\r"), ""}})};
  CHECK(rdjson({sample})["diagnostics"][0]["suggestions"] == json::parse(R"([
    {"range": {"start": {"line": 1, "column": 4}, "end": {"line": 2, "column": 1}}, "text": "\n"}
  ])"));
}

TEST_CASE("no suggestion when the edits lie far apart, or the text was repaired") {
  Sample far{"a.md", "甲" + std::string(2001, 'x') + "乙"};
  far.add("甲", {"坏", "bad"}).fixes = {
      fix_of({{far.range_of("甲"), ""}, {far.range_of("乙"), ""}})};
  CHECK_FALSE(rdjson({far})["diagnostics"][0].contains("suggestions"));
  Sample repaired{"a.md", "甲\xFF"};
  repaired.add("甲", {"坏", "bad"}).fixes = {fix_of({{repaired.range_of("甲"), ""}})};
  CHECK_FALSE(rdjson({repaired})["diagnostics"][0].contains("suggestions"));
}

TEST_CASE("nothing found") {
  CHECK(rendered(make_rdjson_renderer, {{"a.md", "甲"}}) ==
        "{\"source\":{\"name\":\"trendlsp\"},\"diagnostics\":[]}\n");
}

}  // namespace
}  // namespace trend::cli
