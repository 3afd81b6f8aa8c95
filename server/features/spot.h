// A cursor with its line and block: what features that go along with typing look at first.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "rules/article/article.h"
#include "rules/text/range.h"

namespace trend::features {

/// A place in the text. Valid as long as the article.
struct Spot {
  const article::Article& article;
  text::Offset offset = 0;
  std::size_t line = 0;     ///< 0-based
  text::Range line_range;   ///< without its line end
  std::string_view before;  ///< of the line, up to the cursor
  std::string_view after;   ///< of the line, from the cursor on

  /// The last `bytes` bytes before the cursor.
  text::Range back(std::size_t bytes) const {
    return {offset - static_cast<text::Offset>(bytes), offset};
  }
};

/// `offset` must lie inside the text, or at its end.
Spot spot_at(const article::Article& article, text::Offset offset);

/// The innermost block of which the spot's line is a part; blanks at the line's end belong to it.
std::optional<article::NodeRef> block_of(const Spot& spot);

/// True inside code, HTML and autolinks, where no character means Markdown. At the borders of a
/// code span it is false. Linear in the top-level block.
bool is_verbatim(const Spot& spot);

/// True when the line belongs to the article's body.
bool in_body(const Spot& spot);

}  // namespace trend::features
