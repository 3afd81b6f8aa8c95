// Codec instances of semantic tokens.
#include "protocol/lsp/semantic_tokens.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::Range);

TREND_CODEC(trend::lsp::SemanticTokensLegend);
TREND_CODEC(trend::lsp::SemanticTokensFullOptions);
TREND_CODEC(trend::lsp::SemanticTokensOptions);
TREND_CODEC(trend::lsp::SemanticTokensDeltaParams);
TREND_CODEC(trend::lsp::SemanticTokensRangeParams);
TREND_CODEC(trend::lsp::SemanticTokens);
TREND_CODEC(trend::lsp::SemanticTokensEdit);
TREND_CODEC(trend::lsp::SemanticTokensDelta);
TREND_CODEC(trend::lsp::SemanticTokensRequests);
TREND_CODEC(trend::lsp::SemanticTokensClientCapabilities);
TREND_CODEC(trend::lsp::SemanticTokensOrDelta);
