// Tokens as the client counts them: all, those of a range, or what changed since the last answer.
#include "server/features/semantic_tokens.h"

#include <memory>
#include <optional>
#include <utility>

#include "server/lsp/convert.h"
#include "server/lsp/handlers/handlers.h"
#include "server/lsp/token_legend.h"
#include "server/lsp/token_results.h"

namespace trend::server::handlers {
namespace {

TokenResults::Data encoded(const Scene& scene, std::optional<text::Range> range) {
  const lsp::SemanticTokensLegend legend = token_legend(*scene.client);
  PositionWalker walker(scene.document(), scene.encoding());
  TokenResults::Data data;
  lsp::Position last{};
  for (const features::Token& token : features::semantic_tokens(scene.article(), range)) {
    const std::optional<TokenCode> code = token_code(token.kind, legend);
    if (!code) continue;
    const lsp::Position begin = walker.at(token.range.begin);
    const std::uint32_t length = walker.at(token.range.end).character - begin.character;
    const bool same_line = begin.line == last.line;
    data.insert(data.end(),
                {begin.line - last.line, begin.character - (same_line ? last.character : 0), length,
                 code->type, code->modifiers});
    last = begin;
  }
  return data;
}

lsp::SemanticTokens kept(const Scene& scene, TokenResults::DataPtr data) {
  lsp::SemanticTokens result;
  result.data = *data;
  if (scene.client->token_delta)
    result.resultId = scene.tokens->keep(scene.snapshot->uri, std::move(data));
  return result;
}

}  // namespace

Answer<lsp::SemanticTokens> semantic_tokens(const Scene& scene, const lsp::SemanticTokensParams&) {
  return kept(scene, std::make_shared<const TokenResults::Data>(encoded(scene, std::nullopt)));
}

Answer<lsp::SemanticTokensOrDelta> semantic_tokens_delta(
    const Scene& scene, const lsp::SemanticTokensDeltaParams& params) {
  auto data = std::make_shared<const TokenResults::Data>(encoded(scene, std::nullopt));
  const std::string& key = scene.snapshot->uri;
  const TokenResults::DataPtr before = scene.tokens->find(key, params.previousResultId);
  if (!before) return lsp::SemanticTokensOrDelta(kept(scene, std::move(data)));
  lsp::SemanticTokensDelta delta;
  delta.edits = token_edits(*before, *data);
  delta.resultId = scene.tokens->keep(key, std::move(data));
  return lsp::SemanticTokensOrDelta(std::move(delta));
}

Answer<lsp::SemanticTokens> semantic_tokens_range(const Scene& scene,
                                                  const lsp::SemanticTokensRangeParams& params) {
  lsp::SemanticTokens result;
  result.data = encoded(scene, from_lsp(scene.document(), params.range, scene.encoding()));
  return result;
}

}  // namespace trend::server::handlers
