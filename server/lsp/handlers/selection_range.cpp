// How a selection grows, for each cursor.
#include "server/features/selection.h"

#include <utility>

#include "server/lsp/convert.h"
#include "server/lsp/handlers/handlers.h"

namespace trend::server::handlers {

Answer<lsp::Nullable<std::vector<lsp::SelectionRange>>> selection_range(
    const Scene& scene, const lsp::SelectionRangeParams& params) {
  std::vector<lsp::SelectionRange> result;
  result.reserve(params.positions.size());
  for (const lsp::Position position : params.positions) {
    const text::Offset offset = from_lsp(scene.document(), position, scene.encoding());
    std::vector<lsp::Range> steps;
    for (const text::Range range : features::selection_ranges(scene.article(), offset))
      steps.push_back(to_lsp(scene.document(), range, scene.encoding()));
    result.push_back(lsp::nested(steps));
  }
  return lsp::Nullable<std::vector<lsp::SelectionRange>>(std::move(result));
}

}  // namespace trend::server::handlers
