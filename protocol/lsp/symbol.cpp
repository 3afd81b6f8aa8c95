// Codec instances of symbols.
#include "protocol/lsp/symbol.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::Range);
TREND_CODEC_ELSEWHERE(trend::lsp::Location);

TREND_CODEC(trend::lsp::DocumentSymbolParams);
TREND_CODEC(trend::lsp::DocumentSymbol);
TREND_CODEC(trend::lsp::SymbolInformation);
TREND_CODEC(trend::lsp::DocumentSymbolOptions);
TREND_CODEC(trend::lsp::SymbolKindSupport);
TREND_CODEC(trend::lsp::SymbolTagSupport);
TREND_CODEC(trend::lsp::DocumentSymbolClientCapabilities);
TREND_CODEC(trend::lsp::DocumentSymbols);
