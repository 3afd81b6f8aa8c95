// Each typed character has its own help; all of them look at the text as it is after the character.
#include "server/features/typing.h"

#include <algorithm>
#include <string>
#include <vector>

#include "rules/article/table.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/next_number.h"
#include "server/features/spot.h"

namespace trend::features {
namespace {

using article::Align;
using article::BlockKind;
using article::Index;
using article::NodeRef;
using text::Offset;

void number_heading(const Spot& spot, text::EditSet& edits) {
  const auto node = block_of(spot);
  if (!node || node->kind() != BlockKind::kHeading || !node->is_top_level()) return;
  const article::HeadingDetail& heading = node->heading();
  const bool expected = !heading.setext && heading.content.empty() && text::is_blank(spot.after) &&
                        spot.offset == node->absolute(heading.marker).end + 1;
  if (!expected) return;
  const Index section = spot.article.section_at(node->range().begin);
  if (section == article::kNone || section == spot.article.title_section()) return;
  if (auto number = next_number(spot.article, section))
    edits.add({{spot.offset, spot.offset}, *std::move(number)});
}

/// The item whose marker stands on the spot's line.
std::optional<NodeRef> item_of(const Spot& spot) {
  std::optional<NodeRef> node = block_of(spot);
  while (node) {
    if (node->kind() == BlockKind::kItem &&
        spot.line_range.contains(node->absolute(node->item().marker)))
      return node;
    if (node->is_top_level()) return std::nullopt;
    node = node->parent();
  }
  return std::nullopt;
}

/// A list in which the items do not count: 1. 1. 1.
bool stands_still(NodeRef item) {
  const NodeRef first = item.parent().first_child();
  return first.index() != item.index() && first.item().number == item.item().number;
}

/// Counts the items behind `item` on by one, as far as they counted on before. Stops where a longer
/// number would push an item's later lines out of it.
void count_on(NodeRef item, text::EditSet& edits) {
  std::uint32_t expected = item.item().number + 1;
  while (item.has_next_sibling()) {
    item = item.next_sibling();
    if (item.item().number != expected) return;
    ++expected;
    const text::Range marker = item.absolute(item.item().marker);
    const std::string number = std::to_string(expected);
    const bool longer = number.size() + 1 > marker.size();
    const bool lines = item.has_children() && (item.node().end > item.index() + 2 ||
                                               item.first_child().node().lines.size() > 1);
    if (longer && lines) return;
    edits.add({{marker.begin, marker.end - 1}, number});
  }
}

// An item that is broken behind its box is none to the parser any more, but still to its author.
bool has_task_box(std::string_view content) {
  return content.starts_with("[ ] ") || content.starts_with("[x] ") || content.starts_with("[X] ");
}

void continue_list(const Spot& spot, text::EditSet& edits) {
  if (spot.line == 0 || !text::is_blank(spot.before)) return;
  const text::Document& document = spot.article.document();
  const Spot above = spot_at(spot.article, document.line_range(spot.line - 1).begin);
  const std::optional<NodeRef> item = item_of(above);
  if (!item || is_verbatim(above)) return;
  const text::Range marker = item->absolute(item->item().marker);
  const std::string_view behind = spot.article.slice({marker.end, above.line_range.end});
  if (text::is_blank(behind)) {
    const bool empty = !item->has_children() && text::is_blank(spot.after);
    if (empty) edits.add({{marker.begin, above.line_range.end}, ""});
    return;
  }
  const std::string_view lead = spot.article.slice({above.line_range.begin, marker.begin});
  std::string next(spot.article.slice(marker));
  const bool counts = item->parent().list().ordered && !stands_still(*item);
  if (counts) next = std::to_string(item->item().number + 1) + next.back();
  next += behind.substr(0, behind.size() - text::trim_left(behind).size());
  if (has_task_box(text::trim_left(behind))) next += "[ ] ";
  if (lead.starts_with(spot.before))  // the editor has indented the line already, or not at all
    edits.add({{spot.offset, spot.offset}, std::string(lead.substr(spot.before.size())) + next});
  else
    edits.add({{spot.line_range.begin, spot.offset}, std::string(lead) + next});
  if (counts) count_on(*item, edits);
}

/// A table line by line, the delimiter row among them.
class AlignedTable {
 public:
  AlignedTable(const Spot& spot, NodeRef table) : article_(spot.article), table_(table) {
    const article::TableDetail& detail = table.table();
    rows_.push_back(detail.header);
    const std::string_view text = article_.slice(table.top().range());
    rows_.push_back(article::split_row(text, detail.delimiter));
    rows_.insert(rows_.end(), detail.rows.begin(), detail.rows.end());
    const Offset at = spot.offset - table.top().offset;
    current_ = static_cast<std::size_t>(
        std::find_if(rows_.begin(), rows_.end(),
                     [&](const article::Row& row) { return row.range.touches(at); }) -
        rows_.begin());
    pipe_ = at;
  }

