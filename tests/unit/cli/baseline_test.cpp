// Articles with findings and a baseline in; what is still reported and what the file says out.
#include "server/cli/baseline.h"

#include <doctest/doctest.h>

#include "tests/unit/cli/sample.h"

namespace trend::cli {
namespace {

using engine::MemoryFiles;

lint::Settings all_rules_on() {
  lint::Settings settings;
  settings.profile = lint::Profile::kStrict;
  return settings;
}

// An article in which each line `x` has a finding of FM001 (a rule of that id runs).
Sample article(const std::string& path, const std::string& text) {
  static const lint::Rule rule = sample_rule("FM001", "first-rule");
  Sample sample{path, text};
  for (std::size_t at = text.find("x"); at != std::string::npos; at = text.find("x", at + 1)) {
    lint::Finding& finding = sample.add("x", {"x", "x"}, lint::Severity::kError, rule);
    finding.range = {static_cast<text::Offset>(at), static_cast<text::Offset>(at + 1)};
  }
  return sample;
}

std::size_t reported(Baseline& baseline, const Sample& sample) {
  FileReport report = sample.report();
  baseline.settle(report, all_rules_on());
  return report.findings.size();
}

// The baseline file of `samples`, at `path` in `files`.
void write(MemoryFiles& files, const std::string& path, const std::vector<Sample>& samples) {
  Baseline baseline(files, path);
  REQUIRE_FALSE(baseline.read(true));
  for (const Sample& sample : samples) {
    FileReport report = sample.report();
    baseline.settle(report, all_rules_on());
  }
  files.put(path, baseline.rendered().bytes);
}

TEST_CASE("what is listed is not reported, wherever its lines go; one more is") {
  MemoryFiles files{{"/w/a.md", ""}};
  write(files, "/w/known.json", {article("/w/a.md", "x\nx\n")});
  CHECK(files.read("/w/known.json").bytes ==
        "{\n  \"version\": 1,\n  \"articles\": {\n    \"a.md\": [\n"
        "      \"FM001 ac5175b94e212515\",\n      \"FM001 ac5575b94e250dec\"\n    ]\n  }\n}\n");
  const auto check = [&](const std::string& text, std::size_t expected, std::size_t stale) {
    CAPTURE(text);
    Baseline baseline(files, "/w/known.json");
    REQUIRE_FALSE(baseline.read(false));
    CHECK(reported(baseline, article("/w/a.md", text)) == expected);
    CHECK(baseline.stale() == stale);
  };
  check("x\nx\n", 0, 0);
  check("new\n\nx\nmore\nx\n", 0, 0);
  check("x\nx\nx\n", 1, 0);
  check("x\n", 0, 1);
  check("", 0, 2);
}

TEST_CASE("paths count from the file's folder; another article's entries do not help") {
  MemoryFiles files{{"/w/sub/a.md", ""}, {"/w/b.md", ""}};
  write(files, "/w/known.json", {article("/w/sub/a.md", "x")});
  Baseline baseline(files, "/w/known.json");
  REQUIRE_FALSE(baseline.read(false));
  CHECK(reported(baseline, article("/w/sub/../b.md", "x")) == 1);
  CHECK(reported(baseline, article("/w/./sub/a.md", "x")) == 0);
}

TEST_CASE("writing keeps what was not judged, drops articles that are gone") {
  MemoryFiles files{{"/a.md", ""}, {"/b.md", ""}, {"/known.json", R"({"version":1,"articles":{
    "a.md":["FM001 0000000000000000","QQ001 1"],"b.md":["FM001 2"],"gone.md":["FM001 3"]}})"}};
  Baseline baseline(files, "/known.json");
  REQUIRE_FALSE(baseline.read(true));
  FileReport report = article("/a.md", "").report();
  lint::Settings none;
  none.profile = lint::Profile::kNone;
  baseline.settle(report, none);  // FM001 did not run; QQ001 is no rule any more
  CHECK(baseline.stale() == 1);
  CHECK(baseline.rendered().bytes ==
        "{\n  \"version\": 1,\n  \"articles\": {\n    \"a.md\": [\n"
        "      \"FM001 0000000000000000\"\n    ],\n    \"b.md\": [\n      \"FM001 2\"\n    ]\n  "
        "}\n}\n");
}

TEST_CASE("what is no baseline is neither believed nor overwritten") {
  for (const char* bytes :
       {"# 标题\n", "{}", R"({"version":2,"articles":{}})", R"({"version":1,"articles":[]})",
        R"({"version":1,"articles":{"a":[1]}})", "<<<<<<< ours\n"}) {
    CAPTURE(bytes);
    MemoryFiles files{{"/known.json", bytes}};
    CHECK(Baseline(files, "/known.json").read(false));
    CHECK(Baseline(files, "/known.json").read(true));
  }
  MemoryFiles files{{"/empty.json", ""}};
  CHECK_FALSE(Baseline(files, "/empty.json").read(true));
  CHECK_FALSE(Baseline(files, "/missing.json").read(true));
  CHECK(Baseline(files, "/missing.json").read(false)->en ==
        "/missing.json: no such file or folder; --write-baseline makes it");
}

}  // namespace
}  // namespace trend::cli
