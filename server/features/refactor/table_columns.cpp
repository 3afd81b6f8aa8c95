// Columns of comparison tables: inserted, deleted and moved in one table or in all of its header.
#include <fmt/format.h>

#include <utility>

#include "server/features/refactor/grid.h"
#include "server/features/refactor/refactoring.h"

namespace trend::features {
namespace {

using article::NodeRef;

enum Step : std::uint32_t { kInsertRight, kInsertLeft, kMoveLeft, kMoveRight, kDelete, kSteps };

// An offer's choice: the step, and kSteps more for all sibling tables.
constexpr std::uint32_t choice_of(Step step, bool everywhere) {
  return static_cast<std::uint32_t>(step) + (everywhere ? std::uint32_t{kSteps} : 0U);
}

std::string header_name(const article::Article& article, NodeRef table, std::size_t column) {
  return std::string(article.slice(table.absolute(table.table().header.cells[column].range)));
}

text::Bilingual title_of(Step step, const std::string& name) {
  switch (step) {
    case kInsertRight:
      return {fmt::format("在“{}”右侧插入一列", name),
              fmt::format("Insert a column right of “{}”", name)};
    case kInsertLeft:
      return {fmt::format("在“{}”左侧插入一列", name),
              fmt::format("Insert a column left of “{}”", name)};
    case kMoveLeft:
      return {fmt::format("左移“{}”列", name), fmt::format("Move column “{}” left", name)};
    case kMoveRight:
      return {fmt::format("右移“{}”列", name), fmt::format("Move column “{}” right", name)};
    default:
      return {fmt::format("删除“{}”列", name), fmt::format("Delete column “{}”", name)};
  }
}

bool fits(Step step, std::size_t column, std::size_t columns) {
  switch (step) {
    case kMoveLeft:
      return column > 0;
    case kMoveRight:
      return column + 1 < columns;
    case kDelete:
      return columns > 1;
    default:
      return true;
  }
}

template <class Values>
void change(Step step, std::size_t column, Values& values) {
  const auto at = values.begin() + static_cast<std::ptrdiff_t>(column);
  if (step == kInsertRight) values.emplace(at + 1);
  if (step == kInsertLeft) values.emplace(at);
  if (step == kMoveLeft) std::swap(*at, *(at - 1));
  if (step == kMoveRight) std::swap(*at, *(at + 1));
  if (step == kDelete) values.erase(at);
}

void offer(const Place& place, std::vector<Offer>& offers) {
  const auto table = table_at(place.article, place.range.begin);
  if (!table) return;
  const std::size_t column = cell_at(place.article, *table, place.range.begin).column;
  const std::string name = header_name(place.article, *table, column);
  const std::size_t count = sibling_tables(place.article, *table).size();
  for (std::uint32_t i = 0; i < kSteps; ++i) {
    const Step step = static_cast<Step>(i);
    if (!fits(step, column, table->table().columns.size())) continue;
    text::Bilingual title = title_of(step, name);
    if (count > 1)
      offers.push_back({{fmt::format("{}（表头相同的 {} 个表格）", title.zh, count),
                         fmt::format("{} (in all {} tables with this header)", title.en, count)},
                        choice_of(step, true)});
    if (count > 1) title = {title.zh + "（仅此表格）", title.en + " (in this table only)"};
    offers.push_back({std::move(title), choice_of(step, false)});
  }
}

std::vector<EditGroup> edits(const ActionScope& scope, text::Range range, std::uint32_t choice) {
  const article::Article& article = *scope.article;
  const auto table = table_at(article, range.begin);
  if (!table || choice >= 2 * kSteps) return {};
  const Step step = static_cast<Step>(choice % kSteps);
  const std::size_t column = cell_at(article, *table, range.begin).column;
  if (!fits(step, column, table->table().columns.size())) return {};
  EditGroup group;
  const std::vector<NodeRef> tables =
      choice >= kSteps ? sibling_tables(article, *table) : std::vector<NodeRef>{*table};
  for (const NodeRef& each : tables) {
    Grid grid = read_grid(article, each);
    change(step, column, grid.columns);
    for (auto& row : grid.rows) change(step, column, row);
    group.edits.add_all(replace_table(article, each, grid));
  }
  return {std::move(group)};
}

}  // namespace

extern const Refactoring table_columns = {
    .kind = ActionKind::kRewrite, .offer = offer, .edits = edits};

}  // namespace trend::features
