// Finds the lines of a front matter block, shifted or unclosed ones included.
#pragma once

#include <cstddef>
#include <optional>

#include "rules/article/envelope.h"

namespace trend::article {

/// The block whose opening delimiter is the first thing at or after `first_line` (blank lines and
/// one HTML comment aside), or nothing when that is an ordinary thematic break or text.
std::optional<FrontMatterLines> find_front_matter_lines(const text::Document& document,
                                                        std::size_t first_line);

}  // namespace trend::article
