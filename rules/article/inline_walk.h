// Places of inline nodes: walks cmark's inline tree and the leaf's text side by side.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article/block.h"
#include "rules/article/leaf_text.h"

struct cmark_node;

namespace trend::article {

/// What a walk over one leaf yields; `ok` is false when tree and text do not fit together (then the
/// rest is to be ignored).
struct InlineWalk {
  std::vector<Inline> inlines;  ///< preorder, ranges of the block, indices from 0
  std::vector<Link> links;
  std::string plain;  ///< the leaf's text as a reader sees it
  bool ok = true;
};

/// `parent` holds the inlines that cmark parsed from leaf.text().
InlineWalk walk_inlines(const cmark_node* parent, const LeafText& leaf);

}  // namespace trend::article
