// Moving indented code back to the margin of the text around it.
#pragma once

#include "rules/article/block.h"
#include "rules/lint/context.h"
#include "rules/lint/finding.h"

namespace trend::checks {

/// Bytes of blanks before `first`, the first character of a line's content, counted from the end of
/// the container's prefix.
text::Offset blanks_before(std::string_view text, text::Offset first);

/// The first character of the content line `line` of `context.block`.
text::Offset first_character(const lint::BlockContext& context, text::Range line);

/// Unsafe fix that takes away the indentation of the first line of the indented code block `node`
/// from all its lines, down to where the text of the container starts.
lint::Fix dedent(const lint::BlockContext& context, const article::Node& node,
                 text::Bilingual title);

}  // namespace trend::checks
