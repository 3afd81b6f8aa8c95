// What an editor writes between the words of an article: the number that was expected.
#pragma once

#include <span>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/finding.h"
#include "rules/text/bilingual.h"
#include "rules/text/edit.h"
#include "rules/text/range.h"

namespace trend::features {

struct InlayHint {
  /// Behind the wrong number, before the mark that sets it apart (三 → 二、能效); or right behind
  /// the promise that is not kept.
  text::Offset at = 0;
  text::Bilingual label;    ///< "→ 三", "实有 4 节"; never empty
  text::Bilingual tooltip;  ///< the finding's message
  text::Edit edit;          ///< makes the text say so; nothing else is renumbered
};

/// Hints inside `range`, in document order, at most one for each place: for every number that the
/// fix of a numbering finding would change, the new one, and beside a title that counts wrong the
/// number of sections there are. Read off the findings, nothing is worked out anew.
std::vector<InlayHint> inlay_hints(const article::Article& article,
                                   std::span<const lint::Finding> findings, text::Range range);

}  // namespace trend::features
