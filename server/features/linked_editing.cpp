// Three kinds of twins: titles, labels, column names.
#include "server/features/linked_editing.h"

#include <algorithm>

#include "rules/checks/yaml_text.h"
#include "server/features/references.h"
#include "server/features/spot.h"

namespace trend::features {
namespace {

using article::NodeRef;

// What would end a title in YAML, or turn a heading into another thing, ends the link.
constexpr std::string_view kTitleWord = R"re([^\r\n"'\\]*)re";
constexpr std::string_view kLabelWord = R"re([^\r\n\[\]\\]+)re";
constexpr std::string_view kCellWord = R"re([^\r\n|\\]+)re";

std::vector<text::Range> titles(const article::Article& article, text::Offset offset) {
  const article::Entry* entry = article.front_matter().find("title");
  const article::Index section = article.title_section();
  if (entry == nullptr || section == article::kNone) return {};
  const NodeRef heading = article.sections()[section].heading;
  const text::Range content = heading.absolute(heading.heading().content);
  const text::Range value = checks::inner_value_range(*entry);
  if (!content.touches(offset) && !value.touches(offset)) return {};
  return {value, content};
}

std::vector<text::Range> labels(const article::Article& article, text::Offset offset) {
  const auto target = find_target(article, offset);
  if (!target) return {};
  if (target->kind != TargetKind::kFootnote && target->kind != TargetKind::kLabel) return {};
  std::vector<text::Range> ranges;
  for (const Occurrence& occurrence : occurrences(article, *target))
    ranges.push_back(occurrence.range);
  return ranges;
}

/// The header cells of `table`.
std::vector<text::Range> header_cells(NodeRef table) {
  std::vector<text::Range> cells;
  for (const article::Cell& cell : table.table().header.cells)
    cells.push_back(table.absolute(cell.range));
  return cells;
}

std::vector<text::Range> columns(const article::Article& article, text::Offset offset) {
  const auto table = block_of(spot_at(article, offset));
  if (!table || table->kind() != article::BlockKind::kTable) return {};
  const std::vector<text::Range> own = header_cells(*table);
  const auto cell = std::find_if(own.begin(), own.end(),
                                 [&](text::Range range) { return range.touches(offset); });
  if (cell == own.end() || cell->empty()) return {};
  const auto column = static_cast<std::size_t>(cell - own.begin());
  std::vector<text::Range> ranges;
  for (const NodeRef other : article.tables()) {
    const std::vector<text::Range> cells = header_cells(other);
    const bool same = std::equal(
        own.begin(), own.end(), cells.begin(), cells.end(),
        [&](text::Range a, text::Range b) { return article.slice(a) == article.slice(b); });
    if (same) ranges.push_back(cells[column]);
  }
  return ranges;
}

/// Those of `ranges` whose text is that of the one at `offset`; none for fewer than two.
std::vector<text::Range> alike(const article::Article& article, text::Offset offset,
                               std::vector<text::Range> ranges) {
  const auto own = std::find_if(ranges.begin(), ranges.end(),
                                [&](text::Range range) { return range.touches(offset); });
  if (own == ranges.end()) return {};
  const std::string_view text = article.slice(*own);
  std::erase_if(ranges, [&](text::Range range) { return article.slice(range) != text; });
  if (ranges.size() < 2) ranges.clear();
  return ranges;
}

}  // namespace

LinkedRanges linked_ranges(const article::Article& article, text::Offset offset) {
  struct Kind {
    std::vector<text::Range> (*find)(const article::Article&, text::Offset);
    std::string_view word;
  };
  constexpr Kind kKinds[] = {{titles, kTitleWord}, {columns, kCellWord}, {labels, kLabelWord}};
  for (const Kind& kind : kKinds) {
    std::vector<text::Range> ranges = alike(article, offset, kind.find(article, offset));
    if (!ranges.empty()) return {std::move(ranges), kind.word};
  }
  return {};
}

}  // namespace trend::features
