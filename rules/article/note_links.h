// Links inside footnotes that the Markdown parser takes for link definitions: a note without
// blanks, as Chinese writes them ("[^a]: 见[乙][b]。"), has the form of one.
#pragma once

#include <vector>

#include "rules/article/article.h"

namespace trend::article {

/// A link by reference in such a note. Absolute ranges.
struct NoteLink {
  Range range;  ///< with its brackets
  Range label;  ///< without brackets
  const Definition* definition = nullptr;
};

/// Those of one block in document order; only labels that the article defines. Linear.
std::vector<NoteLink> find_note_links(const Article& article, const TopBlock& top);

}  // namespace trend::article
