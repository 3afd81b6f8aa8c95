// Lists actions by indices alone; edits are built by resolve_action.
#include "server/features/code_actions.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "rules/lint/fixer.h"
#include "rules/lint/rule.h"
#include "server/features/line_diff.h"
#include "server/features/refactor/refactoring.h"
#include "server/features/suppression.h"

namespace trend::features {
namespace {

using lint::Finding;
using lint::FixSafety;
using Indices = std::vector<std::uint32_t>;

/// A selection concerns the findings that it overlaps or that its ends touch.
bool concerns(text::Range selection, const Finding& finding) {
  return finding.range.begin <= selection.end && selection.begin <= finding.range.end;
}

bool has_safe_fix(const Finding& finding) {
  return !finding.fixes.empty() && finding.fixes.front().safety == FixSafety::kSafe;
}

/// Fixable together with others of its rule: what is to be picked must be picked one by one.
bool has_rule_fix(const Finding& finding) {
  return !finding.fixes.empty() && finding.fixes.front().safety != FixSafety::kPick;
}

std::string label(const lint::Rule& rule) { return fmt::format("{} {}", rule.id, rule.name); }

class ActionList {
 public:
  ActionList(const article::Article& article, std::span<const Finding> findings, text::Range range)
      : article_(article), findings_(findings), range_(range) {
    for (std::uint32_t i = 0; i < findings.size(); ++i) {
      if (concerns(range, findings[i])) here_.push_back(i);
      if (has_safe_fix(findings[i])) ++safe_;
    }
    for (const std::uint32_t i : here_)  // one wider action per rule, however many findings it has
      if (std::none_of(rules_.begin(), rules_.end(), [&](std::uint32_t other) {
            return findings[other].rule == findings[i].rule;
          }))
        rules_.push_back(i);
  }

  std::vector<CodeAction> build() {
    add_fixes();
    add_rule_fixes();
    add_article_fixes();
    add_suppressions();
    add_refactorings();
    return std::move(actions_);
  }

 private:
  void add_fixes() {
    for (const std::uint32_t i : here_) {
      const auto& fixes = findings_[i].fixes;
      for (std::uint32_t f = 0; f < fixes.size(); ++f) {
        const bool preferred = f == 0 && fixes[f].safety == FixSafety::kSafe;
        actions_.push_back(
            {ActionKind::kQuickFix, fixes[f].title, preferred, {i}, {ActionStep::kApplyFix, i, f}});
      }
    }
  }

  /// The findings at the place that `included` accepts.
  template <class Predicate>
  Indices here_where(Predicate included) const {
    Indices result;
    std::copy_if(here_.begin(), here_.end(), std::back_inserter(result),
                 [&](std::uint32_t i) { return included(findings_[i]); });
    return result;
  }

  void add_rule_fixes() {
    for (const std::uint32_t i : rules_) {
      const lint::Rule* rule = findings_[i].rule;
      const auto fixable = [&](const Finding& finding) {
        return finding.rule == rule && has_rule_fix(finding);
      };
      const auto count = std::count_if(findings_.begin(), findings_.end(), fixable);
      if (count < 2) continue;
      const std::string name = label(*rule);
      actions_.push_back({ActionKind::kQuickFix,
                          {fmt::format("修复本文全部 {} 处 {}", count, name),
                           fmt::format("Fix all {} findings of {} in this article", count, name)},
                          false,
                          here_where(fixable),
                          {ActionStep::kFixRule, i, 0}});
    }
  }

  void add_article_fixes() {
    if (safe_ == 0) return;
    const ActionPlan plan{ActionStep::kFixArticle, 0, 0};
    // Editors show source actions in a menu of their own; at a finding it must be at hand as well.
    Indices here = here_where(has_safe_fix);
    if (!here.empty() && safe_ > 1)
      actions_.push_back(
          {ActionKind::kQuickFix,
           {fmt::format("修复此处及本文其他可安全修复的问题（共 {} 处）", safe_),
            fmt::format("Fix this and all other safely fixable findings ({} in this article)",
                        safe_)},
           false,
           std::move(here),
           plan});
    actions_.push_back(
        {ActionKind::kFixAll,
         {fmt::format("修复本文全部可安全修复的问题（{} 处）", safe_),
          safe_ == 1 ? std::string("Fix the one safely fixable finding in this article")
                     : fmt::format("Fix all {} safely fixable findings in this article", safe_)},
         false,
         {},
         plan});
  }

