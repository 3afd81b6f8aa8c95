// Leaves without inline markup, read without cmark: most headings and cells, many paragraphs.
#pragma once

#include <string>
#include <vector>

#include "rules/article/block.h"
#include "rules/article/leaf_text.h"

namespace trend::article {

/// Appends the inlines that cmark would find (texts and line breaks) and, in `shown`, the text as a
/// reader sees it. False, with nothing appended, when the leaf may hold markup: then ask cmark.
bool read_plain_leaf(const LeafText& leaf, std::vector<Inline>& inlines, std::string& shown);

}  // namespace trend::article
