// Codec instances of help while typing.
#include "protocol/lsp/typing.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::Range);
TREND_CODEC_ELSEWHERE(trend::lsp::TextEdit);

TREND_CODEC(trend::lsp::FormattingOptions);
TREND_CODEC(trend::lsp::DocumentFormattingParams);
TREND_CODEC(trend::lsp::DocumentRangeFormattingParams);
TREND_CODEC(trend::lsp::DocumentOnTypeFormattingParams);
TREND_CODEC(trend::lsp::DocumentOnTypeFormattingOptions);
TREND_CODEC(trend::lsp::LinkedEditingRanges);
TREND_CODEC(std::vector<trend::lsp::TextEdit>);
TREND_CODEC(trend::lsp::Nullable<trend::lsp::LinkedEditingRanges>);
