// A table as rows of cell texts, and back to Markdown: what all refactorings of tables work on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/edit.h"

namespace trend::features {

/// How a table's source is set. Padding goes by display width: a Han character takes two columns.
enum class TableLayout : std::uint8_t {
  kTight,    ///< |a|b|
  kSpaced,   ///< | a | b |
  kAligned,  ///< | a  | b | with the pipes below each other
};

struct Grid {
  std::vector<article::Align> columns;
  /// The header first. Cells as written, pipes escaped; each row has at least a cell per column,
  /// surplus cells of the source follow.
  std::vector<std::vector<std::string>> rows;
  TableLayout layout = TableLayout::kSpaced;
};

Grid read_grid(const article::Article& article, article::NodeRef table);

/// Lines of Markdown without the last line end; each line but the first begins with `prefix` (the
/// quote marks or the indentation that the table stands behind).
std::string write_grid(const Grid& grid, std::string_view line_end, std::string_view prefix = {});

/// The edits that make the table's source that of `grid`: as few as a line-wise comparison finds.
text::EditSet replace_table(const article::Article& article, article::NodeRef table,
                            const Grid& grid);

/// The table whose lines the offset touches.
std::optional<article::NodeRef> table_at(const article::Article& article, text::Offset offset);

/// Row (0 is the header, 1 the first body row; the delimiter row counts as the header) and column
/// of the cell at `offset`, which `table` must touch.
struct CellPlace {
  std::size_t row = 0;
  std::size_t column = 0;
};
CellPlace cell_at(const article::Article& article, article::NodeRef table, text::Offset offset);

/// The tables of the article with the same header (by text::fold_title of each cell), in document
/// order, `table` among them. Only the first thousand headers that differ are folded; later ones
/// must be written as one of them.
std::vector<article::NodeRef> sibling_tables(const article::Article& article,
                                             article::NodeRef table);

}  // namespace trend::features
