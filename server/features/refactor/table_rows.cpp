// Rows of a table: sorted by the column at the cursor.
#include <fmt/format.h>

#include "server/features/refactor/cell_order.h"
#include "server/features/refactor/grid.h"
#include "server/features/refactor/refactoring.h"

namespace trend::features {
namespace {

enum Order : std::uint32_t { kAscending, kDescending, kOrders };

void offer(const Place& place, std::vector<Offer>& offers) {
  const auto table = table_at(place.article, place.range.begin);
  if (!table || table->table().rows.size() < 2) return;
  const std::size_t column = cell_at(place.article, *table, place.range.begin).column;
  const std::string name(
      place.article.slice(table->absolute(table->table().header.cells[column].range)));
  offers.push_back({{fmt::format("按“{}”升序排列各行", name),
                     fmt::format("Sort the rows by “{}”, ascending", name)},
                    kAscending});
  offers.push_back({{fmt::format("按“{}”降序排列各行", name),
                     fmt::format("Sort the rows by “{}”, descending", name)},
                    kDescending});
}

std::vector<EditGroup> edits(const ActionScope& scope, text::Range range, std::uint32_t choice) {
  const auto table = table_at(*scope.article, range.begin);
  if (!table || choice >= kOrders) return {};
  const article::Article& article = *scope.article;
  const std::size_t column = cell_at(article, *table, range.begin).column;
  const std::vector<std::size_t> order =
      sorted_rows(read_grid(article, *table), column, choice == kDescending);
  // Rows change places as they are written.
  const std::vector<article::Row>& rows = table->table().rows;
  EditGroup group;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::size_t from = order[i] - 1;
    const std::string_view row = article.slice(table->absolute(rows[from].range));
    if (from != i) group.edits.add({table->absolute(rows[i].range), std::string(row)});
  }
  return {std::move(group)};
}

}  // namespace

extern const Refactoring table_rows = {
    .kind = ActionKind::kRewrite, .offer = offer, .edits = edits};

}  // namespace trend::features
