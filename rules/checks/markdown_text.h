// Plain text written into Markdown.
#pragma once

#include <string>
#include <string_view>

namespace trend::checks {

/// `text` (one line) with a backslash before what Markdown would take for inline markup.
std::string escaped_markdown(std::string_view text);

}  // namespace trend::checks
