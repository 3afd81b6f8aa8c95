// Codec instances of document links.
#include "protocol/lsp/document_link.h"

#include "protocol/codec_impl.h"

TREND_CODEC(trend::lsp::DocumentLink);
TREND_CODEC(trend::lsp::DocumentLinkClientCapabilities);
TREND_CODEC(std::vector<trend::lsp::DocumentLink>);
