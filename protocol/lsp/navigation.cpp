// Codec instances of navigation.
#include "protocol/lsp/navigation.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::Range);
TREND_CODEC_ELSEWHERE(trend::lsp::Location);

TREND_CODEC(trend::lsp::LocationLink);
TREND_CODEC(trend::lsp::DefinitionClientCapabilities);
TREND_CODEC(trend::lsp::ReferenceContext);
TREND_CODEC(trend::lsp::ReferenceParams);
TREND_CODEC(trend::lsp::DocumentHighlight);
TREND_CODEC(trend::lsp::Definition);
TREND_CODEC(std::vector<trend::lsp::Location>);
TREND_CODEC(std::vector<trend::lsp::DocumentHighlight>);
