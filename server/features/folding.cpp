// Collects folds from sections, blocks and the envelope, and puts them in document order.
#include "server/features/folding.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "server/features/section_facts.h"

namespace trend::features {
namespace {

using article::BlockKind;

class FoldCollector {
 public:
  explicit FoldCollector(const article::Article& article) : article_(article) {}

  void add_front_matter() {
    const auto& lines = article_.envelope().front_matter;
    if (!lines) return;
    const std::size_t count = article_.front_matter().entries.size();
    add(FoldKind::kFrontMatter, lines->range,
        {fmt::format("{} 项元数据", count),
         fmt::format("{} {}", count, count == 1 ? "entry" : "entries")});
  }

  void add_sections() {
    for (const article::Section& section : article_.sections()) {
      const text::Range range = without_trailing_blank_lines(article_, section.range);
      add(FoldKind::kSection, range, line_count(range));
    }
  }

  void add_node(article::NodeRef node) {
    switch (node.kind()) {
      case BlockKind::kTable:
        add(FoldKind::kTable, node.range(), table_size(node.table()));
        break;
      case BlockKind::kList:
        if (node.is_top_level()) add(FoldKind::kList, node.range(), item_count(node));
        break;
      case BlockKind::kFencedCode:
        add(FoldKind::kCode, node.range(), line_count(node.range()));
        break;
      case BlockKind::kHtml:
        if (article_.slice(node.range()).starts_with("<!--"))
          add(FoldKind::kComment, node.range(), line_count(node.range()));
        break;
      default:
        break;
    }
  }

  std::vector<Fold> take() {
    std::stable_sort(folds_.begin(), folds_.end(), [](const Fold& a, const Fold& b) {
      if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
      return a.range.end > b.range.end;
    });
    return std::move(folds_);
  }

 private:
  std::size_t lines_in(text::Range range) const {
    const text::LineIndex& lines = article_.document().lines();
    return lines.line_of(range.end) - lines.line_of(range.begin) + 1;
  }

  /// "12 lines": those that folding hides, the first one stays visible.
  text::Bilingual line_count(text::Range range) const {
    const std::size_t hidden = lines_in(range) - 1;
    return {fmt::format("{} 行", hidden),
            fmt::format("{} {}", hidden, hidden == 1 ? "line" : "lines")};
  }

  static text::Bilingual table_size(const article::TableDetail& table) {
    const std::size_t rows = table.rows.size();
    const std::size_t columns = table.columns.size();
    return {fmt::format("{} 行 × {} 列", rows, columns),
            fmt::format("{} {} × {} {}", rows, rows == 1 ? "row" : "rows", columns,
                        columns == 1 ? "column" : "columns")};
  }

  static text::Bilingual item_count(article::NodeRef list) {
    std::size_t items = 0;
    const auto& nodes = list.block().nodes;
    for (article::Index i = list.index() + 1; i < list.node().end; i = nodes[i].end) ++items;
    return {fmt::format("{} 项", items),
            fmt::format("{} {}", items, items == 1 ? "item" : "items")};
  }

  void add(FoldKind kind, text::Range range, text::Bilingual collapsed) {
    if (lines_in(range) >= 2) folds_.push_back({kind, range, std::move(collapsed)});
  }

  const article::Article& article_;
  std::vector<Fold> folds_;
};

}  // namespace

std::vector<Fold> folds(const article::Article& article) {
  FoldCollector collector(article);
  collector.add_front_matter();
  collector.add_sections();
  article::for_each_node(article, [&](article::NodeRef node) { collector.add_node(node); });
  return collector.take();
}

}  // namespace trend::features
