// The text of paragraphs, headings and table cells as markdownlint's parser sees it: cmark's
// inlines less what formulas and directives swallow, and bare addresses, which cmark leaves in the
// text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/leaf_text.h"
#include "rules/checks/markdownlint/math_blocks.h"
#include "rules/lint/context.h"

namespace trend::checks::md {

/// A stretch of a leaf that holds no other markup. Absolute.
struct Span {
  enum class Kind : std::uint8_t { kCode, kMath, kHtml, kAutolink, kBareUrl };
  Kind kind = Kind::kCode;
  text::Range range;
};

/// [text][label], [label][] or [label] that no definition turned into a link. Absolute.
struct LooseReference {
  enum class Kind : std::uint8_t { kFull, kCollapsed, kShortcut };
  Kind kind = Kind::kShortcut;
  text::Range range;  ///< with the ! of an image; a row [a][b][c] is one
  text::Range label;  ///< inside its brackets
};

struct Leaf {
  const article::TopBlock* top = nullptr;
  article::Index node = article::kNone;  ///< its block: a cell's table; kNone for a footnote's text
  article::IndexRange inlines;
  article::IndexRange lines;               ///< of a stretch of an HTML block
  std::vector<Span> spans;                 ///< in order, disjoint
  std::vector<article::Index> links;       ///< links and images that are any, in order
  std::vector<LooseReference> references;  ///< in the order of their ends

  /// True where a formula or a bare address swallows what cmark sees.
  bool hides(text::Offset absolute) const;
  bool hides(const article::Inline& piece) const { return hides(top->absolute(piece.range).begin); }
};

/// True for a table's cell.
inline bool is_cell(const Leaf& leaf) {
  return leaf.node != article::kNone &&
         leaf.top->block->nodes[leaf.node].kind == article::BlockKind::kTable;
}

/// For ArticleContext::facts.
class Leaves {
 public:
  explicit Leaves(const article::Article& article);
  const std::vector<Leaf>& all() const { return leaves_; }
  const MathBlocks& math() const { return math_; }
  /// Stretches of HTML blocks without blank lines, read as text: code hides tags there too.
  const std::vector<Leaf>& html() const { return html_; }

 private:
  void add(std::vector<Leaf>& leaves, const article::TopBlock& top, article::Index node,
           article::IndexRange inlines, const article::LeafText& text);
  void add_nodes(const article::TopBlock& top, std::string_view text);
  void add_footnotes(const article::TopBlock& top, std::string_view text);
  void add_html(const article::TopBlock& top, article::Index node, std::string_view text);

  MathBlocks math_;
  std::vector<Leaf> leaves_;
  std::vector<Leaf> html_;
};

inline const std::vector<Leaf>& leaves(const lint::ArticleContext& context) {
  return context.facts.get<Leaves>().all();
}

/// Calls visit(leaf, inline) for every link and image.
template <class Visit>
void for_each_link(const lint::ArticleContext& context, article::InlineKind kind, Visit visit) {
  for (const Leaf& leaf : leaves(context))
    for (const article::Index i : leaf.links)
      if (leaf.top->block->inlines[i].kind == kind) visit(leaf, leaf.top->block->inlines[i]);
}

/// Calls visit(NodeRef) for every block outside formulas.
template <class Visit>
void for_each_block(const lint::ArticleContext& context, Visit visit) {
  const MathBlocks& math = context.facts.get<Leaves>().math();
  article::for_each_node(context.article, [&](const article::NodeRef& node) {
    if (math.at(node.range().begin) == nullptr) visit(node);
  });
}

/// The same for one kind of blocks.
template <class Visit>
void for_each_block(const lint::ArticleContext& context, article::BlockKind kind, Visit visit) {
  for_each_block(context, [&](const article::NodeRef& node) {
    if (node.kind() == kind) visit(node);
  });
}

}  // namespace trend::checks::md
