// Whole lines of a text, as fixes need them that insert or delete some.
#pragma once

#include <cstddef>
#include <string_view>

#include "rules/text/document.h"
#include "rules/text/range.h"

namespace trend::checks {

/// The line end ("\n", "\r\n" or "\r") that an insertion at byte `at` of `text` should use: the
/// next one after `at`, else the last one before it, else "\n".
std::string_view line_end_near(std::string_view text, text::Offset at);

/// Offset of the start of the line of `text` that holds byte `at`.
text::Offset line_begin(std::string_view text, text::Offset at);

/// Offset of the end of the content of the line of `text` that holds byte `at`.
text::Offset line_content_end(std::string_view text, text::Offset at);

/// What stands between the start of the line and `content`, its first content byte: blanks, quote
/// and list markers. A line inserted before this one starts with the same bytes.
std::string_view line_prefix(std::string_view text, text::Offset content);

/// True when the 0-based line holds blanks only or does not exist.
bool is_blank_line(const text::Document& document, std::size_t line);

/// The bytes that take the lines [first, last] out, line ends included.
text::Range whole_lines(const text::Document& document, std::size_t first, std::size_t last);

/// The same for the lines that `range` touches, without leaving two blank lines where one was on
/// either side, or any behind the article's last text, which keeps a line end.
text::Range lines_with_gap(const text::Document& document, text::Range range);

}  // namespace trend::checks
