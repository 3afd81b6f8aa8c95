// Tables and rows in the form that the article's tables have, once a pipe stands alone on its line.
#include <algorithm>
#include <unordered_map>

#include "rules/text/strings.h"
#include "server/features/completion/parts.h"
#include "server/features/section_facts.h"

namespace trend::features::completion {
namespace {

using article::BlockKind;
using article::NodeRef;

constexpr std::size_t kMaxTables = 20;

/// A row with a blank in each cell, and the same with tab stops named after the columns.
struct EmptyRow {
  std::string text = "|";
  std::string snippet = "|";
};

EmptyRow empty_row(const std::vector<std::string>& names) {
  EmptyRow row;
  for (std::size_t i = 0; i < names.size(); ++i) {
    row.text += "  |";
    row.snippet += " ${" + std::to_string(i + 1) + ':' + escape_snippet(names[i]) + "} |";
  }
  return row;
}

Completion row_item(const Request& request, NodeRef table, text::Range range) {
  const EmptyRow row = empty_row(column_names(request.article(), table));
  Completion item;
  item.kind = CompletionKind::kTable;
  item.label = item.filter = request.article().slice(table.absolute(table.table().header.range));
  item.detail = {"新的一行", "A new row"};
  item.edit = {range, row.text};
  item.snippet = row.snippet;
  return item;
}

Completion table_item(const Request& request, NodeRef table, std::size_t count, text::Range range) {
  const article::Article& article = request.article();
  const std::string_view end = article.document().line_end();
  const std::string header(article.slice(table.absolute(table.table().header.range)));
  const std::string delimiter(article.slice(table.absolute(table.table().delimiter)));
  const EmptyRow row = empty_row(column_names(article, table));
  const std::string number = std::to_string(count);
  Completion item;
  item.kind = CompletionKind::kTable;
  item.label = item.filter = header;
  item.detail = {"同样表头的表格，文中有 " + number + " 个",
                 "A table with this header; the article has " + number};
  item.edit = {range, header};
  for (const std::string& line : {delimiter, row.text}) item.edit.text.append(end).append(line);
  item.snippet = escape_snippet(header);
  for (const std::string& line : {escape_snippet(delimiter), row.snippet})
    item.snippet.append(end).append(line);
  item.preview = table.range();
  return item;
}

/// The article's table headers, the most frequent first.
Items table_items(const Request& request, text::Range range) {
  struct Use {
    NodeRef table;
    std::size_t count = 0;
  };
  std::vector<Use> uses;
  std::unordered_map<std::string_view, std::size_t> places;  // by the header's line
  for (const NodeRef table : request.article().tables()) {
    const text::Range header = table.absolute(table.table().header.range);
    if (!table.is_top_level() || table.table().header.cells.size() != table.table().columns.size())
      continue;
    const std::string_view line = request.article().slice(header);
    if (!line.starts_with('|')) continue;  // does not begin like what was typed
    const auto [place, fresh] = places.try_emplace(line, uses.size());
    if (fresh) uses.push_back({table});
    ++uses[place->second].count;
  }
  std::stable_sort(uses.begin(), uses.end(),
                   [](const Use& a, const Use& b) { return a.count > b.count; });
  if (uses.size() > kMaxTables) uses.resize(kMaxTables);
  Items items;
  for (const Use& use : uses) items.push_back(table_item(request, use.table, use.count, range));
  return items;
}

/// The table whose last line is the one above.
std::optional<NodeRef> table_above(const Spot& spot) {
  if (spot.line == 0) return std::nullopt;
  const text::Range line = spot.article.document().line_range(spot.line - 1);
  const auto node = block_of(spot_at(spot.article, line.begin));
  if (!node || node->kind() != BlockKind::kTable) return std::nullopt;
  return node;
}

}  // namespace

Found table(const Request& request) {
  const Spot& spot = request.spot;
  const std::string_view typed = text::trim_left(spot.before);
  if (text::trim_right(typed) != "|" || !text::is_blank(spot.after)) return std::nullopt;
  const text::Range range{spot.back(typed.size()).begin, spot.line_range.end};
  const auto node = block_of(spot);
  if (!node || !node->is_top_level()) return Items();
  if (node->kind() == BlockKind::kTable) return Items{row_item(request, *node, range)};
  const bool alone = node->kind() == BlockKind::kParagraph &&
                     text::trim(request.article().slice(node->range())) == "|";
  if (!alone) return Items();
  // A pipe without a cell is no row: the table above has ended before it.
  if (const auto above = table_above(spot)) return Items{row_item(request, *above, range)};
  return table_items(request, range);
}

}  // namespace trend::features::completion
