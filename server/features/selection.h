// What an editor selects when the selection grows step by step from a cursor.
#pragma once

#include <vector>

#include "rules/article/article.h"
#include "rules/text/range.h"

namespace trend::features {

/// The meaningful ranges around `offset` (clamped to the text), innermost first: word, clause,
/// sentence, emphasis or link, cell, row, table, list item, list, code, section after section,
/// body, article; in front matter value, entry, block. Each holds or touches the offset and is
/// larger than the one before, which it contains. Never empty: the last one is the whole text.
/// Linear in the top-level block at the offset.
std::vector<text::Range> selection_ranges(const article::Article& article, text::Offset offset);

}  // namespace trend::features
