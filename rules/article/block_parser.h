// Block structure of a stretch of lines: cmark-gfm decides what is what, line by line; where each
// thing stands is read off from which node took which line.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "rules/article/block.h"
#include "rules/text/document.h"

namespace trend::article {

/// A top-level block and the 0-based document line it starts on. Its inlines are still missing
/// (InlineParser in inline_parser.h fills them in).
struct ParsedBlock {
  std::size_t first_line = 0;
  std::shared_ptr<Block> block;
};

/// The lines to parse: whole lines [first_line, end_line) of `document`, which must start at the
/// body's start or at a top-level block's first line. `dedent` blanks are taken off each line.
struct LineWindow {
  const text::Document& document;
  std::size_t first_line = 0;
  std::size_t end_line = 0;
  Offset dedent = 0;
};

/// Parses top-level blocks in order and appends them to `out`. Before each line that opens a new
/// top-level block, stop(line) is asked; true ends the parse there (a fresh parse from such a line
/// equals the running one). Returns the line where it ended, end_line if never stopped.
///
/// Blocks tile the window: each reaches to the next one's first line. Lines before the first block
/// (blank lines, definitions) make a block without nodes.
std::size_t parse_blocks(const LineWindow& window, const std::function<bool(std::size_t)>& stop,
                         std::vector<ParsedBlock>& out);

}  // namespace trend::article
