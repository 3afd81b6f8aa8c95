// Han characters that are written in one way in simplified and in another in traditional Chinese.
#pragma once

namespace trend::checks {

/// The simplified form of a character that occurs in traditional text only; 0 for all others.
/// Knows the common ones that no simplified text has in any sense (not 後, 著, 乾).
char32_t simplified_of(char32_t traditional);

/// The traditional form of a character that occurs in simplified text only; 0 for all others, and
/// for those with several (发: 發, 髮).
char32_t traditional_of(char32_t simplified);

/// True for a simplified character that traditional text does not have, whatever its other form.
bool is_simplified_only(char32_t c);
/// True where simplified_of is not 0.
bool is_traditional_only(char32_t c);

}  // namespace trend::checks