  /// True when the typed pipe ended a cell and all other lines stand below each other.
  bool fits() {
    if (current_ == rows_.size() || current_ == kDelimiter) return false;
    const std::vector<article::Cell>& own = rows_[current_].cells;
    const auto ended = [&](const article::Cell& cell) { return cell.outer.end + 1 == pipe_; };
    if (own.size() > columns() || std::none_of(own.begin(), own.end(), ended)) return false;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (i == current_) continue;
      std::vector<int> widths;
      for (const article::Cell& cell : rows_[i].cells) {
        const bool spaced = cell.range.begin > cell.outer.begin && cell.outer.end > cell.range.end;
        if (!spaced && !cell.range.empty()) return false;
        widths.push_back(text::display_width(slice(cell.outer)) - 2);
      }
      if (widths_.empty()) widths_ = widths;
      if (widths.size() != columns() || widths != widths_) return false;
    }
    return rows_.size() > 2 || current_ != 0;  // a header alone is aligned with nothing
  }

  void align(text::EditSet& edits) {
    const std::vector<article::Cell>& own = rows_[current_].cells;
    for (std::size_t i = 0; i < own.size(); ++i)
      widths_[i] = std::max(widths_[i], text::display_width(slice(own[i].range)));
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      for (std::size_t i = 0; i < rows_[row].cells.size(); ++i) {
        const article::Cell& cell = rows_[row].cells[i];
        if (row == current_ && cell.outer.end >= pipe_) break;  // still being written
        const std::string set =
            ' ' + (row == kDelimiter ? dashes(i) : padded(slice(cell.range), i)) + ' ';
        if (set != slice(cell.outer)) edits.add({table_.absolute(cell.outer), set});
      }
    }
  }

 private:
  static constexpr std::size_t kDelimiter = 1;  // its place among the lines

  std::size_t columns() const { return table_.table().columns.size(); }
  std::string_view slice(text::Range range) const { return article_.slice(table_.absolute(range)); }

  std::string dashes(std::size_t column) const {
    const std::string_view old = slice(rows_[kDelimiter].cells[column].range);
    std::string set(static_cast<std::size_t>(widths_[column]), '-');
    if (old.starts_with(':')) set.front() = ':';
    if (old.ends_with(':')) set.back() = ':';
    return set;
  }

  std::string padded(std::string_view cell, std::size_t column) const {
    const auto room =
        static_cast<std::size_t>(std::max(0, widths_[column] - text::display_width(cell)));
    const Align align = table_.table().columns[column];
    const std::size_t before = align == Align::kRight    ? room
                               : align == Align::kCenter ? room / 2
                                                         : 0;
    return std::string(before, ' ') + std::string(cell) + std::string(room - before, ' ');
  }

  const article::Article& article_;
  NodeRef table_;
  std::vector<article::Row> rows_;  // ranges count from the top-level block
  std::size_t current_ = 0;         // the line that was typed in
  Offset pipe_ = 0;                 // behind the typed pipe, from the block's start
  std::vector<int> widths_;         // of the columns, in terminal columns
};

void align_table(const Spot& spot, text::EditSet& edits) {
  const auto node = block_of(spot);
  if (!node || node->kind() != BlockKind::kTable || !spot.before.ends_with('|')) return;
  AlignedTable table(spot, *node);
  if (table.fits()) table.align(edits);
}

}  // namespace

text::EditSet edits_after_typing(const article::Article& article, text::Offset offset,
                                 TypedCharacter typed) {
  text::EditSet edits;
  const Spot spot = spot_at(article, offset);
  switch (typed) {
    case TypedCharacter::kBlank:
      number_heading(spot, edits);
      break;
    case TypedCharacter::kLineEnd:
      continue_list(spot, edits);
      break;
    case TypedCharacter::kPipe:
      align_table(spot, edits);
      break;
  }
  return edits;
}

}  // namespace trend::features
