// The rows of a table as written; characters and white space beside a place.
#pragma once

#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/context.h"

namespace trend::checks::md {

/// Absolute ranges of header, delimiter row and rows, without the blanks around them.
std::vector<text::Range> rows_of(const article::NodeRef& table);

/// Border of the character that begins, or ends, at `at`.
text::Offset next_character(const lint::ArticleContext& context, text::Offset at);
text::Offset previous_character(const lint::ArticleContext& context, text::Offset at);

/// What of `range` stands on its first line. Costs that much, not the line.
text::Range first_line(const lint::ArticleContext& context, text::Range range);

/// Ends of the white space from, and up to, `at`: as JavaScript knows it (ideographic and no-break
/// blanks too), without line ends.
text::Offset space_end(std::string_view text, text::Offset at);
text::Offset space_begin(std::string_view text, text::Offset at);

}  // namespace trend::checks::md
