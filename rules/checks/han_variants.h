// Han characters that are written in one way in simplified and in another in traditional Chinese.
#pragma once

#include <array>
#include <cstdint>

namespace trend::checks {

/// The script whose text a character occurs in; kBoth for what both have, and for all that is not
/// known.
enum class Script : std::uint8_t { kBoth, kTraditional, kSimplified };

namespace variants {
inline constexpr char32_t kFirst = 0x4E00;
inline constexpr char32_t kLast = 0x9FFF;
extern const std::array<Script, kLast - kFirst + 1> kScripts;
}  // namespace variants

/// Asked of every character of every article.
inline Script script_of(char32_t c) {
  return c < variants::kFirst || c > variants::kLast ? Script::kBoth
                                                     : variants::kScripts[c - variants::kFirst];
}

/// True for a simplified character that traditional text does not have, whatever its other form.
inline bool is_simplified_only(char32_t c) { return script_of(c) == Script::kSimplified; }

/// The simplified form of a character that occurs in traditional text only; 0 for all others.
/// Knows the common ones that no simplified text has in any sense (not 後, 著, 乾).
char32_t simplified_of(char32_t traditional);

/// The traditional form of a character that occurs in simplified text only; 0 for all others, and
/// for those with several (发: 發, 髮).
char32_t traditional_of(char32_t simplified);

}  // namespace trend::checks
