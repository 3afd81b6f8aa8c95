// Codec instances of the client's capabilities.
#include "protocol/lsp/client_capabilities.h"

#include "protocol/codec_impl.h"

TREND_CODEC(trend::lsp::StaleRequestSupport);
TREND_CODEC(trend::lsp::GeneralClientCapabilities);
TREND_CODEC(trend::lsp::TextDocumentClientCapabilities);
TREND_CODEC(trend::lsp::WorkspaceClientCapabilities);
TREND_CODEC(trend::lsp::ClientCapabilities);
