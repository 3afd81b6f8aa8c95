// Raw HTML inside text, as CommonMark 0.31 §6.6 reads it, but for tags whose > stands on a line of
// its own: markdownlint's parser does not take them for any.
#pragma once

#include <cstddef>
#include <string_view>

namespace trend::checks::md {

/// End of the tag, comment, instruction, declaration or CDATA section that opens with the < at
/// `at`; 0 when that opens nothing.
std::size_t html_end(std::string_view text, std::size_t at);

/// Name of the open tag or instruction that starts at `tag` ("br", "?php"); empty for closing tags,
/// comments, declarations and CDATA sections.
std::string_view element_name(std::string_view tag);

/// The value of an attribute of an open tag (ASCII case ignored); `found` says whether it is there
/// at all. A value without quotes ends at a blank.
std::string_view attribute(std::string_view tag, std::string_view name, bool& found);

}  // namespace trend::checks::md
