// The line above a section's heading: what is in the section and how much of it.
#pragma once

#include <span>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/finding.h"
#include "rules/text/bilingual.h"

namespace trend::features {

/// The sections that get such a line: those of level 2, where an article has its topics.
std::vector<article::Index> lens_sections(const article::Article& article);

/// 3 个小节 · 1 个表格 · 812 字 · 2 个问题: what is not there is left out; an empty section is
/// called so. Length as Chinese word processors count it: every Han character and every other word.
/// `findings` are all of the article, sorted by range. Linear in the section.
text::Bilingual lens_title(const article::Article& article, article::Index section,
                           std::span<const lint::Finding> findings);

}  // namespace trend::features
