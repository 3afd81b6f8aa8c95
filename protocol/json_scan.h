// Looking at JSON text before and while it is read: a single pass that finds what the JSON library
// would reject or choke on (broken UTF-8, lone surrogate escapes, hostile nesting), so that it can
// be repaired or refused, and the steps through strings that readers and writers share.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace trend::protocol {

/// What the pass saw. It does not check the grammar: for text that is not JSON the numbers are
/// merely upper bounds of what a parser would build from it.
struct JsonScan {
  bool valid_utf8 = true;
  bool lone_surrogate = false;  ///< A `\uD800`–`\uDFFF` escape without its partner inside a string.
  std::size_t depth = 0;        ///< Deepest nesting of arrays and objects; a scalar has 0.
  std::size_t values = 0;       ///< Upper bound of array elements and object members.
};

/// Scans the text once. Linear time, no allocation.
JsonScan scan_json(std::string_view text) noexcept;

/// Replaces every lone surrogate escape inside strings by `\uFFFD`; the length stays the same.
/// Needed because a JavaScript peer may legally send half a character and the document must
/// survive.
void repair_surrogate_escapes(std::string& text) noexcept;

/// Bytes before the quote that ends a string, `text` beginning inside of it; npos without one.
std::size_t string_size(std::string_view text) noexcept;

/// Bytes before the first that cannot stand for itself inside a string: a quote, a backslash or a
/// control character. UTF-8 is not looked at.
std::size_t plain_string_prefix(std::string_view text) noexcept;

inline constexpr std::size_t kEscapeLength = 6;  ///< of \uXXXX

/// The UTF-16 unit of a `\uXXXX` escape at the offset, if there is one.
std::optional<unsigned> escaped_unit(std::string_view text, std::size_t offset) noexcept;

constexpr bool is_surrogate(unsigned unit) noexcept { return unit >= 0xD800 && unit <= 0xDFFF; }
constexpr bool is_low_surrogate(unsigned unit) noexcept { return unit >= 0xDC00 && unit <= 0xDFFF; }

}  // namespace trend::protocol
