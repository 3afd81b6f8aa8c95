// The leaves of a block that hold prose.
#pragma once

#include "rules/article/block.h"

namespace trend::checks {

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
