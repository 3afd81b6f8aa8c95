// Codec instances of window messages and progress.
#include "protocol/lsp/window.h"

#include "protocol/codec_impl.h"

TREND_CODEC(trend::lsp::MessageParams);
TREND_CODEC(trend::lsp::MessageActionItem);
TREND_CODEC(trend::lsp::ShowMessageRequestParams);
TREND_CODEC(trend::lsp::ShowDocumentParams);
TREND_CODEC(trend::lsp::ShowDocumentResult);
TREND_CODEC(trend::lsp::ProgressParams);
TREND_CODEC(trend::lsp::WorkDoneProgressBegin);
TREND_CODEC(trend::lsp::WorkDoneProgressReport);
TREND_CODEC(trend::lsp::WorkDoneProgressEnd);
TREND_CODEC(trend::lsp::WorkDoneProgressCreateParams);
TREND_CODEC(trend::lsp::WorkDoneProgressCancelParams);
TREND_CODEC(trend::lsp::MessageActionItemSupport);
TREND_CODEC(trend::lsp::ShowMessageRequestClientCapabilities);
TREND_CODEC(trend::lsp::ShowDocumentClientCapabilities);
TREND_CODEC(trend::lsp::WindowClientCapabilities);
TREND_CODEC(trend::lsp::Nullable<trend::lsp::MessageActionItem>);
