// Sections as pieces that can be taken out and put in elsewhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/article/article.h"
#include "server/features/refactor/rearrange.h"

namespace trend::features {

/// The section whose heading `offset` touches, or kNone.
article::Index section_of_heading(const article::Article& article, text::Offset offset);

/// The neighbour below the same parent, or kNone; only one of the same level counts.
article::Index sibling_before(const article::Article& article, article::Index section);
article::Index sibling_after(const article::Article& article, article::Index section);

/// Where something can be put behind the text of these sections (a range from one heading to
/// another): what separates them from the next section, blank lines or ---, stays behind it, and so
/// do link definitions and footnotes at the end of the article.
text::Offset content_end(const article::Article& article, text::Range sections);

/// The map of an article whose sections stay where they are.
std::vector<article::Index> identity(const article::Article& article);

/// Two adjacent runs of sections, [first, second) and [second, end), exchanged. What separates
/// sections (blank lines, ---) stays where it is, so that the article ends and is divided as
/// before. Nothing when text of neither stands between them. Preconditions: the runs are whole
/// sections, not empty.
std::optional<Rearranged> exchange(const article::Article& article, article::Index first,
                                   article::Index second, article::Index end);

/// The section moved before or after its neighbour. The two exchange their numbers, and those below
/// follow; no other number changes.
std::optional<Rearranged> move_up(const article::Article& article, article::Index section);
std::optional<Rearranged> move_down(const article::Article& article, article::Index section);

/// The section with all below it one level higher, behind the section that it was part of; its
/// number follows that section's, and later ones make room. Nothing at the top, below the title, or
/// with a heading underlined by = or -.
std::optional<Rearranged> promote(const article::Article& article, article::Index section);
/// The section with all below it one level lower: the last part of the section before it. The
/// numbers behind it close up. Nothing
/// without such a section, below level 6, or with a heading underlined by = or -.
std::optional<Rearranged> demote(const article::Article& article, article::Index section);

}  // namespace trend::features
