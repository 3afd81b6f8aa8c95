// Codec instances of selection ranges, and their building.
#include "protocol/lsp/selection_range.h"

#include <utility>

#include "protocol/codec_impl.h"

namespace trend::lsp {

SelectionRange nested(const std::vector<Range>& inside_out) {
  SelectionRange made;
  for (auto range = inside_out.rbegin(); range != inside_out.rend(); ++range) {
    SelectionRange inner{.range = *range, .parent = {}};
    if (range != inside_out.rbegin()) inner.parent.emplace() = std::move(made);
    made = std::move(inner);
  }
  return made;
}

}  // namespace trend::lsp

TREND_CODEC(trend::lsp::SelectionRangeParams);
TREND_CODEC(trend::lsp::SelectionRange);
TREND_CODEC(trend::lsp::Nullable<std::vector<trend::lsp::SelectionRange>>);
