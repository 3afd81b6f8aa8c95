// Sections from headings.
#pragma once

#include <vector>

#include "rules/article/article.h"

namespace trend::article {

/// Takes the headings that are top-level blocks in document order and makes the sections. Looks at
/// no block: what it needs of a heading is in the old version's section or given by the caller.
class OutlineBuilder {
 public:
  /// `headings`: about how many there will be.
  explicit OutlineBuilder(std::size_t headings) { sections_.reserve(headings); }

  void add(NodeRef heading, int level, Range range);
  /// The sections; the last ones end at `end`, the body's end.
  std::vector<Section> finish(Offset end);

 private:
  void close_from(std::size_t depth, Offset at);

  std::vector<Section> sections_;
  std::vector<Index> open_;           // sections around the current place, outermost first
  std::vector<Index> children_seen_;  // per entry of open_: children so far
  Index top_count_ = 0;
};

}  // namespace trend::article
