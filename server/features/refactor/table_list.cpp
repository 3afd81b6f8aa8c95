// A table as a list of its rows, and back: "- 技术路线：端侧" with one item per further column.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/line_diff.h"
#include "server/features/refactor/grid.h"
#include "server/features/refactor/refactoring.h"

namespace trend::features {
namespace {

using article::BlockKind;
using article::NodeRef;
using Row = std::vector<std::string>;

enum Choice : std::uint32_t { kToList, kToTable };

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
    out += text.substr(0, at);
    out += to;
    text.remove_prefix(at + from.size());
  }
  out += text;
  return out;
}

// Behind a label: the colon of the language it is written in.
std::string colon_after(const std::string& label) {
  return text::count_han(label) > 0 ? "：" : ": ";
}

// "label：text" or "label: text", the first colon of either kind.
std::optional<std::pair<std::string, std::string>> split_label(std::string_view line) {
  const std::size_t wide = line.find("：");
  const std::size_t narrow = line.find(':');
  const std::size_t at = std::min(wide, narrow);
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  const std::string_view rest = line.substr(at + (at == wide ? std::string_view("：").size() : 1));
  return std::pair(std::string(line.substr(0, at)), std::string(text::trim(rest)));
}

// Labels that split_label gives back.
bool makes_labels(const Row& header) {
  return std::ranges::all_of(header, [](const std::string& cell) {
    return !cell.empty() && cell.find(':') == std::string::npos &&
           cell.find("：") == std::string::npos && cell.find_first_of("|`") == std::string::npos;
  });
}

// Only where the list's text starts its line: a quote's marks would have to be repeated.
bool stands_free(const article::Article& article, NodeRef node) {
  return node.is_top_level() && article.envelope().dedent == 0;
}

Row header_of(const article::Article& article, NodeRef table) {
  Row header;
  for (const article::Cell& cell : table.table().header.cells)
    header.emplace_back(article.slice(table.absolute(cell.range)));
  return header;
}

std::string list_of(const Grid& grid, std::string_view line_end) {
  const Row& header = grid.rows.front();
  std::string out;
  for (std::size_t row = 1; row < grid.rows.size(); ++row)
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (!out.empty()) out += line_end;
      const std::string line =
          header[i] + colon_after(header[i]) + replaced(grid.rows[row][i], "\\|", "|");
      out += i == 0 ? "- " : "  - ";
      out += text::trim_right(line);
    }
  return out;
}

// The one line of an item's paragraph.
std::optional<std::string> only_line(const article::Article& article, NodeRef item) {
  if (!item.has_children()) return std::nullopt;
  const NodeRef text = item.first_child();
  if (text.kind() != BlockKind::kParagraph || text.node().lines.size() != 1) return std::nullopt;
  return std::string(article.slice(text.range()));
}

template <class Visit>
bool for_each_item(NodeRef list, Visit visit) {
  for (NodeRef item = list.first_child();; item = item.next_sibling()) {
    if (!visit(item)) return false;
    if (!item.has_next_sibling()) return true;
  }
}

// Adds one label and value of each line; false when an item is more than that.
bool read_labelled(const article::Article& article, NodeRef item, Row& labels, Row& values) {
  const std::optional<std::string> line = only_line(article, item);
  const auto parts = line && item.item().task.empty() ? split_label(*line) : std::nullopt;
  if (!parts) return false;
  labels.push_back(parts->first);
  values.push_back(replaced(parts->second, "|", "\\|"));
  return true;
}

bool read_entry(const article::Article& article, NodeRef item, Row& labels, Row& values) {
  if (!read_labelled(article, item, labels, values)) return false;
  const NodeRef text = item.first_child();
  if (!text.has_next_sibling()) return true;
  const NodeRef inner = text.next_sibling();
  return inner.kind() == BlockKind::kList && !inner.has_next_sibling() &&
         for_each_item(inner, [&](NodeRef detail) {
           return read_labelled(article, detail, labels, values) &&
                  !detail.first_child().has_next_sibling();
         });
}

// The table of a list whose items all carry the same labels.
std::optional<Grid> grid_of(const article::Article& article, NodeRef list) {
  Grid grid;
  if (list.list().ordered) return std::nullopt;
  const bool alike = for_each_item(list, [&](NodeRef item) {
    Row labels;
    Row values;
    if (!read_entry(article, item, labels, values)) return false;
    if (grid.rows.empty()) grid.rows.push_back(labels);
    grid.rows.push_back(std::move(values));
    return labels == grid.rows.front();
  });
  if (!alike || grid.rows.front().size() < 2) return std::nullopt;
  grid.columns.assign(grid.rows.front().size(), article::Align::kDefault);
  return grid;
}

std::optional<NodeRef> list_at(const article::Article& article, text::Offset offset) {
  const article::TopBlock* top = article.block_at(offset);
  if (top == nullptr || top->block->nodes.empty()) return std::nullopt;
  const NodeRef list(top, 0);
  const bool here = list.kind() == BlockKind::kList && list.range().touches(offset);
  return here && stands_free(article, list) ? std::optional(list) : std::nullopt;
}

// A cheap look: a list's first item shows whether it can be a table.
bool may_be_table(const article::Article& article, NodeRef list) {
  Row labels;
  Row values;
  return !list.list().ordered && read_entry(article, list.first_child(), labels, values) &&
         labels.size() > 1;
}

void offer(const Place& place, std::vector<Offer>& offers) {
  const auto table = table_at(place.article, place.range.begin);
  if (table && stands_free(place.article, *table) && !table->table().rows.empty() &&
      table->table().columns.size() > 1 && makes_labels(header_of(place.article, *table)))
    offers.push_back({{"把表格改为列表", "Turn the table into a list"}, kToList});
  const auto list = list_at(place.article, place.range.begin);
  if (list && may_be_table(place.article, *list))
    offers.push_back({{"把列表改为表格", "Turn the list into a table"}, kToTable});
}

std::vector<EditGroup> edits(const ActionScope& scope, text::Range range, std::uint32_t choice) {
  const article::Article& article = *scope.article;
  const std::string_view line_end = article.document().line_end();
  if (choice == kToList) {
    const auto table = table_at(article, range.begin);
    if (!table || !stands_free(article, *table)) return {};
    const Grid grid = read_grid(article, *table);
    if (grid.rows.size() < 2 || !makes_labels(grid.rows.front())) return {};
    EditGroup group;
    group.edits.add({table->range(), list_of(grid, line_end)});
    return {std::move(group)};
  }
  const auto list = list_at(article, range.begin);
  const std::optional<Grid> grid = list ? grid_of(article, *list) : std::nullopt;
  if (!grid) return {};
  EditGroup group;
  group.edits.add({list->range(), write_grid(*grid, line_end)});
  return {std::move(group)};
}

}  // namespace

extern const Refactoring table_list = {
    .kind = ActionKind::kRewrite, .offer = offer, .edits = edits};

}  // namespace trend::features
