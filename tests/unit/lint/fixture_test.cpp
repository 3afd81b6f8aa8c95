// Runs every fixture below tests/checks. TREND_UPDATE=1 rewrites what they expect;
// TREND_FIXTURE=word limits the run to paths that contain the word.
#include "tests/unit/lint/fixture.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

#include "rules/lint/registry.h"
#include "tests/unit/lint/observe.h"

namespace trend::testing {
namespace {

const std::string kFixtures = std::string(TREND_TESTS_DIR) + "/checks";

// The rule that the fixture tests: rules/checks/<family>/<rule>.cpp says its id.
const lint::Rule* rule_of(const std::string& fixture_path) {
  std::string source =
      std::string(TREND_TESTS_DIR) + "/../rules/checks" + fixture_path.substr(kFixtures.size());
  source.replace(source.size() - 3, 3, ".cpp");
  const std::string code = read_file(source);
  std::smatch id;
  if (!std::regex_search(code, id, std::regex("\\.id = \"([A-Z0-9]+)\""))) return nullptr;
  return lint::find_rule(id[1].str());
}

// What is really there for `expected`'s text and surroundings, and what is wrong with it.
struct Observed {
  Case actual;
  std::vector<std::string> problems;
};

Observed observe(const lint::Rule& rule, const Case& expected) {
  Observed observed{expected, {}};
  const Surroundings& around = expected.surroundings;
  const lint::Settings settings = around.settings(rule, observed.problems);
  const auto article = article_of(unescape(expected.text));
  const text::Document& document = article->document();
  const ListedFiles files(around.files);
  const std::vector<lint::Finding> findings =
      lint::run(*article, settings, around.file, nullptr, {}, files.seen()).findings.all();
  Case& actual = observed.actual;
  actual.findings = render_findings(document, findings);
  const auto add = [&](const std::vector<std::string>& problems) {
    observed.problems.insert(observed.problems.end(), problems.begin(), problems.end());
  };
  add(finding_problems(document, findings));
  if (!observed.problems.empty()) return observed;  // the fixes may not apply
  actual.picks = render_picks(document, findings);
  const auto safe = lint::fix_all(article, settings, false, around.file, files.seen());
  const auto unsafe = lint::fix_all(article, settings, true, around.file, files.seen());
  actual.fixed.reset();
  actual.unsafe.reset();
  if (safe.text != document.text()) actual.fixed = escape(safe.text);
  if (unsafe.text != safe.text) actual.unsafe = escape(unsafe.text);
  add(fix_problems(*article, safe, settings, false, around.file));
  add(fix_problems(*article, unsafe, settings, true, around.file));
  if (!around.rules.empty()) return observed;  // a repaired cause may show what it silenced
  add(removal_problems(findings, safe, false));
  add(removal_problems(findings, unsafe, true));
  return observed;
}

// The visible form in which both sides are compared: the author may write a blank or its mark.
std::string normal(const std::string& visible) { return escape(unescape(visible)); }

std::string part_diff(std::string_view title, const std::optional<std::string>& expected,
                      const std::optional<std::string>& actual) {
  const std::string diff =
      line_diff(expected ? normal(*expected) : "(no change)\n", actual ? *actual : "(no change)\n");
  return diff.empty() ? diff : std::string(title) + "\n" + diff;
}

std::string differences(const Case& expected, const Observed& observed) {
  const Case& actual = observed.actual;
  std::string out;
  if (const auto diff = line_diff(expected.findings, actual.findings); !diff.empty())
    out += "%%% findings\n" + diff;
  out += part_diff("%%% fixed", expected.fixed, actual.fixed);
  out += part_diff("%%% fixed unsafe", expected.unsafe, actual.unsafe);
  if (const auto diff = line_diff(expected.picks, actual.picks); !diff.empty())
    out += "%%% picks\n" + diff;
  for (const std::string& problem : observed.problems) out += problem + "\n";
  return out;
}

void check_fixture(const std::string& path, bool update) {
  const lint::Rule* const rule = rule_of(path);
  REQUIRE_MESSAGE(rule != nullptr, path, ": no rule file of that name, or it has no .id");
  Fixture fixture = parse_fixture(read_file(path));
  for (const std::string& problem : fixture.problems) FAIL_CHECK(path, ":", problem);
  CHECK_MESSAGE(!fixture.cases.empty(), path, " has no case");
  bool accepted = false;
  bool rejected = false;
  for (Case& one : fixture.cases) {
    const Observed observed = observe(*rule, one);
    if (update) one = observed.actual;
    const std::string diff = differences(one, observed);
    CHECK_MESSAGE(diff.empty(), path, ":", one.line, ": ", one.name, "\n", diff);
    const bool found = one.findings.find(" " + std::string(rule->id) + " ") != std::string::npos;
    (found ? rejected : accepted) = true;
  }
  CHECK_MESSAGE(accepted, path, " has no case without a finding");
  CHECK_MESSAGE(rejected, path, " has no case with a finding");
  if (update) std::ofstream(path, std::ios::binary) << render_fixture(fixture);
}

TEST_CASE("every fixture of a rule holds") {
  const char* const only = std::getenv("TREND_FIXTURE");
  const bool update = std::getenv("TREND_UPDATE") != nullptr;
  std::size_t run = 0;
  for (const std::string& path : files_below(kFixtures, ".md")) {
    if (path.ends_with("README.md")) continue;
    if (only != nullptr && path.find(only) == std::string::npos) continue;
    check_fixture(path, update);
    ++run;
  }
  CHECK(run > 0);
}

TEST_CASE("a fixture reads back as it was written") {
  const std::string source =
      "# title\n\n%%% case: one [options: start=1; words=a,b] [file: x.md] [today: 2025-03-01]\n"
      "a␠\n%%% eof\n%%% findings\n1:1-1:2 info WS004 x\n%%% fixed\nb\n%%% fixed unsafe\n%%% eof\n"
      "%%% picks\n1:1 t => b\n%%% case: [not a key] two\n\n";
  const Fixture fixture = parse_fixture(source);
  REQUIRE(fixture.cases.size() == 2);
  CHECK(fixture.problems.empty());
  CHECK(fixture.cases[0].text == "a␠");
  CHECK(fixture.cases[0].fixed == "b\n");
  CHECK(fixture.cases[0].unsafe == "");
  CHECK(fixture.cases[0].surroundings.file == "x.md");
  CHECK(fixture.cases[0].surroundings.options.at("words") == "a,b");
  CHECK(fixture.cases[1].name == "[not a key] two");
  CHECK(fixture.cases[1].text == "\n");
  CHECK(render_fixture(fixture) == source);
  CHECK(parse_fixture("%%% fixed\n").problems.size() == 1);
}

TEST_CASE("what cannot be seen is written with marks") {
  const std::string text = "a \r\n\tb\u200Bc\u00A0d \n ";
  CHECK(escape(text) == "a␠␍\n⇥b⌀c⟦U+00A0⟧d␠\n␠");
  CHECK(unescape(escape(text)) == text);
  CHECK(unescape("⟦xFF⟧⟦？⟧") == "\xFF⟦？⟧");
  CHECK(escape("👩‍👧❤️ 趋势") == "👩‍👧❤️ 趋势");
}

TEST_CASE("a diff shows what is missing and what is new") {
  CHECK(line_diff("a\nb\n", "a\nb\n").empty());
  CHECK(line_diff("a\nb\n", "a\nc\n") == "  a\n- b\n+ c\n");
  CHECK(line_diff("a\n", "a") == "- a\n+ a⟨no newline⟩\n");
}

}  // namespace
}  // namespace trend::testing
