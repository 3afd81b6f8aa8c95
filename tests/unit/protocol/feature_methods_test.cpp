// The message types of the document features can be sent and read.
#include "protocol/methods.h"
#include "tests/unit/protocol/method_check.h"

namespace trend::protocol {

namespace m = lsp::methods;

TEST_CASE("every document feature can be asked for and answered") {
  testing::check_methods<
      m::DocumentSymbol, m::Hover, m::CodeAction, m::CodeActionResolve, m::FoldingRange,
      m::Definition, m::References, m::DocumentHighlight, m::DocumentLink, m::DocumentLinkResolve,
      m::SelectionRange, m::Completion, m::CompletionItemResolve, m::Formatting, m::RangeFormatting,
      m::OnTypeFormatting, m::LinkedEditingRange, m::Rename, m::PrepareRename, m::WorkspaceSymbol,
      m::WorkspaceSymbolResolve, m::CodeLens, m::CodeLensResolve, m::CodeLensRefresh, m::InlayHint,
      m::InlayHintResolve, m::InlayHintRefresh, m::SemanticTokens, m::SemanticTokensDelta,
      m::SemanticTokensRange, m::SemanticTokensRefresh>();
}

}  // namespace trend::protocol
