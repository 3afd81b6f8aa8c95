// Footnotes (GFM): [^label] in the text and "[^label]: …" that it stands for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"

namespace trend::article {

/// A place in the text that calls a footnote.
struct FootnoteReference {
  std::string label;  ///< folded (text::fold_label), without "^"
  Range range;        ///< absolute, "[^label]"
  Range label_range;  ///< absolute, the label alone as written
};

/// What a footnote says.
struct FootnoteDefinition {
  std::string label;    ///< folded, without "^"
  Range range;          ///< absolute, from "[^label]:" to the end of its last content line
  Range label_range;    ///< absolute
  Range content_range;  ///< absolute, after the colon and its blanks; may be empty
};

struct Footnotes {
  std::vector<FootnoteReference> references;    ///< in document order
  std::vector<FootnoteDefinition> definitions;  ///< in document order; the first of a label counts

  /// The definition that counts for a folded label, or null.
  const FootnoteDefinition* find(std::string_view label) const;
};

/// All footnotes of the article, none of them inside code, HTML or links. cmark's own footnotes
/// are not used: it resolves them only when a document is finished. Linear.
Footnotes find_footnotes(const Article& article);

}  // namespace trend::article
