// Rule::needs hides blocks from rules: the findings must be those of rules that see every block.
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/parse.h"
#include "rules/lint/plan.h"
#include "rules/lint/registry.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"
#include "tests/unit/lint/fixture.h"
#include "tests/unit/lint/observe.h"

namespace {

using namespace trend;

std::shared_ptr<lint::Plan> plan_of_all_rules() {
  lint::Settings settings;
  settings.profile = lint::Profile::kStrict;
  return std::make_shared<lint::Plan>(*lint::make_plan(settings, lint::all_rules()));
}

std::shared_ptr<const lint::Plan> plan_without_needs() {
  auto plan = plan_of_all_rules();
  for (auto* rules : {&plan->block_rules, &plan->survey_rules})
    for (lint::PlannedRule& planned : *rules) planned.needs.clear();
  return plan;
}

// One line per finding: the rule, its bytes and its message.
std::string findings_of(const std::string& text, const std::shared_ptr<const lint::Plan>& plan) {
  const auto article = article::parse(text::Document::from_bytes(text));
  std::string result;
  for (const lint::Finding& finding : lint::run_plan(*article, plan, "2026-03-18.md").findings) {
    result += std::string(finding.rule->id) + " " + std::to_string(finding.range.begin) + "-" +
              std::to_string(finding.range.end) + " " + finding.message.en + "\n";
  }
  return result;
}

TEST_CASE("a rule that names its characters finds what it would find in all blocks") {
  const std::shared_ptr<const lint::Plan> with = plan_of_all_rules();
  const std::shared_ptr<const lint::Plan> without = plan_without_needs();
  std::vector<std::string> texts;
  for (const testing::NamedText& article : testing::sample_articles())
    texts.push_back(article.text);
  for (const std::string& path :
       testing::files_below(std::string(TREND_TESTS_DIR) + "/checks", ".md"))
    for (const testing::Case& one : testing::parse_fixture(testing::read_file(path)).cases)
      texts.push_back(testing::unescape(one.text));
  testing::Random random(7);
  for (int i = 0; i < testing::rounds(200); ++i)
    texts.push_back(testing::random_article(random, 30));
  std::size_t findings = 0;
  for (const std::string& text : texts) {
    const std::string expected = findings_of(text, without);
    findings += expected.size();
    CHECK(findings_of(text, with) == expected);
  }
  CHECK(findings > 0);
}

}  // namespace
