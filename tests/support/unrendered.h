// Where the published page shows markup instead of its effect: found in the HTML that cmark-gfm
// makes, without any of the rules. The oracle for rules about what does not render.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rules/article/article.h"

namespace trend::testing {

enum class Shown {
  kStars,          ///< ** or __ as text
  kNestedStrong,   ///< bold inside bold: marks paired otherwise than meant
  kSmallStar,      ///< a single * or _ as text
  kWideStars,      ///< ＊＊ as text
  kTildes,         ///< ~~ as text
  kStruckOut,      ///< <del> made by single tildes
  kBacktick,       ///< ` as text
  kEscape,         ///< an escape or a character reference as text
  kRows,           ///< lines of a table in a paragraph
  kRowsInCode,     ///< lines of a table in an indented code block
  kDroppedCell,    ///< a cell that the page lacks
  kMissingCell,    ///< a cell that only the page has
  kHashes,         ///< ## in front of a paragraph's line
  kHashesInCode,   ///< the same in an indented code block
  kUnderlined,     ///< a heading made by a line of - below a paragraph
  kOpenFence,      ///< a code block that nothing closes
  kFenceInText,    ///< a line of marks like a fence in a paragraph
  kFenceInCode,    ///< the same in an indented code block
  kIndentedCode,   ///< any indented code block
  kFencedCode,     ///< any fenced code block
  kNumberedLines,  ///< lines of a paragraph that count
  kBulletLines,    ///< lines of a paragraph that start with bullets
  kBoxes,          ///< [ ] at the start of a text
  kItemInItem,     ///< a list item that holds nothing but another one
};

/// Name for messages of tests.
const char* name_of(Shown shown);

/// One place on the page. Lines are 0-based lines of the article's document.
struct Unrendered {
  Shown shown = Shown::kStars;
  std::size_t line = 0;
  std::size_t first = 0;  ///< lines of the paragraph, row or code block around it, inclusive
  std::size_t last = 0;
  /// No author means it so. Otherwise it is an observation: a rule may name it, none has to.
  bool certain = false;
  std::string text;  ///< what the page shows there
};

/// All places, in document order. Not for use from several threads (see render.h).
std::vector<Unrendered> find_unrendered(const article::Article& article);

}  // namespace trend::testing
