// Codec instances of code lenses and inlay hints.
#include "protocol/lsp/lens_hint.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::Range);
TREND_CODEC_ELSEWHERE(trend::lsp::Location);
TREND_CODEC_ELSEWHERE(trend::lsp::Command);
TREND_CODEC_ELSEWHERE(trend::lsp::TextEdit);

TREND_CODEC(trend::lsp::CodeLens);
TREND_CODEC(trend::lsp::InlayHintParams);
TREND_CODEC(trend::lsp::InlayHintLabelPart);
TREND_CODEC(trend::lsp::InlayHint);
TREND_CODEC(trend::lsp::InlayHintClientCapabilities);
TREND_CODEC(std::vector<trend::lsp::CodeLens>);
TREND_CODEC(std::vector<trend::lsp::InlayHint>);
