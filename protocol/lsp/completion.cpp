// Codec instances of completion.
#include "protocol/lsp/completion.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::Range);
TREND_CODEC_ELSEWHERE(trend::lsp::TextEdit);
TREND_CODEC_ELSEWHERE(trend::lsp::Command);

TREND_CODEC(trend::lsp::CompletionContext);
TREND_CODEC(trend::lsp::CompletionParams);
TREND_CODEC(trend::lsp::CompletionItemLabelDetails);
TREND_CODEC(trend::lsp::InsertReplaceEdit);
TREND_CODEC(trend::lsp::CompletionItem);
TREND_CODEC(trend::lsp::InsertReplaceRange);
TREND_CODEC(trend::lsp::CompletionItemDefaults);
TREND_CODEC(trend::lsp::CompletionList);
TREND_CODEC(trend::lsp::CompletionItemOptions);
TREND_CODEC(trend::lsp::CompletionOptions);
TREND_CODEC(trend::lsp::InsertTextModeSupport);
TREND_CODEC(trend::lsp::CompletionItemClientCapabilities);
TREND_CODEC(trend::lsp::CompletionListClientCapabilities);
TREND_CODEC(trend::lsp::CompletionClientCapabilities);
