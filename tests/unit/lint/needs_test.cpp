// Rule::needs, needs_within, words, words_of and holds hide blocks from rules: the findings must be
// those of rules that see every block.
#include <doctest/doctest.h>

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/parse.h"
#include "rules/lint/plan.h"
#include "rules/lint/registry.h"
#include "rules/lint/rule.h"
#include "rules/lint/rule_page.h"
#include "rules/lint/runner.h"
#include "rules/text/strings.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"
#include "tests/unit/lint/fixture.h"
#include "tests/unit/lint/observe.h"

namespace {

using namespace trend;

lint::Settings settings_of_all_rules() {
  lint::Settings settings;
  settings.profile = lint::Profile::kStrict;
  return settings;
}

// A plan of copies of the rules that say nothing about the blocks they want to see.
std::shared_ptr<const lint::Plan> plan_without_needs(const lint::Settings& settings) {
  static const std::deque<lint::Rule> rules = [] {
    std::deque<lint::Rule> copies;
    for (const lint::Rule* rule : lint::all_rules()) {
      lint::Rule& copy = copies.emplace_back(*rule);
      copy.needs = {};
      copy.needs_within = {};
      copy.words = {};
      copy.words_of = {};
      copy.holds = lint::concern::kEverything;
    }
    return copies;
  }();
  std::vector<const lint::Rule*> all;
  for (const lint::Rule& rule : rules) all.push_back(&rule);
  return lint::make_plan(settings, all);
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

std::string ascii_upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

// What the words of the rules stand in, and how these may be written otherwise.
std::vector<std::string> texts_of_rules() {
  std::vector<std::string> texts;
  for (const std::string& path :
       testing::files_below(std::string(TREND_TESTS_DIR) + "/checks", ".md"))
    for (const testing::Case& one : testing::parse_fixture(testing::read_file(path)).cases)
      texts.push_back(testing::unescape(one.text));
  for (const lint::Rule* rule : lint::all_rules())
    for (const lint::PageSection& section : lint::read_rule_page(*rule, text::Language::kEn))
      for (const lint::PageExample& example : section.examples) texts.push_back(example.text);
  return texts;
}

void find_the_same(const std::vector<std::string>& texts, const lint::Settings& settings) {
  const auto with = lint::make_plan(settings, lint::all_rules());
  const auto without = plan_without_needs(settings);
  std::size_t findings = 0;
  for (const std::string& text : texts) {
    const std::string expected = findings_of(text, without);
    findings += expected.size();
    CHECK(findings_of(text, with) == expected);
  }
  CHECK(findings > 0);
}

TEST_CASE("a rule that names what it needs finds what it would find in all blocks") {
  std::vector<std::string> texts;
  for (const testing::NamedText& article : testing::sample_articles())
    texts.push_back(article.text);
  for (const std::string& text : texts_of_rules()) {
    texts.push_back(text);
    texts.push_back(text::ascii_lower(text));
    texts.push_back(ascii_upper(text));
  }
  testing::Random random(7);
  for (int i = 0; i < testing::rounds(200); ++i)
    texts.push_back(testing::random_article(random, 30));
  find_the_same(texts, settings_of_all_rules());
}

TEST_CASE("configured words are needed as well") {
  lint::Settings settings = settings_of_all_rules();
  for (const lint::Rule* rule : lint::all_rules()) {
    if (rule->words_of.empty()) continue;
    lint::RuleOptions options(*rule);
    CHECK(options.set(rule->words_of, {.texts = {"NoPhoenix", "🚀=a"}}));
    settings.options.insert_or_assign(std::string(rule->id), options);
  }
  find_the_same(
      {"NoPhoenix！我们开始。\n", "这是 Nophoenix 的写法。\n", "见 <https://a.cn/?🚀=a&b=c>。\n",
       "[NoPhoenix](https://nophoenix/)\n", "[nophoenix](https://x.nophoenix/a)\n", "🚀=a"},
      settings);
}

}  // namespace
