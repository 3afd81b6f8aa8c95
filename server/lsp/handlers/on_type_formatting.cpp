// Edits that go along with typing. A client that applies them late, to a newer text, asks again
// with the next character; nothing here needs the findings.
#include "server/features/typing.h"
#include "server/lsp/convert.h"
#include "server/lsp/handlers/handlers.h"

namespace trend::server::handlers {
namespace {

std::optional<features::TypedCharacter> typed_character(const std::string& ch) {
  if (ch == " ") return features::TypedCharacter::kBlank;
  if (ch == "|") return features::TypedCharacter::kPipe;
  if (ch == "\n" || ch == "\r\n") return features::TypedCharacter::kLineEnd;
  return std::nullopt;
}

}  // namespace

Answer<std::vector<lsp::TextEdit>> on_type_formatting(
    const Scene& scene, const lsp::DocumentOnTypeFormattingParams& params) {
  const auto typed = typed_character(params.ch);
  if (!typed) return std::vector<lsp::TextEdit>();
  const text::Offset offset = from_lsp(scene.document(), params.position, scene.encoding());
  return to_lsp(scene.document(), features::edits_after_typing(scene.article(), offset, *typed),
                scene.encoding());
}

}  // namespace trend::server::handlers
