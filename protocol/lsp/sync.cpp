// Codec instances of document synchronisation.
#include "protocol/lsp/sync.h"

#include "protocol/codec_impl.h"

TREND_CODEC(trend::lsp::DidOpenTextDocumentParams);
TREND_CODEC(trend::lsp::TextDocumentContentChangeEvent);
TREND_CODEC(trend::lsp::DidChangeTextDocumentParams);
TREND_CODEC(trend::lsp::DidCloseTextDocumentParams);
TREND_CODEC(trend::lsp::DidSaveTextDocumentParams);
TREND_CODEC(trend::lsp::WillSaveTextDocumentParams);
TREND_CODEC(trend::lsp::SaveOptions);
TREND_CODEC(trend::lsp::TextDocumentSyncOptions);
TREND_CODEC(trend::lsp::TextDocumentSyncClientCapabilities);
