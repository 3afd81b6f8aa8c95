// What one source line looks like when it is handed to cmark: without the shifted body's common
// indentation, and defused where it would cost cmark more than its length (limits.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace trend::article {

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Bytes of leading blanks of `line`, at most `dedent`.
std::size_t dedent_of(std::string_view line, std::size_t dedent);

/// True when `line` could be a GFM delimiter row: only | - : and blanks, with a - and a | or :.
bool looks_like_delimiter_row(std::string_view line);

/// True when cmark would work longer on `line` (no line end) than its length allows: more container
/// markers or table columns than limits.h grants. `delimiter_rows_failed`: lines of the open
/// paragraph that looked like delimiter rows in vain.
bool costs_too_much(std::string_view line, std::size_t delimiter_rows_failed);

/// The form of `line` (no line end) to hand to cmark: `line` itself, or in `copy` when something
/// had to be replaced. Every byte keeps its column: only NULs, a leading U+FEFF (which cmark would
/// drop on a parser's first line and keep on others), and single markers of hostile lines are
/// replaced. `delimiter_rows_failed`: lines of the open paragraph that looked like delimiter rows
/// in vain.
std::string_view guard_line(std::string_view line, std::size_t delimiter_rows_failed,
                            std::string& copy);

}  // namespace trend::article
