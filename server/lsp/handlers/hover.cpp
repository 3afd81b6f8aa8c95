// What is known about a place, as Markdown or plain text.
#include "server/features/hover.h"

#include <optional>

#include "server/lsp/convert.h"
#include "server/lsp/file_view.h"
#include "server/lsp/handlers/handlers.h"

namespace trend::server::handlers {

Answer<lsp::Nullable<lsp::Hover>> hover(const Scene& scene, const lsp::HoverParams& params) {
  lsp::Nullable<lsp::Hover> answer;
  const text::Offset offset = from_lsp(scene.document(), params.position, scene.encoding());
  const Neighbours files(scene.files, scene.snapshot->path);
  const std::optional<features::Hover> found =
      features::hover(scene.article(), scene.analysis->run.findings.all(), offset,
                      scene.snapshot->file_name(), &files);
  if (!found) return answer;
  const std::string& markdown = found->markdown.in(scene.language());
  lsp::Hover& result = answer.emplace();
  result.range = to_lsp(scene.document(), found->range, scene.encoding());
  if (scene.client->hover_markdown) {
    result.contents = {.kind = lsp::markup_kind::kMarkdown, .value = markdown};
  } else {
    result.contents = {.kind = lsp::markup_kind::kPlainText,
                       .value = features::plain_text(markdown)};
  }
  return answer;
}

}  // namespace trend::server::handlers
