// Places that an editor changes together.
#include "server/features/linked_editing.h"
#include "server/lsp/convert.h"
#include "server/lsp/handlers/handlers.h"

namespace trend::server::handlers {

Answer<lsp::Nullable<lsp::LinkedEditingRanges>> linked_editing_range(
    const Scene& scene, const lsp::LinkedEditingRangeParams& params) {
  lsp::Nullable<lsp::LinkedEditingRanges> answer;
  const features::LinkedRanges found = features::linked_ranges(
      scene.article(), from_lsp(scene.document(), params.position, scene.encoding()));
  if (found.ranges.empty()) return answer;
  lsp::LinkedEditingRanges& result = answer.emplace();
  for (const text::Range range : found.ranges)
    result.ranges.push_back(to_lsp(scene.document(), range, scene.encoding()));
  result.wordPattern = std::string(found.word);
  return answer;
}

}  // namespace trend::server::handlers
