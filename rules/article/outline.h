// Sections from headings, and the article-wide lists of tables and lists.
#pragma once

#include <vector>

#include "rules/article/article.h"

namespace trend::article {

/// Sections of the blocks in document order. Only headings that are top-level blocks make sections.
/// `end`: where the last section ends (the body's end).
std::vector<Section> build_sections(const std::vector<TopBlock>& blocks, Offset end);

}  // namespace trend::article
