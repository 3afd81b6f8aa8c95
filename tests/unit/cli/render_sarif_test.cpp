// SARIF: findings in, the log out; columns in UTF-16, fixes, rules named once, in one language.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/unit/cli/sample.h"

namespace trend::cli {
namespace {

using nlohmann::json;

json sarif(const std::deque<Sample>& samples, text::Language language = text::Language::kEn) {
  const auto make = [language](Output& out) { return make_sarif_renderer(out, language); };
  return json::parse(rendered(make, samples))["runs"][0];
}

Sample article() {
  Sample sample{"夹/a b.md", "# 😀标题\r\n\r\n正文"};
  lint::Finding& finding = sample.add("标题", {"标题不好", "the title is bad"});
  finding.related.push_back({sample.range_of("正文"), {"见此处", "see here"}});
  lint::Fix fix{{"改标题", "Change the title"}, lint::FixSafety::kUnsafe, {}};
  fix.edits.add({sample.range_of("标题\r\n"), "好\n"});
  fix.edits.add({sample.range_of("正"), ""});
  finding.fixes.push_back(fix);
  return sample;
}

TEST_CASE("a result: place in UTF-16 columns, related place, fix") {
  json result = sarif({article()})["results"][0];
  CHECK(result["partialFingerprints"]["foundText/v1"].get<std::string>().size() == 16);
  result.erase("partialFingerprints");
  CHECK(result == json::parse(R"({
    "ruleId": "XX001", "ruleIndex": 0, "level": "error",
    "message": {"text": "the title is bad"},
    "locations": [{"physicalLocation": {
      "artifactLocation": {"uri": "%E5%A4%B9/a%20b.md", "uriBaseId": "%SRCROOT%"},
      "region": {"startLine": 1, "startColumn": 5, "endLine": 1, "endColumn": 7}}}],
    "relatedLocations": [{
      "message": {"text": "see here"},
      "physicalLocation": {
        "artifactLocation": {"uri": "%E5%A4%B9/a%20b.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 3}}}],
    "fixes": [{
      "description": {"text": "Change the title"}, "properties": {"safety": "unsafe"},
      "artifactChanges": [{
        "artifactLocation": {"uri": "%E5%A4%B9/a%20b.md", "uriBaseId": "%SRCROOT%"},
        "replacements": [
          {"deletedRegion": {"startLine": 1, "startColumn": 5, "endLine": 2, "endColumn": 1},
           "insertedContent": {"text": "好\n"}},
          {"deletedRegion": {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 2}}
        ]}]}]
  })"));
}

TEST_CASE("the run says how to read it and names each rule once, with help in its language") {
  Sample first{"a.md", "甲乙丙", text::Language::kZh};
  first.add("甲", {"一", "one"}, lint::Severity::kWarning, kSecond);
  first.add("乙", {"二", "two"}, lint::Severity::kInfo, kFirst);
  Sample second{"/tmp/b.md", "甲", text::Language::kZh};
  second.add("甲", {"三", "three"}, lint::Severity::kError, kSecond);
  const json run = sarif({first, second}, text::Language::kZh);
  CHECK(run["columnKind"] == "utf16CodeUnits");
  CHECK(run["newlineSequences"] == json({"\r\n", "\n", "\r"}));
  CHECK(run["language"] == "zh-CN");
  std::string results;
  for (const json& result : run["results"])
    results += result["ruleId"].get<std::string>() + " " + result["ruleIndex"].dump() + " " +
               result["level"].get<std::string>() + " " +
               result["message"]["text"].get<std::string>() + "\n";
  CHECK(results == "XX002 0 warning 一\nXX001 1 note 二\nXX002 0 error 三\n");
  CHECK(run["results"][2]["locations"][0]["physicalLocation"]["artifactLocation"] ==
        json{{"uri", "file:///tmp/b.md"}});
  const json& driver = run["tool"]["driver"];
  CHECK(driver["name"] == "trendlsp");
  CHECK_FALSE(driver["version"].get<std::string>().empty());
  REQUIRE(driver["rules"].size() == 2);
  const json& rule = driver["rules"][0];
  CHECK(rule["id"] == "XX002");
  CHECK(rule["name"] == "second-rule");
  CHECK(rule["shortDescription"]["text"] == "概要");
  CHECK(rule["fullDescription"]["text"] == "第一段。");
  CHECK(rule["help"]["markdown"] == "第一段。\n\n第二段。\n\n## 修复\n\n没有自动修复。");
  CHECK(rule["help"]["text"].get<std::string>().find("第二段。") != std::string::npos);
  CHECK(rule["defaultConfiguration"] == json{{"enabled", true}, {"level", "error"}});
  CHECK_FALSE(rule.contains("helpUri"));
  first.rule_docs = "https://rules.example/";
  const json linked = sarif({first, second}, text::Language::kZh)["tool"]["driver"]["rules"];
  CHECK(linked[0]["helpUri"] == "https://rules.example/rules/XX002.html");
}

TEST_CASE("messages: no placeholders and no links by accident") {
  Sample sample{"a.md", "甲"};
  sample.add("甲", {"", "write {0} as [x]"});
  sample.add("甲", {"", "the link [x](a\\b) is bad"});
  const json results = sarif({sample})["results"];
  CHECK(results[0]["message"]["text"] == "write {{0}} as [x]");
  CHECK(results[1]["message"]["text"] == "the link \\[x\\](a\\\\b) is bad");
}

TEST_CASE("nothing found; a text that was repaired has no fixes") {
  const json run = sarif({{"a.md", "甲"}});
  CHECK(run["results"] == json::array());
  CHECK(run["tool"]["driver"]["rules"] == json::array());
  Sample sample = article();
  sample.text += "\xFF";
  CHECK_FALSE(sarif({sample})["results"][0].contains("fixes"));
}

}  // namespace
}  // namespace trend::cli
