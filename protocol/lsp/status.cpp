// Codec instances of the server's status.
#include "protocol/lsp/status.h"

#include "protocol/codec_impl.h"

TREND_CODEC(trend::lsp::DocumentStatus);
TREND_CODEC(trend::lsp::Status);
