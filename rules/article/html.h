// What cmark-gfm publishes of Markdown: for pages that show it, not for looking at articles.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace trend::article {

/// Whether tags written in the Markdown are part of the page or left out (with a comment in place).
enum class RawHtml : std::uint8_t { kKeep, kOmit };

/// HTML of `markdown` (no front matter, no envelope) with the extensions that articles are parsed
/// with; what exceeds the limits of limits.h comes as preformatted text. While it runs, no other
/// thread may parse.
std::string render_html(std::string_view markdown, RawHtml raw);

}  // namespace trend::article
