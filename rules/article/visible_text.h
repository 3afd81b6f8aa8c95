// What a reader sees of a leaf as one string, and the way back to the block's bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article/block.h"

namespace trend::article {

/// The text of some inlines without markup: emphasis and links inside the article are looked
/// through, every line break is a "\n", and what is no prose of this article (code, HTML, images,
/// links to elsewhere, loose delimiters) is one kBarrier.
class VisibleText {
 public:
  static constexpr char kBarrier = '\x01';

  /// `inlines`: entries of `block.inlines`; `block_text`: the block's bytes.
  VisibleText(const Block& block, IndexRange inlines, std::string_view block_text);

  std::string_view text() const { return text_; }

  /// Block range of a non-empty range of text(); covers markup between its first and last byte.
  Range to_block(Range range) const;

 private:
  struct Piece {
    Offset text_begin;   // in text_
    Offset block_begin;  // in the block
  };
  void append(Range range, std::string_view shown);
  Offset to_block(Offset offset) const;

  std::string text_;
  std::vector<Piece> pieces_;
};

/// Calls visit(IndexRange) for the inlines of every leaf of the block: paragraphs, headings, cells.
template <class Visit>
void for_each_leaf(const Block& block, Visit visit) {
  for (const Node& node : block.nodes) {
    if (!node.inlines.empty()) visit(node.inlines);
    if (node.kind != BlockKind::kTable) continue;
    const TableDetail& table = block.table(node);
    for (const Cell& cell : table.header.cells) visit(cell.inlines);
    for (const Row& row : table.rows)
      for (const Cell& cell : row.cells) visit(cell.inlines);
  }
}

}  // namespace trend::article
