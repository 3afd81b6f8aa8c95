// Codec instances of the lifecycle.
#include "protocol/lsp/lifecycle.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::ClientCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::ServerCapabilities);
TREND_CODEC_ELSEWHERE(trend::lsp::WorkspaceFolder);

TREND_CODEC(trend::lsp::ProgramInfo);
TREND_CODEC(trend::lsp::InitializeParams);
TREND_CODEC(trend::lsp::InitializeResult);
TREND_CODEC(trend::lsp::InitializedParams);
TREND_CODEC(trend::lsp::SetTraceParams);
TREND_CODEC(trend::lsp::LogTraceParams);
TREND_CODEC(trend::lsp::CancelParams);
