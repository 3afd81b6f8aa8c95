// See table.h.
#include "rules/article/table.h"

namespace trend::article {
namespace {

bool is_cell_blank(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }

Range trim_blanks(std::string_view text, Range range) {
  while (range.begin < range.end && is_cell_blank(text[range.begin])) ++range.begin;
  while (range.end > range.begin && is_cell_blank(text[range.end - 1])) --range.end;
  return range;
}

}  // namespace

Row split_row(std::string_view text, Range line) {
  Row row;
  row.range = trim_blanks(text, line);
  Offset i = row.range.begin;
  const Offset end = row.range.end;
  if (i < end && text[i] == '|') ++i;
  Offset cell_start = i;
  const auto close_cell = [&](Offset at) {
    const Range outer{cell_start, at};
    row.cells.push_back({trim_blanks(text, outer), outer, {}});
    cell_start = at + 1;
  };
  // As in cmark-gfm, whose scanner takes the longest match, a backslash right before a pipe escapes
  // it even where another backslash stands before that one.
  for (; i < end; ++i)
    if (text[i] == '|' && text[i - 1] != '\\') close_cell(i);
  // Text after the last pipe is a cell; nothing after it is the closing edge pipe.
  if (cell_start < end) close_cell(end);
  return row;
}

std::vector<Align> read_delimiter_row(std::string_view text, Range line) {
  const Row row = split_row(text, line);
  std::vector<Align> columns;
  for (const Cell& cell : row.cells) {
    Range dashes = cell.range;
    const bool left = !dashes.empty() && text[dashes.begin] == ':';
    const bool right = dashes.size() > 1 && text[dashes.end - 1] == ':';
    dashes.begin += left ? 1 : 0;
    dashes.end -= right ? 1 : 0;
    const std::string_view inner = text.substr(dashes.begin, dashes.size());
    if (inner.empty() || inner.find_first_not_of('-') != std::string_view::npos) return {};
    columns.push_back(left && right ? Align::kCenter
                      : left        ? Align::kLeft
                      : right       ? Align::kRight
                                    : Align::kDefault);
  }
  return columns;
}

}  // namespace trend::article
