// Columns in UTF-8, UTF-16 and UTF-32 units, converted from and to byte offsets.
#pragma once

#include <cstdint>
#include <string_view>

#include "rules/text/document.h"
#include "rules/text/range.h"

namespace trend::text {

/// The unit in which a column is counted (LSP 3.17 PositionEncodingKind).
enum class Encoding { kUtf8, kUtf16, kUtf32 };

/// A place as an editor names it: 0-based line, 0-based column in units of some Encoding.
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend constexpr bool operator==(Position, Position) = default;
  friend constexpr auto operator<=>(Position, Position) = default;
};

/// Length of valid UTF-8 `text` in units of `encoding`.
std::uint32_t length_in(std::string_view text, Encoding encoding);

/// Byte length of the longest prefix of `text` whose length is at most `units`; a column inside a
/// surrogate pair or a multi-byte sequence is moved back to its start.
Offset prefix_bytes(std::string_view text, std::uint32_t units, Encoding encoding);

/// Position of a byte offset. An offset past the end gives the end; an offset inside a code point
/// gives its start; one inside a line end gives the end of that line's content.
Position to_position(const Document& document, Offset offset, Encoding encoding);

/// Byte offset of a position. A line past the last gives the end of the text; a column past the
/// line gives the end of the line's content (LSP 3.17 "Position": defaults back to the line length).
Offset to_offset(const Document& document, Position position, Encoding encoding);

}  // namespace trend::text
