// See leaves.h.
#include "rules/checks/markdownlint/leaves.h"

#include <algorithm>

#include "rules/checks/markdownlint/leaf_scan.h"
#include "rules/text/strings.h"

namespace trend::checks::md {

using article::BlockKind;
using article::Cell;
using article::Index;
using article::IndexRange;
using article::LeafText;
using article::Node;
using text::Offset;
using text::Range;

bool Leaf::hides(Offset at) const {
  const auto next =
      std::upper_bound(spans.begin(), spans.end(), at,
                       [](Offset o, const Span& span) { return o < span.range.begin; });
  if (next == spans.begin()) return false;
  const Span& span = *std::prev(next);
  return span.range.contains(at) &&
         (span.kind == Span::Kind::kMath || span.kind == Span::Kind::kBareUrl);
}

Leaves::Leaves(const article::Article& article) : math_(article) {
  for (const article::TopBlock& top : article.blocks()) {
    add_nodes(top, article.slice(top.range()));
    add_footnotes(top, article.slice(top.range()));
  }
}

void Leaves::add_nodes(const article::TopBlock& top, std::string_view text) {
  const article::Block& block = *top.block;
  for (Index i = 0; i < block.nodes.size(); ++i) {
    const Node& node = block.nodes[i];
    if (node.kind == BlockKind::kTable) {
      const auto add_row = [&](const article::Row& row) {
        for (const Cell& cell : row.cells)
          add(leaves_, top, i, cell.inlines, LeafText::of_cell(cell.range, text));
      };
      add_row(block.table(node).header);
      for (const article::Row& row : block.table(node).rows) add_row(row);
    } else if (node.kind == BlockKind::kHtml) {
      add_html(top, i, text);
    } else if (!node.inlines.empty()) {
      const bool atx = node.kind == BlockKind::kHeading && !block.heading(node).setext;
      add(leaves_, top, i, node.inlines,
          atx ? LeafText(block.heading(node).content, text) : LeafText(block, node.lines, text));
    }
  }
}

void Leaves::add_footnotes(const article::TopBlock& top, std::string_view text) {
  for (const article::Definition& definition : top.block->definitions) {
    if (!definition.label.starts_with('^')) continue;  // "[^1]: https://…" is a footnote
    const std::string_view written = text.substr(definition.range.begin, definition.range.size());
    const std::size_t colon = written.find("]:");
    if (colon == std::string_view::npos) continue;
    const Range content{definition.range.begin + static_cast<Offset>(colon) + 2,
                        definition.range.end};
    add(leaves_, top, article::kNone, {}, LeafText(content, text));
  }
}

void Leaves::add(std::vector<Leaf>& leaves, const article::TopBlock& top, Index node,
                 IndexRange inlines, const LeafText& text) {
  leaves.push_back({&top, node, inlines, {}, {}, {}, {}});
  LeafScan(leaves.back(), text, math_).run();
}

namespace {

/// What is left of a line behind the marks of `quotes` quotations.
Range behind_quotes(std::string_view text, Range line, std::size_t quotes) {
  for (; quotes > 0; --quotes) {
    Offset at = line.begin;
    while (at < line.end && (text[at] == ' ' || text[at] == '\t')) ++at;
    if (at == line.end || text[at] != '>') break;
    line.begin = at + 1;
    if (line.begin < line.end && text[line.begin] == ' ') ++line.begin;
  }
  return line;
}

/// The lines of an HTML block, where the model keeps the marks of quotations on all but the first.
std::vector<Range> html_lines(const article::TopBlock& top, Index node, std::string_view text) {
  std::size_t quotes = 0;
  article::NodeRef around(&top, node);
  const IndexRange lines = around.node().lines;
  for (; !around.is_top_level(); around = around.parent())
    if (around.parent().kind() == BlockKind::kQuote) ++quotes;
  std::vector<Range> ranges;
  for (Index i = lines.begin; i < lines.end; ++i)
    ranges.push_back(i == lines.begin ? top.block->lines[i]
                                      : behind_quotes(text, top.block->lines[i], quotes));
  return ranges;
}

}  // namespace

void Leaves::add_html(const article::TopBlock& top, Index node, std::string_view text) {
  article::Block block;  // only lines
  block.lines = html_lines(top, node, text);
  const auto written = [&](Index i) {
    return text.substr(block.lines[i].begin, block.lines[i].size());
  };
  const auto count = static_cast<Index>(block.lines.size());
  bool comment = false;  // its blank lines part nothing
  for (Index i = 0; i < count && !comment; ++i)
    comment = written(i).find("<!--") != std::string_view::npos;
  for (Index i = 0; i < count;) {
    Index end = i;
    while (end < count && (comment || !text::is_blank(written(end)))) ++end;
    if (end > i) {
      add(html_, top, node, {}, LeafText(block, {i, end}, text));
      const Index first = top.block->nodes[node].lines.begin;
      html_.back().lines = {first + i, first + end};
    }
    i = std::max(end, i + 1);
  }
}

}  // namespace trend::checks::md
