// Codec instances of the server's capabilities.
#include "protocol/lsp/server_capabilities.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::TextDocumentSyncOptions);
TREND_CODEC_ELSEWHERE(trend::lsp::WorkDoneProgressOptions);
TREND_CODEC_ELSEWHERE(trend::lsp::CompletionOptions);
TREND_CODEC_ELSEWHERE(trend::lsp::RenameOptions);
TREND_CODEC_ELSEWHERE(trend::lsp::SemanticTokensOptions);
TREND_CODEC_ELSEWHERE(trend::lsp::FileOperationOptions);
TREND_CODEC_ELSEWHERE(trend::lsp::ResolveOptions);
TREND_CODEC_ELSEWHERE(trend::lsp::DocumentSymbolOptions);
TREND_CODEC_ELSEWHERE(trend::lsp::CodeActionOptions);
TREND_CODEC_ELSEWHERE(trend::lsp::ExecuteCommandOptions);
TREND_CODEC_ELSEWHERE(trend::lsp::DiagnosticOptions);
TREND_CODEC_ELSEWHERE(trend::lsp::WorkspaceFoldersServerCapabilities);

TREND_CODEC(trend::lsp::WorkspaceServerCapabilities);
TREND_CODEC(trend::lsp::ServerCapabilities);
