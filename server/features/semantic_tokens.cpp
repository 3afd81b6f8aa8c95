// Collects tokens kind by kind, puts them in order and lets none overlap.
#include "server/features/semantic_tokens.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "rules/article/footnotes.h"
#include "rules/article/mentions.h"
#include "server/features/figures.h"

namespace trend::features {
namespace {

using article::BlockKind;
using article::Index;
using article::NodeRef;
using text::Range;

class Collector {
 public:
  Collector(const article::Article& article, Range range) : article_(article), range_(range) {}

  std::vector<Token> tokens() {
    add_front_matter();
    const std::span<const article::TopBlock> blocks = blocks_in_range();
    for (const article::TopBlock& top : blocks)
      for (Index i = 0; i < top.block->nodes.size(); ++i) add_node(NodeRef(&top, i));
    for (const article::Mention& mention : article::find_mentions(article_, blocks).mentions)
      add(TokenKind::kMention, mention.range);
    add_footnotes();
    return disjoint();
  }

 private:
  std::span<const article::TopBlock> blocks_in_range() const {
    const auto blocks = article_.blocks();
    const auto first = std::partition_point(blocks.begin(), blocks.end(), [&](const auto& top) {
      return top.range().end <= range_.begin;
    });
    const auto last = std::partition_point(
        first, blocks.end(), [&](const auto& top) { return top.offset < range_.end; });
    return {first, last};
  }

  void add(TokenKind kind, Range range) {
    const std::string_view text = article_.slice(range);
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    range.end = range.begin + static_cast<text::Offset>(end);
    if (!range.empty() && range.intersects(range_)) found_.push_back({kind, range});
  }

  void add_figures(Range range) {
    for (const Figure& figure : find_figures(article_.slice(range)))
      add(figure.kind == FigureKind::kDate ? TokenKind::kDate : TokenKind::kQuantity,
          figure.range.shifted(range.begin));
  }

  void add_front_matter() {
    for (const article::Entry& entry : article_.front_matter().entries) {
      add(TokenKind::kKey, entry.key_range);
      if (entry.kind == article::ValueKind::kScalar && entry.quoting != article::Quoting::kBlock)
        add_figures(entry.value_range);
    }
  }

  void add_node(NodeRef node) {
    if (node.kind() == BlockKind::kHeading) {
      const Range number = node.heading().numbering.range;
      if (node.heading().numbering) add(TokenKind::kOrdinal, node.absolute(number));
    }
    add_text(node, node.node().inlines);
    if (node.kind() != BlockKind::kTable) return;
    for (const article::Cell& cell : node.table().header.cells)
      add(TokenKind::kTableHeader, node.absolute(cell.range));
    for (const article::Row& row : node.table().rows)
      for (const article::Cell& cell : row.cells) add_text(node, cell.inlines);
  }

  void add_text(NodeRef node, article::IndexRange inlines) {
    for (Index i = inlines.begin; i < inlines.end; ++i) {
      const article::Inline& part = node.block().inlines[i];
      if (part.kind == article::InlineKind::kText) add_figures(node.absolute(part.range));
    }
  }

  void add_footnotes() {
    const article::Footnotes footnotes = article::find_footnotes(article_);
    for (const article::FootnoteReference& reference : footnotes.references)
      add(TokenKind::kFootnote, reference.range);
    for (const article::FootnoteDefinition& definition : footnotes.definitions) {
      // "[^" before and "]" behind the label.
      const Range label = definition.label_range;
      add(TokenKind::kFootnoteDefinition, {definition.range.begin, label.end + 1});
    }
  }

  std::vector<Token> disjoint() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Token& a, const Token& b) { return a.range.begin < b.range.begin; });
    std::vector<Token> kept;
    for (const Token& token : found_) {
      bool wins = true;
      while (wins && !kept.empty() && kept.back().range.intersects(token.range)) {
        wins = token.kind < kept.back().kind;
        if (wins) kept.pop_back();
      }
      if (wins) kept.push_back(token);
    }
    return kept;
  }

  const article::Article& article_;
  Range range_;
  std::vector<Token> found_;
};

}  // namespace

std::vector<Token> semantic_tokens(const article::Article& article, std::optional<Range> range) {
  return Collector(article, range.value_or(Range{0, article.document().size()})).tokens();
}

}  // namespace trend::features
