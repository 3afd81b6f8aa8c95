// Sorts the enabled rules by scope.
#include "rules/lint/plan.h"

#include <algorithm>

#include "rules/lint/markdownlint.h"
#include "rules/lint/suppress.h"

namespace trend::lint {
namespace {

template <class Value>
const Value* find(const std::map<std::string, Value, std::less<>>& values, std::string_view id) {
  const auto found = values.find(id);
  return found != values.end() ? &found->second : nullptr;
}

PlannedRule plan_rule(const Rule& rule, const Settings& settings) {
  const bool* const off = find(settings.fixes_off, rule.id);
  const FixSafety* const safety = find(settings.fix_safety, rule.id);
  return {.rule = &rule,
          .severity = settings.severity_of(rule),
          .options = settings.options_of(rule),
          .offers_fixes = off == nullptr || !*off,
          .safety = safety != nullptr ? std::optional(*safety) : std::nullopt};
}

}  // namespace

void PlannedRule::complete(Finding& finding) const {
  finding.rule = rule;
  finding.severity = severity;
  if (!offers_fixes) finding.fixes.clear();
  // A choice among several right answers stays a choice, whatever the configuration says.
  for (Fix& fix : finding.fixes)
    if (safety && fix.safety != FixSafety::kPick) fix.safety = *safety;
}

bool Plan::runs_any(const Directive& directive) const {
  // What a comment of markdownlint's switches off among its own rules is not told here.
  const auto theirs = [](const PlannedRule& planned) { return is_markdownlint(*planned.rule); };
  if (directive.foreign && (std::any_of(block_rules.begin(), block_rules.end(), theirs) ||
                            std::any_of(article_rules.begin(), article_rules.end(), theirs)))
    return false;
  return std::any_of(directive.selectors.begin(), directive.selectors.end(),
                     [&](const Selector& selector) { return runs_any(selector); });
}

bool Plan::runs_any(const Selector& selector) const {
  const auto any = [&](const std::vector<PlannedRule>& rules) {
    return std::any_of(rules.begin(), rules.end(), [&](const PlannedRule& planned) {
      return selects(selector.text, *planned.rule);
    });
  };
  return any(block_rules) || any(survey_rules) || any(article_rules);
}

std::shared_ptr<const Plan> make_plan(const Settings& settings,
                                      std::span<const Rule* const> rules) {
  auto plan = std::make_shared<Plan>();
  plan->settings = settings;
  for (const Rule* rule : rules) {
    if (!settings.enabled(*rule)) continue;
    const auto add_to = [&](std::vector<PlannedRule>& planned, bool wanted) {
      if (wanted) planned.push_back(plan_rule(*rule, settings));
    };
    add_to(plan->block_rules, rule->check_block != nullptr);
    add_to(plan->survey_rules, rule->survey != nullptr);
    add_to(plan->article_rules, rule->check_article != nullptr);
    add_to(plan->comment_rules, rule->check_comments != nullptr);
  }
  plan->gate = Gate(plan->block_rules, plan->survey_rules);
  return plan;
}

}  // namespace trend::lint
