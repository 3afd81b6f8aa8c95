// The prose of a leaf block as one row of characters, with the markup that a reader does not see
// taken out: what stands beside what on the page.
#pragma once

#include <string_view>
#include <vector>

#include "rules/article/block.h"

namespace trend::checks {

/// One element of the row.
struct Atom {
  enum class Kind : std::uint8_t {
    kChar,       ///< a character of text
    kOpen,       ///< a mark that opens emphasis: invisible, what is beside it touches through it
    kClose,      ///< one that closes it
    kLooseMark,  ///< ** that opened or closed nothing: visible, though it was meant as markup
    kBarrier,  ///< code, HTML, an image, the edge of a link, an escape: nothing touches through it
    kBreak,    ///< a line break
  };
  Kind kind = Kind::kBarrier;
  char32_t value = 0;  ///< kChar only
  text::Range range;   ///< counted like the block's other ranges
};

/// The row of one leaf: `inlines` is an entry range of `block.inlines` (of a node or a table cell),
/// `text` the block's bytes. Text between dollar signs (formulas) and in bare URLs is a barrier.
std::vector<Atom> read_prose(const article::Block& block, article::IndexRange inlines,
                             std::string_view text);

/// Calls visit(node, IndexRange) for every leaf of the block that holds prose: paragraphs,
/// headings, table cells (the node is then the table).
template <class Visit>
void for_each_leaf(const article::Block& block, Visit visit) {
  for (const article::Node& node : block.nodes) {
    if (node.kind == article::BlockKind::kTable) {
      const article::TableDetail& table = block.table(node);
      for (const article::Cell& cell : table.header.cells) visit(node, cell.inlines);
      for (const article::Row& row : table.rows)
        for (const article::Cell& cell : row.cells) visit(node, cell.inlines);
    } else if (!node.inlines.empty()) {
      visit(node, node.inlines);
    }
  }
}

}  // namespace trend::checks
