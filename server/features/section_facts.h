// What outline, hover and folding say about sections and blocks: numbers, lengths, plain names.
#pragma once

#include <cstddef>
#include <string>

#include "rules/article/article.h"
#include "rules/text/range.h"

namespace trend::features {

/// The number of a section as written ("1.2", "第三章") or, when it has none but its direct
/// subsections carry decimal numbers that count on it, by its position among the siblings of which
/// the same is true ("2"). Empty when neither holds. `section` indexes Article::sections().
struct SectionNumber {
  std::string number;
  bool written = false;
};
SectionNumber section_number(const article::Article& article, article::Index section);

/// Name of a section for messages: its heading's plain text on one line, or its marker ("##").
std::string section_name(const article::Article& article, article::Index section);

/// How much there is to read, code and markup not counted.
struct ReadingMeasure {
  std::size_t han = 0;     ///< Han characters
  std::size_t words = 0;   ///< runs of other letters and digits
  std::size_t tables = 0;  ///< all tables
  std::size_t lists = 0;   ///< outermost lists
  std::size_t items = 0;   ///< their items

  std::size_t length() const { return han + words; }
  /// Minutes at 400 Han characters or 200 words a minute, rounded; 0 for less than one.
  std::size_t minutes() const;
};
ReadingMeasure measure_section(const article::Section& section);

/// Plain text of a run of inlines of `block` (markup removed), whose bytes `text` holds.
std::string inline_text(const article::Article& article, const article::TopBlock& top,
                        article::IndexRange inlines);

/// `range` cut back so that it ends with the content of its last non-blank line.
text::Range without_trailing_blank_lines(const article::Article& article, text::Range range);

}  // namespace trend::features
