// What can be done at a place, about its findings and beyond: listed in microseconds, worked out
// when chosen.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/finding.h"
#include "rules/lint/settings.h"
#include "rules/text/bilingual.h"
#include "rules/text/edit.h"
#include "rules/text/range.h"

namespace trend::features {

/// Where an editor offers the action.
enum class ActionKind : std::uint8_t {
  kQuickFix,  ///< LSP "quickfix": at the finding
  kFixAll,    ///< LSP "source.fixAll.trendlsp": about the whole article, also run on save
  kRewrite,   ///< LSP "refactor.rewrite": the same content in another form
  kExtract,   ///< LSP "refactor.extract": content that gets a place of its own
  kOrganize,  ///< LSP "source.organizeLinkDefinitions": about the whole article
  kMove,      ///< LSP "refactor.move": the same parts in another order or on another level
};

/// What an action does.
enum class ActionStep : std::uint8_t {
  kApplyFix,     ///< one fix of one finding
  kFixRule,      ///< every finding of the finding's rule, as far as the fixes do not overlap
  kFixArticle,   ///< every safe fix of the article, until none is left
  kDisableLine,  ///< a comment that suppresses the finding's rule where the finding is
  kDisableFile,  ///< a comment that suppresses the finding's rule in this article
  kRefactor,     ///< one of refactorings(), which needs no finding
};

/// Names an action well enough to work it out later, on the same article version and findings.
/// Plain numbers, so that a client may carry it.
struct ActionPlan {
  ActionStep step = ActionStep::kApplyFix;
  std::uint32_t subject = 0;  ///< index into the findings, or into refactorings() for kRefactor;
                              ///< unused by kFixArticle
  std::uint32_t choice =
      0;                   ///< kApplyFix: index into the finding's fixes; kRefactor: Offer::choice
  text::Range range = {};  ///< kRefactor only: the selection it was offered for
  friend bool operator==(const ActionPlan&, const ActionPlan&) = default;
};

struct CodeAction {
  ActionKind kind = ActionKind::kQuickFix;
  text::Bilingual title;
  bool preferred = false;  ///< the one an editor's "auto fix" key applies: a finding's safe fix
  /// Indices of the findings at the place that it is about, ascending: what an editor ties it to.
  /// Empty for kFixAll, which is about no place.
  std::vector<std::uint32_t> findings;
  ActionPlan plan;
};

/// The actions for a selection or cursor (an empty range), in menu order: fixes of the findings
/// that the range touches, then wider fixes, then suppressions; kFixAll whenever the article has a
/// safe fix, wherever the range is; last the refactorings of the place. One pass over the findings
/// and one for each rule at the place; no edit is built.
std::vector<CodeAction> list_actions(const article::Article& article,
                                     std::span<const lint::Finding> findings, text::Range range);

/// What resolve_action works on: one article version with the findings and settings it was listed
/// with. `file_name` is the last component of the path.
struct ActionScope {
  std::shared_ptr<const article::Article> article;
  std::span<const lint::Finding> findings;
  const lint::Settings& settings;
  std::string_view file_name;
};

/// Edits that an author judges together in a preview. The label is empty where all edits are one
/// matter.
struct EditGroup {
  text::Bilingual label = {};
  bool confirm = false;  ///< not certain: a client asks before it applies them
  text::EditSet edits = {};
};

/// All edits of the groups as one set; the groups of one action never overlap.
text::EditSet merged(const std::vector<EditGroup>& groups);

/// The edits of a listed action, against the article's text. Nothing when the plan does not fit the
/// findings or the article (it comes from elsewhere); no edits when there is nothing left to
/// change.
std::optional<std::vector<EditGroup>> resolve_action(const ActionPlan& plan,
                                                     const ActionScope& scope);

}  // namespace trend::features
