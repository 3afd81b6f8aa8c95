// Lines with bars that are not (or not yet) rows of a GFM table; complements article/table.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/block.h"
#include "rules/text/range.h"

namespace trend::checks {

/// True when the row ends with a bar that closes its last cell.
bool has_closing_bar(std::string_view row);

/// True for a line that nobody writes but as a table row: it starts with a bar and has two cells or
/// more. `line` is a range of `text`.
bool looks_like_row(std::string_view text, text::Range line);

/// Number of columns of a delimiter row, 0 when the line is none. Unlike article's reader this one
/// does not take `---` for a row: without any bar it is a thematic break or a setext underline.
std::size_t delimiter_columns(std::string_view text, text::Range line);

/// The delimiter row of `columns` columns that keeps the alignments given for the first of them.
std::string render_delimiter_row(std::size_t columns, const std::vector<article::Align>& aligns);

/// Offsets of the unescaped bars of `line` that stand inside a code span, a link or a formula:
/// those that were meant as text. Ascending.
std::vector<text::Offset> enclosed_bars(std::string_view line);

}  // namespace trend::checks
