// The outline of an article: its headings as a tree.
#pragma once

#include <string>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/range.h"

namespace trend::features {

/// What an outline entry stands for. Tables and advice lists will be further kinds, as children of
/// the section they stand in.
enum class SymbolKind : std::uint8_t {
  kTitle,    ///< the article's title: its first H1
  kSection,  ///< any other heading
};

/// One outline entry. Ranges are byte ranges of the article's document.
struct Symbol {
  std::string name;    ///< heading as written, without markup, on one line; never empty (a heading
                       ///< without text is called by its marker, "##")
  std::string detail;  ///< the number the section has by its position ("2"), when it writes none
                       ///< and its subsections count on it (2.1, 2.2); else empty
  SymbolKind kind = SymbolKind::kSection;
  text::Range range;      ///< the whole section without the line end that closes it
  text::Range selection;  ///< the heading; lies inside `range`
  std::vector<Symbol> children;
};

/// The outline in document order, nested by heading level: a lone H1 is the root of everything.
/// Headings inside quotes and lists make no sections and are left out.
std::vector<Symbol> outline(const article::Article& article);

}  // namespace trend::features
