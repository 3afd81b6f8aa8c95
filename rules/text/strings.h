// Small questions about ASCII-framed strings that several layers ask.
#pragma once

#include <string>
#include <string_view>

namespace trend::text {

/// `s` without leading and trailing spaces, tabs, CR and LF.
std::string_view trim(std::string_view s);
std::string_view trim_left(std::string_view s);
std::string_view trim_right(std::string_view s);
/// True when `s` holds only spaces, tabs, CR and LF.
bool is_blank(std::string_view s);
/// Lower-case of the ASCII letters, other bytes unchanged.
std::string ascii_lower(std::string_view s);
/// Levenshtein distance in bytes, cut off at `limit` + 1.
int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace trend::text
