// The article: a document understood. Everything else reads it; nothing changes it.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "rules/article/block.h"
#include "rules/article/envelope.h"
#include "rules/article/front_matter.h"
#include "rules/text/document.h"

namespace trend::article {

/// A top-level block at its place in this version of the article.
struct TopBlock {
  Offset offset = 0;           ///< where the block's ranges count from
  std::size_t first_line = 0;  ///< 0-based line of the document
  std::shared_ptr<const Block> block;

  Range absolute(Range relative) const { return relative.shifted(offset); }
  Range range() const { return {offset, offset + block->size}; }
};

/// A node of some block at its place: the way to walk the article without counting offsets.
/// Cheap to copy; valid as long as the article.
class NodeRef {
 public:
  NodeRef() = default;
  NodeRef(const TopBlock* top, Index index) : top_(top), index_(index) {}

  const TopBlock& top() const { return *top_; }
  const Block& block() const { return *top_->block; }
  const Node& node() const { return block().nodes[index_]; }
  Index index() const { return index_; }
  BlockKind kind() const { return node().kind; }
  /// Absolute range of the node.
  Range range() const { return absolute(node().range); }
  Range absolute(Range relative) const { return relative.shifted(top_->offset); }

  bool is_top_level() const { return node().parent == kNone; }
  NodeRef parent() const { return {top_, node().parent}; }  ///< precondition: !is_top_level()
  bool has_children() const { return node().end > index_ + 1; }
  NodeRef first_child() const { return {top_, index_ + 1}; }  ///< precondition: has_children()
  /// The node after this subtree: a sibling exactly when its parent is this one's parent.
  NodeRef next_sibling() const { return {top_, node().end}; }
  bool has_next_sibling() const {
    return node().end < block().nodes.size() && block().nodes[node().end].parent == node().parent;
  }

  const HeadingDetail& heading() const { return block().heading(node()); }
  const ListDetail& list() const { return block().list(node()); }
  const ItemDetail& item() const { return block().item(node()); }
  const CodeDetail& code() const { return block().code(node()); }
  const TableDetail& table() const { return block().table(node()); }

 private:
  const TopBlock* top_ = nullptr;
  Index index_ = 0;
};

/// A heading's stretch of the article: from the heading to the next one of the same or a higher
/// level. Sections stand in document order (preorder); only headings outside quotes and lists
/// make sections.
struct Section {
  NodeRef heading;
  int level = 1;
  Range range;           ///< from the heading's first byte to the section's end (its last line end)
  Range heading_range;   ///< the heading's own range
  Index parent = kNone;  ///< index of the enclosing section
  Index end = 0;         ///< one past the last descendant
  Index ordinal = 0;     ///< 0-based place among the children of its parent

  const HeadingDetail& detail() const { return heading.heading(); }
};

/// One immutable version of an article. All accessors are constant time; any thread may read.
class Article {
 public:
  const text::Document& document() const { return document_; }
  std::string_view text() const { return document_.text(); }
  std::string_view slice(Range range) const { return document_.slice(range); }
  const Envelope& envelope() const { return envelope_; }
  const FrontMatter& front_matter() const { return front_matter_; }

  std::span<const TopBlock> blocks() const { return blocks_; }
  /// The block whose bytes hold `offset`, or null outside the body.
  const TopBlock* block_at(Offset offset) const;

  std::span<const Section> sections() const { return sections_; }
  /// Innermost section whose range holds `offset`, or kNone.
  Index section_at(Offset offset) const;
  /// The children of `section` (kNone: the top-level sections), in order.
  std::vector<Index> children_of(Index section) const;

  /// Every table and every list of the article in document order, nested ones included.
  std::span<const NodeRef> tables() const { return tables_; }
  std::span<const NodeRef> lists() const { return lists_; }

  /// All link reference definitions; the first of a label wins.
  const Definition* find_definition(std::string_view folded_label) const;

  /// The article's title as a reader finds it: the first H1's section, or kNone.
  Index title_section() const { return title_section_; }

 private:
  friend class ArticleBuilder;
  Article() = default;

  text::Document document_;
  Envelope envelope_;
  FrontMatter front_matter_;
  std::vector<TopBlock> blocks_;
  std::vector<Section> sections_;
  std::vector<NodeRef> tables_;
  std::vector<NodeRef> lists_;
  std::vector<const Definition*> definitions_;  ///< sorted by label, first of each
  Index title_section_ = kNone;
};

/// Calls visit(NodeRef) for every node of the article in document order.
template <class Visit>
void for_each_node(const Article& article, Visit visit) {
  for (const TopBlock& top : article.blocks())
    for (Index i = 0; i < top.block->nodes.size(); ++i) visit(NodeRef(&top, i));
}

}  // namespace trend::article
