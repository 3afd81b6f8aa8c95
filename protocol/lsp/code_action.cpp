// Codec instances of code actions.
#include "protocol/lsp/code_action.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::Diagnostic);
TREND_CODEC_ELSEWHERE(trend::lsp::WorkspaceEdit);
TREND_CODEC_ELSEWHERE(trend::lsp::Command);
TREND_CODEC_ELSEWHERE(trend::lsp::Range);
TREND_CODEC_ELSEWHERE(trend::lsp::TextDocumentIdentifier);

TREND_CODEC(trend::lsp::CodeActionContext);
TREND_CODEC(trend::lsp::CodeActionParams);
TREND_CODEC(trend::lsp::CodeActionDisabled);
TREND_CODEC(trend::lsp::CodeAction);
TREND_CODEC(trend::lsp::CodeActionOptions);
TREND_CODEC(trend::lsp::CodeActionKindSupport);
TREND_CODEC(trend::lsp::CodeActionLiteralSupport);
TREND_CODEC(trend::lsp::CodeActionClientCapabilities);
TREND_CODEC(std::vector<trend::lsp::CodeActionItem>);
