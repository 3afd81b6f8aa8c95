// Codec instances of folding.
#include "protocol/lsp/fold.h"

#include "protocol/codec_impl.h"

TREND_CODEC(trend::lsp::FoldingRangeParams);
TREND_CODEC(trend::lsp::FoldingRange);
TREND_CODEC(trend::lsp::FoldingRangeKindSupport);
TREND_CODEC(trend::lsp::FoldingRangeSupport);
TREND_CODEC(trend::lsp::FoldingRangeClientCapabilities);
TREND_CODEC(std::vector<trend::lsp::FoldingRange>);
