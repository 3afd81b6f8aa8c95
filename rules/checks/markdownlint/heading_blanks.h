// Blanks beside the hashes of a heading.
#pragma once

#include "rules/lint/context.h"
#include "rules/lint/finding.h"

namespace trend::checks::md {

/// Reports every blank after the first one behind opening hashes, and before closing ones: of
/// headings with closing hashes when `closed`, else of those without.
void check_heading_blanks(const lint::ArticleContext& context, bool closed, lint::Sink& sink);

}  // namespace trend::checks::md
