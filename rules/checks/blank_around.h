// Blank lines that are missing around blocks of a kind.
#pragma once

#include "rules/article/block.h"
#include "rules/lint/context.h"
#include "rules/lint/finding.h"

namespace trend::checks {

/// Reports every top-level block of `kind` that touches the text above or below it; `zh`, `en` name
/// the thing: 分隔线, "the rule". Blocks that end the article or open it need no blank line. The
/// fix inserts one; Markdown parts such blocks without it, so the page stays the same.
void check_blank_around(const lint::ArticleContext& context, article::BlockKind kind,
                        const text::Bilingual& thing, lint::Sink& sink);

}  // namespace trend::checks
