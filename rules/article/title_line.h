// Lines of prose that may have been meant as headings.
#pragma once

#include <string_view>

#include "rules/article/block.h"

namespace trend::article {

/// True when `block` (with these bytes) is a paragraph that may be meant as a heading: a line of it
/// begins with hashes that make none (##标题), or its only line with a number (二、能效,
/// **2.2 路线**). Takes more than readers of the outline will; they look at no other paragraph.
bool has_title_line(const Block& block, std::string_view text);

}  // namespace trend::article
