// The expected numbers beside wrong ones, where they are in view.
#include "server/features/inlay_hints.h"

#include <utility>

#include "rules/text/unicode.h"
#include "server/lsp/convert.h"
#include "server/lsp/handlers/handlers.h"

namespace trend::server::handlers {

Answer<std::vector<lsp::InlayHint>> inlay_hint(const Scene& scene,
                                               const lsp::InlayHintParams& params) {
  const text::Document& document = scene.document();
  const text::Range range = from_lsp(document, params.range, scene.encoding());
  std::vector<lsp::InlayHint> result;
  for (const features::InlayHint& hint :
       features::inlay_hints(scene.article(), scene.analysis->run.findings.all(), range)) {
    lsp::InlayHint item;
    item.position = to_lsp(document, hint.at, scene.encoding());
    item.label = hint.label.in(scene.language());
    item.tooltip = hint.tooltip.in(scene.language());
    item.textEdits = std::vector<lsp::TextEdit>{
        {.range = to_lsp(document, hint.edit.range, scene.encoding()), .newText = hint.edit.text}};
    item.paddingLeft = true;
    const text::CodePoint next = text::decode(document.text(), hint.at);
    // A mark belongs to the number that it follows: 三 → 二、能效.
    item.paddingRight = next.size > 0 && !text::is_whitespace(next.value) &&
                        !text::is_ascii_punctuation(next.value) &&
                        !text::is_cjk_punctuation(next.value);
    result.push_back(std::move(item));
  }
  return result;
}

}  // namespace trend::server::handlers
