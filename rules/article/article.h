// The article: a document understood. Everything else reads it; nothing changes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "rules/article/block.h"
#include "rules/article/definitions.h"
#include "rules/article/envelope.h"
#include "rules/article/front_matter.h"
#include "rules/text/document.h"

namespace trend::article {

/// What is in a block, known without touching its memory: a pass over the blocks of a long article
/// reads these and goes on. Ask for nothing else of blocks that do not matter: each would cost a
/// miss of the cache or two, which is most of such a pass.
struct BlockTraits {
  BlockKind kind = BlockKind::kParagraph;  ///< of the top-level node; see is()
  bool bare : 1 = false;                   ///< there is no node
  bool tables : 1 = false;                 ///< Block::tables is not empty
  bool lists : 1 = false;                  ///< Block::lists is not empty
  bool definitions : 1 = false;            ///< Block::definitions is not empty
  bool glued : 1 = false;                  ///< Block::glued
  bool degraded : 1 = false;               ///< Block::degraded
  bool settled : 1 = false;                ///< ends with a blank line, and not by what follows it
  bool figures : 1 = false;                ///< a paragraph opens with an image
  bool title_line : 1 = false;             ///< see has_title_line
  bool captions : 1 = false;               ///< see may_hold_caption
  bool setext : 1 = false;                 ///< a heading underlined by = or -
  bool closed : 1 = false;                 ///< a heading with hashes behind its text as well
  bool fragments : 1 = false;              ///< a link to an anchor of the article: #…
  bool footnotes : 1 = false;              ///< "[^" anywhere in its bytes

  /// The top-level node is of that kind.
  bool is(BlockKind wanted) const { return !bare && kind == wanted; }
  friend bool operator==(const BlockTraits&, const BlockTraits&) = default;
};

/// A top-level block at its place in this version of the article. Trivially copyable, because every
/// edit copies all of them; the article owns the blocks (Article::share).
struct TopBlock {
  const Block* block = nullptr;
  Offset offset = 0;     ///< where the block's ranges count from
  Offset size = 0;       ///< bytes, line ends included
  Index first_line = 0;  ///< 0-based line of the document
  BlockTraits traits;
  std::uint32_t hash = 0;  ///< the low half of Block::hash

  Range absolute(Range relative) const { return relative.shifted(offset); }
  Range range() const { return {offset, offset + size}; }
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

/// Neighbouring blocks, owned as one: versions share the runs that an edit leaves alone, so a new
/// version counts references per run and not per block.
using BlockRun = std::vector<std::shared_ptr<const Block>>;
struct PlacedRun {
  std::size_t first = 0;  ///< index of its first block in Article::blocks
  std::shared_ptr<const BlockRun> run;
  std::size_t end() const { return first + run->size(); }
};

/// All of an article but its blocks.
struct Surroundings {
  text::Document document;
  Envelope envelope;
  std::shared_ptr<const FrontMatter> front_matter;
};

/// One immutable version of an article. All accessors are constant time; any thread may read.
class Article {
 public:
  const text::Document& document() const { return surroundings_.document; }
  std::string_view text() const { return document().text(); }
  std::string_view slice(Range range) const { return document().slice(range); }
  const Envelope& envelope() const { return surroundings_.envelope; }
  const FrontMatter& front_matter() const { return *surroundings_.front_matter; }
  const Surroundings& surroundings() const { return surroundings_; }

  std::span<const TopBlock> blocks() const { return blocks_; }
  /// The block whose bytes hold `offset`, or null outside the body.
  const TopBlock* block_at(Offset offset) const;
  /// Keeps the block of `top`, which must be one of blocks(), alive beyond the article.
  std::shared_ptr<const Block> share(const TopBlock& top) const;

  std::span<const Section> sections() const { return sections_; }
  /// Innermost section whose range holds `offset`, or kNone.
  Index section_at(Offset offset) const;
  /// The children of `section` (kNone: the top-level sections), in order.
  std::vector<Index> children_of(Index section) const;

  /// Every table and every list of the article in document order, nested ones included.
  std::span<const NodeRef> tables() const { return tables_; }
  std::span<const NodeRef> lists() const { return lists_; }

  /// All link reference definitions; the first of a label wins.
  const DefinitionTable& definitions() const { return definitions_; }
  const Definition* find_definition(std::string_view folded_label) const {
    return definitions_.find(folded_label);
  }

  /// True when a block is degraded.
  bool degraded() const { return degraded_; }

  /// The article's title as a reader finds it: the first H1's section, or kNone.
  Index title_section() const { return title_section_; }

 private:
  friend class ArticleBuilder;
  Article() = default;

  Surroundings surroundings_;
  std::vector<TopBlock> blocks_;
  std::vector<PlacedRun> runs_;  ///< own blocks_, in order
  std::vector<Section> sections_;
  std::vector<NodeRef> tables_;
  std::vector<NodeRef> lists_;
  DefinitionTable definitions_;
  Index title_section_ = kNone;
  bool degraded_ = false;
};

/// Calls visit(NodeRef) for every node of the article in document order.
template <class Visit>
void for_each_node(const Article& article, Visit visit) {
  for (const TopBlock& top : article.blocks())
    for (Index i = 0; i < top.block->nodes.size(); ++i) visit(NodeRef(&top, i));
}

}  // namespace trend::article
