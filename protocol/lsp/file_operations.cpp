// Codec instances of file operations.
#include "protocol/lsp/file_operations.h"

#include "protocol/codec_impl.h"

TREND_CODEC(trend::lsp::FileRename);
TREND_CODEC(trend::lsp::RenameFilesParams);
TREND_CODEC(trend::lsp::FileOperationPatternOptions);
TREND_CODEC(trend::lsp::FileOperationPattern);
TREND_CODEC(trend::lsp::FileOperationFilter);
TREND_CODEC(trend::lsp::FileOperationRegistrationOptions);
TREND_CODEC(trend::lsp::FileOperationOptions);
TREND_CODEC(trend::lsp::FileOperationClientCapabilities);
