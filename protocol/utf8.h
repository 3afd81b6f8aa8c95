// UTF-8 validation and repair. Peers send broken text and our own strings may be cut in the middle
// of a character; nothing that enters or leaves this layer may stay invalid.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace trend::protocol {

/// One step over possibly broken UTF-8.
struct Utf8Step {
  std::size_t length = 0;  ///< Bytes covered: a whole character, or one maximal ill-formed part.
  bool valid = false;      ///< False for the ill-formed part, which stands for one U+FFFD.
};

/// Looks at the bytes from `offset` (which must be below `text.size()`). The length is at least 1.
/// Overlong forms, surrogates and values above U+10FFFF are ill-formed (Unicode 15, table 3-7).
Utf8Step next_utf8(std::string_view text, std::size_t offset) noexcept;

/// Offset of the first ill-formed byte, or `text.size()` when there is none.
std::size_t valid_utf8_prefix(std::string_view text) noexcept;

/// The text with every maximal ill-formed part replaced by U+FFFD. Idempotent.
std::string repair_utf8(std::string_view text);

}  // namespace trend::protocol
