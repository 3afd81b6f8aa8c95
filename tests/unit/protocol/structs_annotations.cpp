// The structs of lenses, hints, tokens and workspace symbols, for the tests that must hold for all.
#include "protocol/lsp/lens_hint.h"
#include "protocol/lsp/semantic_tokens.h"
#include "protocol/lsp/workspace_symbol.h"
#include "tests/unit/protocol/struct_info.h"

namespace trend::protocol::testing {

void add_structs_of_annotations(std::vector<StructInfo>& to) {
  add<lsp::CodeLens>(to, "CodeLens");
  add<lsp::InlayHint>(to, "InlayHint");
  add<lsp::InlayHintClientCapabilities>(to, "InlayHintClientCapabilities");
  add<lsp::InlayHintLabelPart>(to, "InlayHintLabelPart");
  add<lsp::InlayHintParams>(to, "InlayHintParams");
  add<lsp::LocationUri>(to, "LocationUri");
  add<lsp::SemanticTokens>(to, "SemanticTokens");
  add<lsp::SemanticTokensClientCapabilities>(to, "SemanticTokensClientCapabilities");
  add<lsp::SemanticTokensDelta>(to, "SemanticTokensDelta");
  add<lsp::SemanticTokensDeltaParams>(to, "SemanticTokensDeltaParams");
  add<lsp::SemanticTokensEdit>(to, "SemanticTokensEdit");
  add<lsp::SemanticTokensFullOptions>(to, "SemanticTokensFullOptions");
  add<lsp::SemanticTokensLegend>(to, "SemanticTokensLegend");
  add<lsp::SemanticTokensOptions>(to, "SemanticTokensOptions");
  add<lsp::SemanticTokensRangeParams>(to, "SemanticTokensRangeParams");
  add<lsp::SemanticTokensRequests>(to, "SemanticTokensRequests");
  add<lsp::WorkspaceSymbol>(to, "WorkspaceSymbol");
  add<lsp::WorkspaceSymbolClientCapabilities>(to, "WorkspaceSymbolClientCapabilities");
  add<lsp::WorkspaceSymbolParams>(to, "WorkspaceSymbolParams");
}

}  // namespace trend::protocol::testing
