// A single pass over JSON text before it is parsed: finds what the JSON library would reject or
// choke on (broken UTF-8, lone surrogate escapes, hostile nesting) so that it can be repaired or
// refused.
#pragma once

#include <cstddef>
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

}  // namespace trend::protocol
