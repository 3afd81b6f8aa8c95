// The formatter: sets the source of an article without touching what a reader sees.
#pragma once

#include <optional>

#include "rules/article/article.h"
#include "rules/text/edit.h"

namespace trend::features {

/// Edits that set the layout, against the article's text:
/// - tables with their pipes below each other (a Han character takes two columns), or with one
/// blank
///   around each cell where a line would grow beyond 120 columns; a table whose rows differ in
///   their number of cells stays as it is, there is something to repair first;
/// - no blanks at line ends (except two or more that make a hard break), one blank line between
///   blocks and never two in a row, one blank behind the hashes of a heading;
/// - exactly one line end at the end of the file.
/// The rendered page stays the same, and formatting the result changes nothing. Code, HTML, front
/// matter and what stands next to an HTML comment are left alone, as is a body that is wrapped in a
/// fence or indented as a whole. `within` limits the edits to the lines it touches; of tables
/// only those are set that lie in them whole. One pass over the lines of the article.
text::EditSet format_article(const article::Article& article,
                             std::optional<text::Range> within = std::nullopt);

}  // namespace trend::features
