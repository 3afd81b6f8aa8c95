// Codec instances of hover.
#include "protocol/lsp/hover.h"

#include "protocol/codec_impl.h"

TREND_CODEC(trend::lsp::HoverParams);
TREND_CODEC(trend::lsp::Hover);
TREND_CODEC(trend::lsp::HoverClientCapabilities);
TREND_CODEC(trend::lsp::Nullable<trend::lsp::Hover>);
