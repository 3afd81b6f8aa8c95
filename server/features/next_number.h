// The number that a new heading takes: counted on in the style of its siblings, or begun as the
// sections beside its parent begin theirs.
#pragma once

#include <optional>
#include <string>

#include "rules/article/article.h"

namespace trend::features {

/// What to write in front of the heading of `section`, whatever number it carries now: "2.2 ",
/// "二、", with the blank that the model has after it.
///
/// After a numbered sibling it counts on; before the first one it takes that one's number (the
/// later one then moves on, see the renumbering); without siblings it begins at 1 as its cousins
/// do. Nothing where headings of this place carry no numbers, and after a sibling that has none.
/// Linear in the number of sections.
std::optional<std::string> next_number(const article::Article& article, article::Index section);

}  // namespace trend::features
