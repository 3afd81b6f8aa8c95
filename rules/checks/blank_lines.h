// Blank lines put between blocks.
#pragma once

#include <string_view>

#include "rules/text/edit.h"

namespace trend::checks {

/// A blank line before the line of `text` whose content starts at `content`, inside the quote that
/// the line is in.
text::Edit blank_line_before(std::string_view text, text::Offset content);

}  // namespace trend::checks
