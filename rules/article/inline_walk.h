// Places of inline nodes: walks cmark's inline tree and the leaf's text side by side.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article/block.h"
#include "rules/article/leaf_text.h"

struct cmark_node;

namespace trend::article {

/// Where a walk over one leaf puts what it finds, after what other leaves put there.
struct InlineSink {
  std::vector<Inline>& inlines;  ///< preorder, ranges of the block
  std::vector<Link>& links;
  std::string& plain;  ///< the leaf's text as a reader sees it
};

/// `parent` holds the inlines that cmark parsed from leaf.text(). False when tree and text do not
/// fit together; then what was appended is to be dropped.
bool walk_inlines(const cmark_node* parent, const LeafText& leaf, const InlineSink& out);

}  // namespace trend::article
