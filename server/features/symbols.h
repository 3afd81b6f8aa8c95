// The outline of an article: its headings as a tree, with the tables and lists of each section.
#pragma once

#include <string>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/bilingual.h"
#include "rules/text/range.h"

namespace trend::features {

/// What an outline entry stands for.
enum class SymbolKind : std::uint8_t {
  kTitle,    ///< the article's title: its first H1
  kSection,  ///< any other heading
  kTable,
  kList,  ///< an ordered list, or one whose items each begin with bold words
  kItem,  ///< an item of such a list
};

/// One outline entry. Ranges are byte ranges of the article's document.
struct Symbol {
  /// Never empty, on one line. A heading or item as written, without markup (a heading without
  /// text is called by its marker, "##"); a table by its caption, else its first column that has
  /// words, and its size in rows and columns, "技术路线 · 3×3"; a list by its number of items.
  text::Bilingual name;
  std::string detail;  ///< "§2", the number that the section has by its position, when it writes
                       ///< none and its subsections count on it (2.1, 2.2); else empty
  SymbolKind kind = SymbolKind::kSection;
  text::Range range;      ///< the whole construct; a section without the line end that closes it
  text::Range selection;  ///< its first line or the words that name it; lies inside `range`
  std::vector<Symbol> children;
};

/// The outline in document order, nested by heading level: a lone H1 is the root of everything.
/// What a section holds itself stands before its subsections. Lists of one item are left out, and
/// items where not all of them are short or begin with something short. Headings, tables and lists
/// inside quotes and lists are left out. Linear.
std::vector<Symbol> outline(const article::Article& article);

}  // namespace trend::features
