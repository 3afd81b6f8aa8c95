// One mark, * or _, for each kind of emphasis.
#pragma once

#include "rules/article/block.h"
#include "rules/lint/context.h"
#include "rules/lint/finding.h"

namespace trend::checks::md {

/// Reports opening and closing marks (of `size` characters) that the option `style` does not want.
void check_emphasis_style(const lint::ArticleContext& context, article::InlineKind kind,
                          text::Offset size, lint::Sink& sink);

}  // namespace trend::checks::md
