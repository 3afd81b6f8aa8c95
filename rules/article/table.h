// Rows of GFM tables as written: cells with exact ranges, however many there are.
#pragma once

#include <string_view>
#include <vector>

#include "rules/article/block.h"

namespace trend::article {

/// Splits the row `line` (whose text is text[line]) at its unescaped pipes. The edge pipes are
/// optional; `\|` does not split (GFM §4.10). Ranges have the origin of `text`.
Row split_row(std::string_view text, Range line);

/// Alignment of each column of a delimiter row; empty when `line` is no delimiter row.
std::vector<Align> read_delimiter_row(std::string_view text, Range line);

}  // namespace trend::article
