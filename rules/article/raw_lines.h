// Lines as the search for front matter and wrapper sees them: before any Markdown is parsed.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "rules/text/document.h"
#include "rules/text/range.h"

namespace trend::article {

using text::Offset;
using text::Range;

/// One line of a document without its line end and, on the first line, without byte order mark.
struct RawLine {
  std::string_view text;
  Range range;        ///< of `text` in the document
  Offset indent = 0;  ///< leading spaces and tabs, in bytes

  bool blank() const { return indent == text.size(); }
  /// The text without the blanks on both sides.
  std::string_view stripped() const;
  Range stripped_range() const;
};

/// Size of the byte order mark at the start of the document: 3 or 0.
Offset bom_size(const text::Document& document);

/// The 0-based line; precondition: line < document.lines().count().
RawLine raw_line(const text::Document& document, std::size_t line);

/// The first non-blank line at or after `line`, or the number of lines when there is none.
std::size_t skip_blank_lines(const text::Document& document, std::size_t line);

/// A line that opens or closes a fenced code block, at any indentation.
struct RawFence {
  char marker = '`';       ///< ` or ~
  std::size_t length = 3;  ///< marker characters
  std::string_view info;   ///< info string, trimmed
  bool bare() const { return info.empty(); }
};
std::optional<RawFence> parse_raw_fence(const RawLine& line);

/// Level 1–6 when the line is an ATX heading (at any indentation), else 0.
int raw_heading_level(const RawLine& line);

}  // namespace trend::article
