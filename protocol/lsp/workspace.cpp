// Codec instances of the workspace.
#include "protocol/lsp/workspace.h"

#include "protocol/codec_impl.h"

TREND_CODEC(trend::lsp::WorkspaceFolder);
TREND_CODEC(trend::lsp::WorkspaceFoldersChangeEvent);
TREND_CODEC(trend::lsp::DidChangeWorkspaceFoldersParams);
TREND_CODEC(trend::lsp::WorkspaceFoldersServerCapabilities);
TREND_CODEC(trend::lsp::FileEvent);
TREND_CODEC(trend::lsp::DidChangeWatchedFilesParams);
TREND_CODEC(trend::lsp::RelativePattern);
TREND_CODEC(trend::lsp::FileSystemWatcher);
TREND_CODEC(trend::lsp::DidChangeWatchedFilesRegistrationOptions);
TREND_CODEC(trend::lsp::DidChangeWatchedFilesClientCapabilities);
TREND_CODEC(trend::lsp::ExecuteCommandParams);
TREND_CODEC(trend::lsp::ExecuteCommandOptions);
TREND_CODEC(trend::lsp::Nullable<std::vector<trend::lsp::WorkspaceFolder>>);
TREND_CODEC(trend::lsp::Json);
