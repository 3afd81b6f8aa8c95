// Codec instances of edits.
#include "protocol/lsp/edit.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::Range);

TREND_CODEC(trend::lsp::TextEdit);
TREND_CODEC(trend::lsp::AnnotatedTextEdit);
TREND_CODEC(trend::lsp::OptionalVersionedTextDocumentIdentifier);
TREND_CODEC(trend::lsp::TextDocumentEdit);
TREND_CODEC(trend::lsp::CreateFileOptions);
TREND_CODEC(trend::lsp::CreateFile);
TREND_CODEC(trend::lsp::RenameFile);
TREND_CODEC(trend::lsp::DeleteFileOptions);
TREND_CODEC(trend::lsp::DeleteFile);
TREND_CODEC(trend::lsp::ChangeAnnotation);
TREND_CODEC(trend::lsp::WorkspaceEdit);
TREND_CODEC(trend::lsp::ApplyWorkspaceEditParams);
TREND_CODEC(trend::lsp::ApplyWorkspaceEditResult);
TREND_CODEC(trend::lsp::ChangeAnnotationSupport);
TREND_CODEC(trend::lsp::WorkspaceEditClientCapabilities);
