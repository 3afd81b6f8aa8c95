// Places that are to stay alike while one of them is being edited.
#pragma once

#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/range.h"

namespace trend::features {

struct LinkedRanges {
  std::vector<text::Range> ranges;  ///< disjoint, in document order, of equal text; two or more
  /// Regular expression (ECMAScript) for what may be typed before the ranges part again.
  std::string_view word;
};

/// The places that go with the one at `offset`: the title in the front matter and the level-1
/// heading where they are equal, a footnote's or a reference's label and its definition, a column
/// name in tables of one header. No ranges when there is nothing to link. Linear.
LinkedRanges linked_ranges(const article::Article& article, text::Offset offset);

}  // namespace trend::features
