// Selected lines of tab- or comma-separated values, as pasted from a sheet, made a table.
#include <optional>
#include <string>
#include <string_view>

#include "rules/text/strings.h"
#include "server/features/refactor/grid.h"
#include "server/features/refactor/refactoring.h"

namespace trend::features {
namespace {

using Row = std::vector<std::string>;

// More text than anybody pastes as a table; the offer looks at all of it.
constexpr text::Offset kMostBytes = 64 * 1024;

void append_to_cell(std::string& cell, char c) {
  if (c == '|') cell += '\\';
  cell += c;
}

// One record (RFC 4180 without line breaks in fields): quoted fields may hold the separator.
Row split_record(std::string_view line, char separator) {
  Row fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"' && (quoted || text::is_blank(fields.back()))) {
      const bool doubled = quoted && i + 1 < line.size() && line[i + 1] == '"';
      if (doubled) append_to_cell(fields.back(), line[++i]);
      quoted = doubled || !quoted;
    } else if (c == separator && !quoted) {
      fields.emplace_back();
    } else {
      append_to_cell(fields.back(), c);
    }
  }
  for (std::string& field : fields) field = std::string(text::trim(field));
  return fields;
}

// Whole lines of the selection; a line that it ends before is not part of it.
text::Range selected_lines(const Place& place) {
  const text::Document& document = place.article.document();
  const std::size_t first = document.lines().line_of(place.range.begin);
  std::size_t last = document.lines().line_of(place.range.end);
  if (last > first && document.line_range(last).begin == place.range.end) --last;
  return {document.line_range(first).begin, document.line_range(last).end};
}

std::optional<Grid> read_records(const text::Document& document, text::Range lines,
                                 char separator) {
  Grid grid;
  const std::size_t last = document.lines().line_of(lines.end);
  for (std::size_t line = document.lines().line_of(lines.begin); line <= last; ++line) {
    grid.rows.push_back(split_record(document.line(line), separator));
    const std::size_t width = grid.rows.front().size();
    if (width < 2 || grid.rows.back().size() != width) return std::nullopt;
  }
  if (grid.rows.size() < 2) return std::nullopt;
  grid.columns.assign(grid.rows.front().size(), article::Align::kDefault);
  return grid;
}

// Only plain paragraph lines: what is already a table, list or code is no pasted sheet. Tabs may
// have made indented code of the lines.
bool in_plain_text(const article::Article& article, text::Range lines) {
  for (text::Offset at = lines.begin; at < lines.end;) {
    const article::TopBlock* top = article.block_at(at);
    if (top == nullptr || top->block->nodes.empty()) return false;
    if (top->block->nodes.front().kind != article::BlockKind::kParagraph) return false;
    at = top->range().end;
  }
  return true;
}

std::optional<Grid> grid_of(const Place& place) {
  if (place.range.empty() || place.range.size() > kMostBytes) return std::nullopt;
  const text::Range lines = selected_lines(place);
  if (!in_plain_text(place.article, lines)) return std::nullopt;
  const text::Document& document = place.article.document();
  std::optional<Grid> grid = read_records(document, lines, '\t');
  return grid ? grid : read_records(document, lines, ',');
}

void offer(const Place& place, std::vector<Offer>& offers) {
  if (grid_of(place))
    offers.push_back(
        {{"把所选内容（CSV/TSV）改为表格", "Turn the selected CSV or TSV into a table"}, 0});
}

std::vector<EditGroup> edits(const ActionScope& scope, text::Range range, std::uint32_t) {
  const Place place{*scope.article, range};
  const std::optional<Grid> grid = grid_of(place);
  if (!grid) return {};
  const text::Range lines = selected_lines(place);
  const text::Document& document = scope.article->document();
  const std::string line_end(document.line_end());
  const std::size_t first = document.lines().line_of(lines.begin);
  const std::size_t last = document.lines().line_of(lines.end);
  // A table needs a blank line on either side to be one for every renderer.
  const auto has_text = [&](std::size_t line) { return !text::is_blank(document.line(line)); };
  std::string table = write_grid(*grid, line_end);
  if (first > 0 && has_text(first - 1)) table = line_end + table;
  if (last + 1 < document.lines().count() && has_text(last + 1)) table += line_end;
  EditGroup group;
  group.edits.add({lines, std::move(table)});
  return {std::move(group)};
}

}  // namespace

extern const Refactoring table_paste = {
    .kind = ActionKind::kRewrite, .offer = offer, .edits = edits};

}  // namespace trend::features
