// Codec instances of renaming.
#include "protocol/lsp/rename.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::Range);
TREND_CODEC_ELSEWHERE(trend::lsp::WorkspaceEdit);

TREND_CODEC(trend::lsp::RenameParams);
TREND_CODEC(trend::lsp::PrepareRename);
TREND_CODEC(trend::lsp::RenameOptions);
TREND_CODEC(trend::lsp::RenameClientCapabilities);
TREND_CODEC(trend::lsp::Nullable<trend::lsp::PrepareRename>);
TREND_CODEC(trend::lsp::Nullable<trend::lsp::WorkspaceEdit>);