  void add_suppressions() {
    for (const std::uint32_t i : rules_) {
      const Indices same =
          here_where([&](const Finding& f) { return f.rule == findings_[i].rule; });
      const std::string rule = label(*findings_[i].rule);
      if (can_disable_at(article_, findings_[i].range))
        actions_.push_back(
            {ActionKind::kQuickFix,
             {fmt::format("在此处停用 {}", rule), fmt::format("Disable {} here", rule)},
             false,
             same,
             {ActionStep::kDisableLine, i, 0}});
      actions_.push_back(
          {ActionKind::kQuickFix,
           {fmt::format("在本文中停用 {}", rule), fmt::format("Disable {} in this article", rule)},
           false,
           same,
           {ActionStep::kDisableFile, i, 0}});
    }
  }

  void add_refactorings() {
    const auto table = refactorings();
    for (std::uint32_t i = 0; i < table.size(); ++i) {
      std::vector<Offer> offers;
      table[i]->offer({article_, range_}, offers);
      for (Offer& offer : offers)
        actions_.push_back({table[i]->kind,
                            std::move(offer.title),
                            false,
                            {},
                            {ActionStep::kRefactor, i, offer.choice, range_}});
    }
  }

  const article::Article& article_;
  std::span<const Finding> findings_;
  text::Range range_;
  Indices here_;          ///< findings at the place
  std::size_t safe_ = 0;  ///< findings of the article with a safe fix
  Indices rules_;         ///< the first finding at the place of each rule
  std::vector<CodeAction> actions_;
};

text::EditSet fix_rule(const lint::Rule* rule, std::span<const Finding> findings) {
  std::vector<Finding> same;
  for (const Finding& finding : findings)
    if (finding.rule == rule && has_rule_fix(finding)) same.push_back(finding);
  return lint::compatible_fixes(same, /*unsafe=*/true);
}

text::EditSet fix_article(const ActionScope& scope) {
  const lint::FixOutcome outcome =
      lint::fix_all(scope.article, scope.settings, /*unsafe=*/false, scope.file_name);
  return diff_edits(scope.article->text(), outcome.text);
}

}  // namespace

std::vector<CodeAction> list_actions(const article::Article& article,
                                     std::span<const Finding> findings, text::Range range) {
  return ActionList(article, findings, range).build();
}

text::EditSet merged(const std::vector<EditGroup>& groups) {
  text::EditSet all;
  for (const EditGroup& group : groups) all.add_all(group.edits);
  return all;
}

namespace {

std::optional<text::EditSet> resolve_about_finding(const ActionPlan& plan,
                                                   const ActionScope& scope) {
  if (plan.subject >= scope.findings.size()) return std::nullopt;
  const Finding& finding = scope.findings[plan.subject];
  switch (plan.step) {
    case ActionStep::kApplyFix:
      if (plan.choice >= finding.fixes.size()) return std::nullopt;
      return finding.fixes[plan.choice].edits;
    case ActionStep::kFixRule:
      return fix_rule(finding.rule, scope.findings);
    case ActionStep::kDisableLine:
      return disable_at(*scope.article, finding.range, finding.rule->id);
    case ActionStep::kDisableFile:
      return disable_in_file(*scope.article, finding.rule->id);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<std::vector<EditGroup>> resolve_action(const ActionPlan& plan,
                                                     const ActionScope& scope) {
  if (plan.step == ActionStep::kRefactor) {
    const auto table = refactorings();
    const bool fits = plan.subject < table.size() && plan.range.begin <= plan.range.end &&
                      plan.range.end <= scope.article->document().size();
    if (!fits) return std::nullopt;
    return table[plan.subject]->edits(scope, plan.range, plan.choice);
  }
  std::optional<text::EditSet> edits = plan.step == ActionStep::kFixArticle
                                           ? fix_article(scope)
                                           : resolve_about_finding(plan, scope);
  if (!edits) return std::nullopt;
  return std::vector<EditGroup>{{.edits = *std::move(edits)}};
}

}  // namespace trend::features
