// Codec instances of the server's capabilities.
#include "protocol/lsp/server_capabilities.h"

#include "protocol/codec_impl.h"

TREND_CODEC(trend::lsp::WorkspaceServerCapabilities);
TREND_CODEC(trend::lsp::ServerCapabilities);
