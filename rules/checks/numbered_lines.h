// Lines of their own that begin like a numbered heading and lack the hashes: 二、能效, **2.2
// 路线**.
#pragma once

#include <string>
#include <vector>

#include "rules/article/article.h"

namespace trend::checks {

/// A paragraph of one line with a section's number in front. Absolute ranges.
struct NumberedLine {
  text::Range line;     ///< the paragraph
  text::Range content;  ///< without the marks of a line that is bold as a whole
  article::Numbering numbering;
  std::string title;  ///< source text behind the number
};

/// Those in document order: top-level paragraphs of one line no longer than a title, without a full
/// stop. Whether a heading was meant only its neighbours can tell (see Outline).
std::vector<NumberedLine> find_numbered_lines(const article::Article& article);

}  // namespace trend::checks
