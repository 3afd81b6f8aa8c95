// The text of one leaf as the inline parser sees it, and the way back to the block's bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article/block.h"

namespace trend::article {

/// A leaf's lines joined by line feeds (a table cell: its text with `\|` turned into `|`), with a
/// piecewise map from that text to the block. Text that stands in the block just so is not copied:
/// valid as long as the block's bytes.
class LeafText {
 public:
  /// Lines [lines.begin, lines.end) of `block`.
  LeafText(const Block& block, IndexRange lines, std::string_view block_text);
  /// One range of the block on one line, e.g. an ATX heading's content.
  LeafText(Range range, std::string_view block_text);
  /// A table cell.
  static LeafText of_cell(Range cell, std::string_view block_text);

  std::string_view text() const { return copied_ ? std::string_view(copy_) : slice_; }

  /// Block offset of the character at `offset` of text(); for a line feed the end of its line.
  Offset to_block(Offset offset) const;
  /// Block range of [begin, end) of text(): the end is taken after the last character, so that it
  /// does not run over a line's container prefix.
  Range to_block(Offset begin, Offset end) const;

 private:
  LeafText() = default;
  /// True when text() is `range` of the block as it stands (no NUL in it, which must be replaced).
  bool slice(Range range, std::string_view block_text);
  void append(Range range, std::string_view block_text);

  struct Piece {
    Offset text_begin = 0;   // in text()
    Offset block_begin = 0;  // in the block
  };
  std::string_view slice_;
  std::string copy_;  // instead of slice_ when `copied_`
  bool copied_ = false;
  Piece first_;                // one piece needs no memory of its own
  std::vector<Piece> pieces_;  // all of them when there are several
};

}  // namespace trend::article
