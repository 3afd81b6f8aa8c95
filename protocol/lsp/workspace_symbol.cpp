// Codec instances of workspace symbols.
#include "protocol/lsp/workspace_symbol.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::Location);

TREND_CODEC(trend::lsp::WorkspaceSymbolParams);
TREND_CODEC(trend::lsp::LocationUri);
TREND_CODEC(trend::lsp::WorkspaceSymbol);
TREND_CODEC(trend::lsp::WorkspaceSymbolClientCapabilities);
TREND_CODEC(std::vector<trend::lsp::WorkspaceSymbol>);
