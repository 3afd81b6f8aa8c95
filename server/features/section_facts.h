// What outline, hover and folding say about sections and blocks: numbers, lengths, plain names.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/range.h"

namespace trend::features {

/// The number of a section as written ("1.2", "三") or, when it has none but its direct subsections
/// carry decimal numbers that count on it, by its position among the siblings of which the same is
/// true ("2"). Empty when neither holds.
struct SectionNumber {
  std::string number;
  bool written = false;
};
/// The numbers of all sections, in the order of Article::sections(). Linear.
std::vector<SectionNumber> section_numbers(const article::Article& article);

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
/// Adds one top-level block to `measure`.
void measure_block(const article::Article& article, const article::TopBlock& top,
                   ReadingMeasure& measure);
ReadingMeasure measure_section(const article::Article& article, article::Index section);

/// Plain text of some inlines of the block `top` (markup removed, line breaks as blanks).
std::string inline_text(const article::Article& article, const article::TopBlock& top,
                        article::IndexRange inlines);

/// True for nothing but white space, an ideographic space for instance: no name to show.
bool is_invisible(std::string_view text);

/// Names of a table's columns in order, as plain text.
std::vector<std::string> column_names(const article::Article& article, article::NodeRef table);

/// The blocks a section consists of, its heading first.
std::span<const article::TopBlock> blocks_of(const article::Article& article,
                                             article::Index section);

/// `range` cut back so that it ends with the content of its last non-blank line.
text::Range without_trailing_blank_lines(const article::Article& article, text::Range range);

}  // namespace trend::features
