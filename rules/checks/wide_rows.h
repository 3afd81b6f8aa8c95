// Table rows typed with an input method on: full-width bars, dashes and colons, which Markdown does
// not read as those of a table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article/block.h"

namespace trend::checks {

/// `row` with a `|` for every full-width (｜) or box-drawing (│) bar.
std::string with_ascii_bars(std::string_view row);

/// The alignments of a row of bars, dashes and colons of any width or script; empty when `row` is
/// nothing of the kind or has no bar.
std::vector<article::Align> read_wide_delimiter(std::string_view row);

}  // namespace trend::checks
