// Mentions (见 2.3 节, 表 2) after the parts they speak of got other numbers.
#pragma once

#include <vector>

#include "rules/article/article.h"
#include "server/features/refactor/references.h"

namespace trend::features {

/// Adds the edits of mentions to `edits`; for the parameters see follow_references().
///
/// A mention means the part that carries its number *before* the change. Where two carry it because
/// a section was inserted with the number of the one that it pushed on, the later one is meant: the
/// mention is older than the insertion. But when the numbers after the two stay, nothing was pushed
/// on; the later one is a slip and the first is meant. Such a mention is uncertain, as is one whose
/// target was found by counting, and one whose new number several parts carry.
void follow_mentions(const article::Article& before, const article::Article& after,
                     const std::vector<article::Index>& sections, ReferenceEdits& edits);

}  // namespace trend::features
