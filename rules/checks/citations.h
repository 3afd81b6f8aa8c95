// Citations by number, [3] or [1, 2], and the entries of the list that they refer to.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/lint/context.h"

namespace trend::checks {

/// Forms of the survey that survey_citations() makes.
enum CitationForm : std::uint8_t {
  kCitation,  ///< [3], [1, 2] or 〔3〕 in running text
  kEntry,     ///< [3] at the start of a line with words behind it: an entry of a list of sources
};

/// What citations start with: one stands in every block that holds any.
inline constexpr std::string_view kCitationStarts[] = {"[0", "[1", "[2", "[3", "[4", "[5",
                                                       "[6", "[7", "[8", "[9", "〔"};

/// Notes every citation and entry of the block; ranges are those of the brackets. Links, code and
/// four-digit numbers are none.
void survey_citations(const lint::BlockContext& context, lint::Survey& survey);

/// The numbers between the brackets of a sighting's text; of 1-3 both ends. At most 999 each.
std::vector<std::uint32_t> citation_numbers(std::string_view bracket);

/// The entries of the article's list of sources, in order: from the last entry [1] on. Empty when
/// there are fewer than two.
struct SourceEntry {
  std::uint32_t number = 0;
  text::Range range;
};
std::vector<SourceEntry> source_entries(const lint::ArticleContext& context,
                                        const lint::Surveyed& surveyed);

}  // namespace trend::checks
