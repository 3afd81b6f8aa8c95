// Brackets and quotation marks of a row, matched.
#pragma once

#include <cstddef>
#include <vector>

namespace trend::checks {

struct GlyphRow;

/// Indices of glyphs.
struct MarkPair {
  std::size_t open = 0;
  std::size_t close = 0;
  std::size_t depth = 0;  ///< pairs of the same marks around it
};

struct MarkPairs {
  std::vector<MarkPair> pairs;  ///< in the order of their closing marks
  /// Full-width marks without partner, in order. Half-width brackets and closing brackets of
  /// numbers (1）) are never listed.
  std::vector<std::size_t> unpaired;
};

/// Matches （） () 《》 “” ‘’ 「」 『』 【】 〔〕 〈〉. The brackets of a pair may differ in width.
/// Apostrophes and emoticons are no marks. Linear in the row's marks. GlyphRow::matched has the
/// result.
MarkPairs match_marks(const GlyphRow& row);

/// The quotation marks of a row that are not “ and ” where they should be, pair by pair: turned the
/// wrong way round, or straight at one end. Reading all of them alternately as opening and closing
/// mends the row and fits what stands beside them. Empty when they match as they are, or when no
/// such reading is certain.
std::vector<MarkPair> misplaced_quotes(const GlyphRow& row);

}  // namespace trend::checks
