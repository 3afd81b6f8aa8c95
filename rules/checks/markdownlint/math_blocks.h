// Blocks of formulas between lines of $$, which markdownlint reads and CommonMark does not know.
#pragma once

#include <vector>

#include "rules/article/article.h"

namespace trend::checks::md {

/// For ArticleContext::facts: the lines from $$ to $$, both included, outside code and HTML.
class MathBlocks {
 public:
  explicit MathBlocks(const article::Article& article);
  const std::vector<text::Range>& all() const { return blocks_; }
  /// The block that holds `offset`, or null.
  const text::Range* at(text::Offset offset) const;

 private:
  std::vector<text::Range> blocks_;  // absolute, sorted
};

}  // namespace trend::checks::md
