// Formatting of the article or of the lines a selection touches. The client's FormattingOptions say
// nothing that an article knows: it has no indentation, and blanks at line ends always go.
#include "server/features/formatting.h"

#include "server/lsp/convert.h"
#include "server/lsp/handlers/handlers.h"

namespace trend::server::handlers {

Answer<std::vector<lsp::TextEdit>> formatting(const Scene& scene,
                                              const lsp::DocumentFormattingParams&) {
  if (scene.treatment != Treatment::kArticle) return std::vector<lsp::TextEdit>{};
  return to_lsp(scene.document(), features::format_article(scene.article()), scene.encoding());
}

Answer<std::vector<lsp::TextEdit>> range_formatting(
    const Scene& scene, const lsp::DocumentRangeFormattingParams& params) {
  if (scene.treatment != Treatment::kArticle) return std::vector<lsp::TextEdit>{};
  const text::Range range = from_lsp(scene.document(), params.range, scene.encoding());
  return to_lsp(scene.document(), features::format_article(scene.article(), range),
                scene.encoding());
}

}  // namespace trend::server::handlers
