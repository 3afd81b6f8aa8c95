// Pieces that finding a target and finding its occurrences share; for references.cpp alone.
#pragma once

#include "rules/article/article.h"
#include "rules/article/parts.h"
#include "rules/text/range.h"

namespace trend::features {

/// What is selected of a part: a heading's content without its `{#id}`, a caption's number, else
/// the table's header or the image.
text::Range selection_of(const article::Article& article, const article::Part& part);

}  // namespace trend::features
