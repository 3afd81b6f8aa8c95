// The kinds of renaming, for rename.cpp alone.
#pragma once

#include "server/features/rename.h"

namespace trend::features {

/// `title` must be one line without blanks at its ends.
Renaming rename_title(const article::Article& article, article::Index section,
                      std::string_view title);
/// Moves the section to where `number` stands among its siblings.
Renaming renumber_section(const article::Article& article, article::Index section,
                          std::string_view number);

/// A heading's content without number and `{#id}`.
text::Range title_range(const article::Article& article, article::Index section);

}  // namespace trend::features
