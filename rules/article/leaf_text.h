// The text of one leaf as the inline parser sees it, and the way back to the block's bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article/block.h"

namespace trend::article {

/// A leaf's lines joined by line feeds (a table cell: its text with `\|` turned into `|`), with a
/// piecewise map from that text to the block.
class LeafText {
 public:
  /// Lines [lines.begin, lines.end) of `block`.
  LeafText(const Block& block, IndexRange lines, std::string_view block_text);
  /// One range of the block on one line, e.g. an ATX heading's content.
  LeafText(Range range, std::string_view block_text);
  /// A table cell.
  static LeafText of_cell(Range cell, std::string_view block_text);

  std::string_view text() const { return text_; }

  /// Block offset of the character at `offset` of text(); for a line feed the end of its line.
  Offset to_block(Offset offset) const;
  /// Block range of [begin, end) of text(): the end is taken after the last character, so that it
  /// does not run over a line's container prefix.
  Range to_block(Offset begin, Offset end) const;

 private:
  LeafText() = default;
  void append(Range range, std::string_view block_text);

  struct Piece {
    Offset text_begin;   // in text_
    Offset block_begin;  // in the block
  };
  std::string text_;
  std::vector<Piece> pieces_;
};

}  // namespace trend::article
