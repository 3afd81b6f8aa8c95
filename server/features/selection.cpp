// Collects every range around the cursor that means something and keeps those that nest.
#include "server/features/selection.h"

#include <algorithm>
#include <string_view>

#include "server/features/section_facts.h"
#include "server/features/text_spans.h"

namespace trend::features {
namespace {

using article::BlockKind;
using article::Index;
using article::NodeRef;
using text::Offset;
using text::Range;

class Collector {
 public:
  Collector(const article::Article& article, Offset offset)
      : article_(article), offset_(std::min(offset, article.document().size())) {}

  std::vector<Range> ranges() {
    add_front_matter();
    add_blocks();
    add_sections();
    add(article_.envelope().body);
    return nested();
  }

 private:
  void add(Range range) {
    if (range.touches(offset_) && !range.empty()) found_.push_back(range);
  }

  void add_text(Range bounds) {
    if (!bounds.touches(offset_)) return;
    const TextSpans spans = text_spans(article_.text(), bounds, offset_);
    for (const Range span : {spans.word, spans.clause, spans.sentence, bounds}) add(span);
  }

  void add_front_matter() {
    const auto& lines = article_.envelope().front_matter;
    if (!lines || !lines->range.touches(offset_)) return;
    for (const article::Entry& entry : article_.front_matter().entries) {
      if (!entry.line_range.touches(offset_)) continue;
      add_text(entry.key_range);
      add_text(entry.value_range);
      for (const Range item : entry.item_ranges) add_text(item);
      if (entry.quoting == article::Quoting::kSingle || entry.quoting == article::Quoting::kDouble)
        add_unquoted(entry.value_range);
      add(entry.line_range);
    }
    add(lines->range);
  }

  void add_unquoted(Range value) {
    if (value.size() > 2) add_text({value.begin + 1, value.end - 1});
  }

  void add_blocks() {
    const article::TopBlock* top = article_.block_at(offset_);
    // The end of the text belongs to no block's bytes, but to the last block's text.
    if (top == nullptr && offset_ > 0) top = article_.block_at(offset_ - 1);
    if (top == nullptr) return;
    const auto& nodes = top->block->nodes;
    for (Index i = 0; i < nodes.size();) {
      const NodeRef node(top, i);
      const bool around = node.range().touches(offset_);
      if (around) add_node(node);
      i = around ? i + 1 : nodes[i].end;
    }
  }

  void add_node(NodeRef node) {
    add(node.range());
    switch (node.kind()) {
      case BlockKind::kParagraph:
        add_text(node.range());
        add_inlines(node, node.node().inlines);
        break;
      case BlockKind::kHeading:
        add_text(node.absolute(node.heading().content));
        add_inlines(node, node.node().inlines);
        break;
      case BlockKind::kTable:
        add_row(node, node.table().header);
        for (const article::Row& row : node.table().rows) add_row(node, row);
        break;
      case BlockKind::kFencedCode:
      case BlockKind::kIndentedCode:
      case BlockKind::kHtml:
        add_lines(node);
        break;
      default:
        break;
    }
  }

  void add_row(NodeRef table, const article::Row& row) {
    const Range range = table.absolute(row.range);
    if (!range.touches(offset_)) return;
    for (const article::Cell& cell : row.cells) {
      const Range content = table.absolute(cell.range);
      if (!content.touches(offset_)) continue;
      add_text(content);
      add_inlines(table, cell.inlines);
    }
    add(range);
  }

  void add_inlines(NodeRef node, article::IndexRange inlines) {
    for (Index i = inlines.begin; i < inlines.end;) {
      const article::Inline& span = node.block().inlines[i];
      const Range range = node.absolute(span.range);
      if (!range.touches(offset_)) {
        i = span.end;
        continue;
      }
      if (span.kind != article::InlineKind::kText) {
        add(node.absolute(span.content));
        add(range);
      }
      ++i;
    }
  }

  void add_lines(NodeRef node) {
    const article::IndexRange lines = node.node().lines;
    if (lines.empty()) return;
    const auto& all = node.block().lines;
    for (Index i = lines.begin; i < lines.end; ++i)
      if (node.absolute(all[i]).touches(offset_)) add_text(node.absolute(all[i]));
    add(node.absolute({all[lines.begin].begin, all[lines.end - 1].end}));
  }

  void add_sections() {
    Index index = article_.section_at(offset_);
    if (index == article::kNone && offset_ > 0) index = article_.section_at(offset_ - 1);
    for (; index != article::kNone; index = article_.sections()[index].parent) {
      const Range section = article_.sections()[index].range;
      const Range text = without_trailing_blank_lines(article_, section);
      // A cursor in the blank lines behind is in the section all the same.
      add(text.touches(offset_) ? text : section);
    }
  }

  /// By size; whatever overlaps a smaller one without containing it is left out.
  std::vector<Range> nested() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](Range a, Range b) { return a.size() < b.size(); });
    std::vector<Range> chain;
    for (const Range range : found_)
      if (chain.empty() || (range.contains(chain.back()) && range != chain.back()))
        chain.push_back(range);
    const Range whole{0, article_.document().size()};
    if (chain.empty() || chain.back() != whole) chain.push_back(whole);
    return chain;
  }

  const article::Article& article_;
  Offset offset_;
  std::vector<Range> found_;
};

}  // namespace

std::vector<Range> selection_ranges(const article::Article& article, Offset offset) {
  return Collector(article, offset).ranges();
}

}  // namespace trend::features
