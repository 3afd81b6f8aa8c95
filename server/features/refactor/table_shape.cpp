// A table in another shape: transposed, aligned by display width, or without the padding.
#include "server/features/refactor/grid.h"
#include "server/features/refactor/refactoring.h"

namespace trend::features {
namespace {

enum Shape : std::uint32_t { kTransposed, kAligned, kCompact, kShapes };

// Wide enough for any table that is read side by side; a long one has no use for so many columns.
constexpr std::size_t kMostColumns = 30;

void offer(const Place& place, std::vector<Offer>& offers) {
  const auto table = table_at(place.article, place.range.begin);
  if (!table) return;
  if (table->table().rows.size() < kMostColumns)
    offers.push_back({{"转置表格（行列互换）", "Transpose the table"}, kTransposed});
  if (read_grid(place.article, *table).layout == TableLayout::kAligned)
    offers.push_back({{"压缩表格（去掉对齐空格）", "Compact the table"}, kCompact});
  else
    offers.push_back({{"对齐表格各列", "Align the table's columns"}, kAligned});
}

Grid transposed(const Grid& grid) {
  Grid result;
  result.layout = grid.layout;
  result.columns.assign(grid.rows.size(), article::Align::kDefault);
  result.rows.assign(grid.columns.size(), std::vector<std::string>(grid.rows.size()));
  for (std::size_t row = 0; row < grid.rows.size(); ++row)
    for (std::size_t column = 0; column < grid.columns.size(); ++column)
      result.rows[column][row] = grid.rows[row][column];
  return result;
}

std::vector<EditGroup> edits(const ActionScope& scope, text::Range range, std::uint32_t choice) {
  const auto table = table_at(*scope.article, range.begin);
  if (!table || choice >= kShapes) return {};
  Grid grid = read_grid(*scope.article, *table);
  if (choice == kTransposed) grid = transposed(grid);
  if (choice == kAligned) grid.layout = TableLayout::kAligned;
  if (choice == kCompact) grid.layout = TableLayout::kSpaced;
  return {{.edits = replace_table(*scope.article, *table, grid)}};
}

}  // namespace

extern const Refactoring table_shape = {
    .kind = ActionKind::kRewrite, .offer = offer, .edits = edits};

}  // namespace trend::features
