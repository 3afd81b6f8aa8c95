// Taking whole top-level blocks out of an article.
#pragma once

#include <cstddef>
#include <string_view>

#include "rules/article/article.h"

namespace trend::checks {

/// The bytes whose deletion takes the top-level blocks [first, last] out, so that neither blank
/// lines nor an open end are left behind where they were the last ones.
text::Range block_removal(const article::Article& article, std::size_t first, std::size_t last);
inline text::Range block_removal(const article::Article& article, std::size_t index) {
  return block_removal(article, index, index);
}

/// The index of the top-level block that holds the byte at `offset`, which lies in the body.
std::size_t block_index(const article::Article& article, text::Offset offset);

/// The first node of the block when there is one and it is a paragraph, else null.
const article::Node* top_paragraph(const article::Block& block);
inline const article::Node* top_paragraph(const article::TopBlock& top) {
  return top.traits.is(article::BlockKind::kParagraph) ? &top.block->nodes.front() : nullptr;
}

/// Size of the first sentence of `paragraph`, its mark included, at most up to the line's end.
std::size_t first_sentence_size(std::string_view paragraph);

}  // namespace trend::checks
