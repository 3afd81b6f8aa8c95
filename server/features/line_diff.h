// The difference of two texts as small edits: what lets an editor keep cursor, folds and marks when
// a whole-article fix changes a few places.
#pragma once

#include <string_view>

#include "rules/text/edit.h"

namespace trend::features {

/// Edits that turn `before` into `after` (both valid UTF-8): a line-wise difference whose hunks are
/// trimmed to the bytes that changed. Empty when the texts are equal. Texts that differ in more
/// than 1,000 lines give one edit from the first to the last difference, so that the cost stays
/// bounded.
text::EditSet diff_edits(std::string_view before, std::string_view after);

}  // namespace trend::features
