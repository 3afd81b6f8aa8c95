// JUnit: an article is a suite, a rule a case, and a case fails when the run would.
#include <doctest/doctest.h>

#include "tests/unit/cli/sample.h"

namespace trend::cli {
namespace {

Sample article(text::Language language, lint::Severity fail_on) {
  Sample sample{"夹/a&b.md", "# 😀标题\r\n甲\r\n乙", language, fail_on};
  sample.add("甲", {"不好<甲>", "bad <甲>"}, lint::Severity::kWarning);
  sample.add("乙", {"小事", "small"}, lint::Severity::kInfo, kSecond);
  sample.add("标题", {"“很坏”", "\"worse\"\nbroken"}, lint::Severity::kError);
  return sample;
}

TEST_CASE("cases by rule, headed by the worst finding; information does not fail") {
  CHECK(rendered(make_junit_renderer,
                 {article(text::Language::kEn, lint::Severity::kWarning), {"clean.md", ""}}) ==
        R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="trendlsp">
  <testsuite name="夹/a&amp;b.md" tests="2" failures="1" errors="0" skipped="0" time="0">
    <testcase name="XX001 first-rule" classname="夹/a&amp;b.md" time="0">
      <failure type="error" message="&quot;worse&quot;&#10;broken (and 1 more)">夹/a&amp;b.md:2:1: warning: bad &lt;甲&gt;
夹/a&amp;b.md:1:4: error: &quot;worse&quot;&#10;broken</failure>
    </testcase>
    <testcase name="XX002 second-rule" classname="夹/a&amp;b.md" time="0">
      <system-out>夹/a&amp;b.md:3:1: info: small</system-out>
    </testcase>
  </testsuite>
  <testsuite name="clean.md" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="clean.md" classname="clean.md" time="0"/>
  </testsuite>
</testsuites>
)xml");
}

TEST_CASE("what fails follows --fail-on") {
  const auto failures = [](lint::Severity fail_on) {
    const std::string xml = rendered(make_junit_renderer, {article(text::Language::kZh, fail_on)});
    const std::size_t at = xml.find("failures=\"") + 10;
    return xml.substr(at, xml.find('"', at) - at);
  };
  CHECK(failures(lint::Severity::kInfo) == "2");
  CHECK(failures(lint::Severity::kError) == "1");
  Sample warning{"a.md", "甲", text::Language::kZh, lint::Severity::kError};
  warning.add("甲", {"坏", "bad"}, lint::Severity::kWarning);
  CHECK(rendered(make_junit_renderer, {warning}).find("failures=\"0\"") != std::string::npos);
}

TEST_CASE("what fails follows --fail-on") {
  const auto failures = [](lint::Severity fail_on) {
    const std::string xml = rendered(make_junit_renderer, {article(text::Language::kZh, fail_on)});
    const std::size_t at = xml.find("failures=\"") + 10;
    return xml.substr(at, xml.find('"', at) - at);
  };
  CHECK(failures(lint::Severity::kInfo) == "2");
  CHECK(failures(lint::Severity::kError) == "1");
  Sample warning{"a.md", "甲", text::Language::kZh, lint::Severity::kError};
  warning.add("甲", {"坏", "bad"}, lint::Severity::kWarning);
  CHECK(rendered(make_junit_renderer, {warning}).find("failures=\"0\"") != std::string::npos);
}

TEST_CASE("in Chinese; nothing checked") {
  const std::string xml =
      rendered(make_junit_renderer, {article(text::Language::kZh, lint::Severity::kWarning)});
  CHECK(xml.find("message=\"“很坏”（另有 1 处）\"") != std::string::npos);
  CHECK(rendered(make_junit_renderer, {}) ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"trendlsp\">\n"
        "</testsuites>\n");
}

}  // namespace
}  // namespace trend::cli
