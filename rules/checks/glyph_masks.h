// Formulas and bare URLs in a row of glyphs: no prose, whatever characters they are written in.
#pragma once

#include <span>

#include "rules/checks/glyphs.h"

namespace trend::checks {

/// Makes $…$ and $$…$$ with no blank just inside opaque. `row` has no edges; linear in it.
void mask_formulas(std::span<Glyph> row);

/// Makes bare URLs opaque: the ASCII before "://" or "www." and everything behind it up to a blank
/// or a Chinese mark, since paths may hold Han. `row` has no edges; linear in it.
void mask_urls(std::span<Glyph> row);

}  // namespace trend::checks
