// Codec instances of the client's capabilities.
#include "protocol/lsp/client_capabilities.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::TextDocumentSyncClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::CompletionClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::RenameClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::InlayHintClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::SemanticTokensClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::WorkspaceSymbolClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::FileOperationClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::HoverClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::DefinitionClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::DocumentLinkClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::DocumentSymbolClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::CodeActionClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::FoldingRangeClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::PublishDiagnosticsClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::DiagnosticClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::WorkspaceEditClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::DynamicRegistrationCapability);
TREND_CODEC_ELSEWHERE(trend::lsp::DidChangeWatchedFilesClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::RefreshSupportCapability);
TREND_CODEC_ELSEWHERE(trend::lsp::WindowClientCapabilities);

TREND_CODEC(trend::lsp::StaleRequestSupport);
TREND_CODEC(trend::lsp::GeneralClientCapabilities);
TREND_CODEC(trend::lsp::TextDocumentClientCapabilities);
TREND_CODEC(trend::lsp::WorkspaceClientCapabilities);
TREND_CODEC(trend::lsp::ClientCapabilities);
