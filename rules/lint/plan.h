// What one run does: the enabled rules by scope with everything the settings say about them.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "rules/lint/finding.h"
#include "rules/lint/gate.h"
#include "rules/lint/options.h"
#include "rules/lint/rule.h"
#include "rules/lint/settings.h"

namespace trend::lint {

struct Selector;

/// An enabled rule with its settings looked up.
struct PlannedRule {
  const Rule* rule;
  Severity severity;
  RuleOptions options;
  bool offers_fixes;                ///< false: configured to offer none
  std::optional<FixSafety> safety;  ///< configured class of its safe and unsafe fixes

  /// Completes what the rule reported: rule, severity, fixes as configured.
  void complete(Finding& finding) const;
};

/// Immutable; shared by the runs and caches that have the same settings. Any thread may read.
struct Plan {
  Settings settings;
  std::vector<PlannedRule> block_rules;    ///< those with check_block
  std::vector<PlannedRule> survey_rules;   ///< those with survey and judge
  std::vector<PlannedRule> article_rules;  ///< those with check_article
  std::vector<PlannedRule> comment_rules;  ///< those with check_comments
  Gate gate;                               ///< of block_rules and survey_rules

  /// True when a rule that one of the selectors covers is enabled.
  bool runs_any(const Directive& directive) const;
  /// True when a rule that this selector of one of our comments covers is enabled.
  bool runs_any(const Selector& selector) const;
};

/// Looks up every one of `rules` once, so that a run does not.
std::shared_ptr<const Plan> make_plan(const Settings& settings, std::span<const Rule* const> rules);

}  // namespace trend::lint
