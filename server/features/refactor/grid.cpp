// Reads tables into cells and writes them in a layout; widths are those of a terminal.
#include "server/features/refactor/grid.h"

#include <algorithm>
#include <unordered_map>

#include "rules/text/unicode.h"
#include "server/features/line_diff.h"

namespace trend::features {
namespace {

using article::Align;
using article::NodeRef;
using article::Row;
using text::Offset;

std::vector<std::string> cells_of(const article::Article& article, NodeRef table, const Row& row) {
  std::vector<std::string> cells;
  for (const article::Cell& cell : row.cells)
    cells.emplace_back(article.slice(table.absolute(cell.range)));
  cells.resize(std::max(cells.size(), table.table().columns.size()));
  return cells;
}

// Display columns before each pipe that ends a cell.
std::vector<int> pipe_columns(const article::Article& article, NodeRef table, const Row& row) {
  std::vector<int> columns;
  int width = 0;
  for (const article::Cell& cell : row.cells) {
    width += text::display_width(article.slice(table.absolute(cell.outer))) + 1;
    columns.push_back(width);
  }
  return columns;
}

TableLayout layout_of(const article::Article& article, NodeRef table) {
  const article::TableDetail& detail = table.table();
  bool spaced = false;
  for (const article::Cell& cell : detail.header.cells)
    spaced = spaced || cell.range.begin > cell.outer.begin;
  const std::vector<int> header = pipe_columns(article, table, detail.header);
  const bool aligned =
      spaced && !detail.rows.empty() && std::ranges::all_of(detail.rows, [&](const Row& row) {
        return pipe_columns(article, table, row) == header;
      });
  return aligned ? TableLayout::kAligned : spaced ? TableLayout::kSpaced : TableLayout::kTight;
}

// Widths of the columns with three for the shortest delimiter.
std::vector<int> widths_of(const Grid& grid) {
  std::vector<int> widths(grid.columns.size(), 3);
  for (const auto& row : grid.rows)
    for (std::size_t i = 0; i < widths.size(); ++i)
      widths[i] = std::max(widths[i], text::display_width(row[i]));
  return widths;
}

std::string delimiter(Align align, int width) {
  std::string dashes(static_cast<std::size_t>(std::max(width, 3)), '-');
  if (align == Align::kLeft || align == Align::kCenter) dashes.front() = ':';
  if (align == Align::kRight || align == Align::kCenter) dashes.back() = ':';
  return dashes;
}

std::string padded(const std::string& cell, Align align, int width) {
  const auto room = static_cast<std::size_t>(std::max(0, width - text::display_width(cell)));
  const std::size_t before = align == Align::kRight ? room : align == Align::kCenter ? room / 2 : 0;
  return std::string(before, ' ') + cell + std::string(room - before, ' ');
}

std::string line_of(const std::vector<std::string>& cells, TableLayout layout) {
  const std::string_view gap = layout == TableLayout::kTight ? "" : " ";
  std::string line = "|";
  for (const std::string& cell : cells) {
    line += gap;
    line += cell;
    // An empty cell needs one blank: two pipes in a row read badly.
    if (!cell.empty() || gap.empty()) line += gap;
    line += cell.empty() && gap.empty() ? " |" : "|";
  }
  return line;
}

}  // namespace

Grid read_grid(const article::Article& article, NodeRef table) {
  const article::TableDetail& detail = table.table();
  Grid grid;
  grid.columns = detail.columns;
  grid.rows.push_back(cells_of(article, table, detail.header));
  for (const Row& row : detail.rows) grid.rows.push_back(cells_of(article, table, row));
  grid.layout = layout_of(article, table);
  return grid;
}

std::string write_grid(const Grid& grid, std::string_view line_end, std::string_view prefix) {
  const bool aligned = grid.layout == TableLayout::kAligned;
  const std::vector<int> widths = aligned ? widths_of(grid) : std::vector<int>();
  const auto width = [&](std::size_t column) { return aligned ? widths[column] : 3; };
  const auto line = [&](std::vector<std::string> cells) {
    if (aligned)
      for (std::size_t i = 0; i < widths.size(); ++i)
        cells[i] = padded(cells[i], grid.columns[i], widths[i]);
    return line_of(cells, grid.layout);
  };
  std::vector<std::string> delimiters;
  for (std::size_t i = 0; i < grid.columns.size(); ++i)
    delimiters.push_back(delimiter(grid.columns[i], width(i)));
  const std::string next = std::string(line_end) + std::string(prefix);
  std::string out = line(grid.rows.front()) + next + line_of(delimiters, grid.layout);
  for (std::size_t i = 1; i < grid.rows.size(); ++i) out += next + line(grid.rows[i]);
  return out;
}

text::EditSet replace_table(const article::Article& article, NodeRef table, const Grid& grid) {
  const text::Document& document = article.document();
  const text::Range range = table.range();
  const Offset delimiter = table.absolute(table.table().delimiter).begin;
  const Offset line = document.line_range(document.lines().line_of(delimiter)).begin;
  const std::string after = write_grid(grid, document.line_end(), article.slice({line, delimiter}));
  return diff_edits(article.slice(range), after).shifted(range.begin);
}

std::optional<NodeRef> table_at(const article::Article& article, Offset offset) {
  const auto tables = article.tables();
  const auto after = std::partition_point(tables.begin(), tables.end(), [&](const NodeRef& table) {
    return table.range().begin <= offset;
  });
  if (after == tables.begin() || !std::prev(after)->range().touches(offset)) return std::nullopt;
  return *std::prev(after);
}

CellPlace cell_at(const article::Article& article, NodeRef table, Offset offset) {
  const article::TableDetail& detail = table.table();
  const Offset at = offset - table.top().offset;
  const std::size_t columns = detail.columns.size();
  const auto column_of = [&](const Row& row) {
    std::size_t column = 0;
    while (column + 1 < row.cells.size() && row.cells[column].outer.end < at) ++column;
    return std::min(column, columns - 1);
  };
  for (std::size_t i = 0; i < detail.rows.size(); ++i)
    if (detail.rows[i].range.touches(at)) return {i + 1, column_of(detail.rows[i])};
  if (!detail.delimiter.touches(at)) return {0, column_of(detail.header)};
  const std::string_view before = article.slice(table.absolute({detail.delimiter.begin, at}));
  const auto pipes =
      static_cast<std::size_t>(std::count(before.begin() + !before.empty(), before.end(), '|'));
  return {0, std::min(pipes, columns - 1)};
}

// More different headers than any article has; a listing at every movement of the cursor asks.
constexpr std::size_t kMostHeaders = 1000;

std::vector<NodeRef> sibling_tables(const article::Article& article, NodeRef table) {
  std::vector<std::string> words = cells_of(article, table, table.table().header);
  for (std::string& word : words) word = text::fold_title(word);
  const auto has_words = [&](NodeRef other) {
    const std::vector<article::Cell>& cells = other.table().header.cells;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (text::fold_title(article.slice(other.absolute(cells[i].range))) != words[i]) return false;
    return true;
  };
  // Tables of a series write their headers alike, so most are judged by what they look like.
  std::unordered_map<std::string_view, bool> judged{
      {article.slice(table.absolute(table.table().header.range)), true}};
  std::vector<NodeRef> siblings;
  for (const NodeRef other : article.tables()) {
    if (other.table().columns.size() != words.size()) continue;
    const std::string_view written = article.slice(other.absolute(other.table().header.range));
    auto known = judged.find(written);
    if (known == judged.end() && judged.size() < kMostHeaders)
      known = judged.emplace(written, has_words(other)).first;
    if (known != judged.end() && known->second) siblings.push_back(other);
  }
  return siblings;
}

}  // namespace trend::features
