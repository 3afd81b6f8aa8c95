// Findings where a blank line is missing beside a block.
#pragma once

#include "rules/article/article.h"
#include "rules/lint/context.h"
#include "rules/lint/finding.h"

namespace trend::checks::md {

/// Reports at the first line of `node` when the line above it is not blank, and at its last one
/// when the line below is not; `zh`, `en` name the thing. The fix is safe
/// outside lists, but for code that nothing closes.
void check_blank_sides(const lint::ArticleContext& context, const article::NodeRef& node,
                       const text::Bilingual& thing, lint::Sink& sink);

/// The same for the lines of a range.
void check_blank_sides(const lint::ArticleContext& context, text::Range range, bool safe,
                       const text::Bilingual& thing, lint::Sink& sink);

/// True when a list item holds the node.
bool in_list(article::NodeRef node);

}  // namespace trend::checks::md
