// Headings and tables of the open documents and of all articles below the folders.
#include <utility>

#include "protocol/uri.h"
#include "server/lsp/convert.h"
#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"

namespace trend::server::handlers {
namespace {

lsp::WorkspaceSymbol to_lsp(const engine::SymbolHit& hit, text::Language language) {
  lsp::WorkspaceSymbol symbol;
  symbol.name = hit.name.in(language);
  symbol.kind = server::to_lsp(hit.kind);
  if (const std::string& container = hit.container.in(language); !container.empty())
    symbol.containerName = container;
  symbol.location =
      lsp::Location{.uri = hit.uri.empty() ? protocol::path_to_uri(hit.path) : hit.uri,
                    .range = {.start = {hit.begin.line, hit.begin.column},
                              .end = {hit.end.line, hit.end.column}}};
  return symbol;
}

}  // namespace

void workspace_symbol(Session& session, const protocol::Json& json, const Reply& reply) {
  const auto params = protocol::decode<lsp::WorkspaceSymbolParams>(json);
  if (!params) {
    reply.fail(protocol::error_code::kInvalidParams, params.error().message());
    return;
  }
  // The first query reads every file: no work for the threads that answer while somebody types.
  session.run_in_background(
      reply,
      [find = session.workspace().symbol_finder(), query = params->query,
       language = session.workspace().language(), stop = reply.stop_token()]() -> AnswerText {
        std::vector<lsp::WorkspaceSymbol> symbols;
        for (const engine::SymbolHit& hit : find(query, stop))
          symbols.push_back(to_lsp(hit, language));
        return protocol::encode_text(symbols);
      },
      {}, engine::Priority::kBackground);
}

}  // namespace trend::server::handlers
