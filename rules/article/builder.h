// Assembles an Article from its surroundings and its blocks.
#pragma once

#include <memory>
#include <vector>

#include "rules/article/article.h"

namespace trend::article {

/// A block, inlines included, and the line it starts on.
struct PlacedBlock {
  std::size_t first_line = 0;
  std::shared_ptr<const Block> block;
};

/// How the blocks of a version follow from those of the one before: [first, last) give way to
/// `blocks`, the later ones move by what the text got longer.
struct Splice {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<PlacedBlock> blocks;
};

/// The one way to make an Article. Every table is the old one, spliced: what an edit left alone is
/// copied without a look at its blocks. A whole parse is a splice into the empty article.
/// `definitions`: those of the new blocks.
std::shared_ptr<const Article> build_article(const Article* old, Surroundings surroundings,
                                             Splice splice, DefinitionTable definitions);

}  // namespace trend::article
