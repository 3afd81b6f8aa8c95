// From a cmark parser that was fed line by line to Blocks with exact positions.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/article/block_parser.h"

struct cmark_node;
struct cmark_parser;

namespace trend::article {

/// Lines [first, last] (0-based, counted from the chunk's first line) that a cmark node took;
/// kept in the node's user_data. first > last: none.
struct TakenLines {
  Index first = 1;
  Index last = 0;
  bool any() const { return first <= last; }
};
TakenLines taken_lines(const cmark_node* node);
/// Notes that `node` took line `line`.
void take_line(cmark_node* node, Index line);

/// Definitions that became known when a paragraph closed: entries [begin, end) by age of the
/// parser's reference map, and the paragraph's lines.
struct DefinitionBatch {
  unsigned begin = 0;
  unsigned end = 0;
  TakenLines lines;
};

/// Where a chunk's lines stand. Offsets count from `origin`, the chunk's first byte.
struct ChunkSource {
  std::size_t first_line = 0;          ///< document line, 0-based
  Offset origin = 0;                   ///< absolute offset of that line's start
  std::vector<Range> lines;            ///< each line as fed: dedented, without line end
  std::vector<Offset> line_starts;     ///< where each document line starts (before dedenting)
  std::vector<Offset> content_starts;  ///< per line: bytes of container prefix before its content
  std::vector<const cmark_node*> takers;  ///< per line: the node that took it
  std::vector<DefinitionBatch> definition_batches;
};

/// Appends one block per child of the parser's document that starts inside source.lines, tiling
/// `text` (the chunk's bytes up to the end of source.lines).
void build_blocks(const cmark_parser& parser, const ChunkSource& source, std::string_view text,
                  std::vector<ParsedBlock>& out);

/// One paragraph without inlines over all lines: what is left when limits were hit.
ParsedBlock degraded_block(const ChunkSource& source, std::string_view text);

}  // namespace trend::article
