// The numbers that headings should carry, told from the outline as it stands.
#pragma once

#include <vector>

#include "rules/article/article.h"
#include "rules/checks/outline.h"
#include "rules/text/edit.h"

namespace trend::features {

/// Whose children are numbered anew.
struct NumberingScope {
  bool everywhere = true;
  std::vector<article::Index> parents;  ///< sections, kNone for the top; when not everywhere

  bool holds(article::Index parent) const;
};

/// Edits that number the headings as the outline has them: siblings count up by one from their
/// start, 2.1 stands below the second section whether or not that one writes its number, and each
/// number keeps its own style. Below siblings out of scope numbers only follow those above them.
/// What is meant otherwise stays: countdowns, one number for all, a count that begins again behind
/// a sibling without number, a number that an unnumbered sibling holds free. A heading without
/// number gets none. Linear but for maps.
text::EditSet number_headings(const article::Article& article, const NumberingScope& scope = {});

/// The position of an unnumbered heading (entry of the outline) by what most of the two-part
/// numbers right below it begin with: 2 above 2.1 and 2.2. 0 when there are none.
std::uint32_t implied_position(const checks::Outline& outline, article::Index heading);

}  // namespace trend::features
