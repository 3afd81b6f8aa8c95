// Runs of lines in one paragraph that count like a list: what a reader sees run together.
#pragma once

#include <vector>

#include "rules/checks/line_markers.h"
#include "rules/lint/context.h"

namespace trend::checks {

/// A line of a paragraph that starts with a marker. Ranges count from the block.
struct MarkedLine {
  article::Index line = 0;  ///< entry of Block::lines
  LineMarker marker;
  text::Range range;         ///< the marker
  text::Offset content = 0;  ///< the first byte after the marker and its blanks
  bool runs_on = false;      ///< only a soft break separates it from the line above
};

/// For each line of the paragraph `node` whether the output breaks the line before it: after a hard
/// break or a <br> at the end of the line above.
std::vector<bool> lines_broken_above(const lint::BlockContext& context, const article::Node& node);

/// The longest run of lines in the paragraph `node` that start with markers of one kind and count
/// up by one (lines without marker may stand between); only if at least two of them would run
/// together in the output. Empty when there is none.
std::vector<MarkedLine> find_marked_lines(const lint::BlockContext& context,
                                          const article::Node& node);

}  // namespace trend::checks
