// Codec instances of diagnostics.
#include "protocol/lsp/diagnostic.h"

#include "protocol/codec_impl.h"

TREND_CODEC_ELSEWHERE(trend::lsp::Range);
TREND_CODEC_ELSEWHERE(trend::lsp::Location);

TREND_CODEC(trend::lsp::CodeDescription);
TREND_CODEC(trend::lsp::DiagnosticRelatedInformation);
TREND_CODEC(trend::lsp::Diagnostic);
TREND_CODEC(trend::lsp::PublishDiagnosticsParams);
TREND_CODEC(trend::lsp::DocumentDiagnosticParams);
TREND_CODEC(trend::lsp::FullDocumentDiagnosticReport);
TREND_CODEC(trend::lsp::UnchangedDocumentDiagnosticReport);
TREND_CODEC(trend::lsp::RelatedFullDocumentDiagnosticReport);
TREND_CODEC(trend::lsp::RelatedUnchangedDocumentDiagnosticReport);
TREND_CODEC(trend::lsp::DiagnosticServerCancellationData);
TREND_CODEC(trend::lsp::PreviousResultId);
TREND_CODEC(trend::lsp::WorkspaceDiagnosticParams);
TREND_CODEC(trend::lsp::WorkspaceFullDocumentDiagnosticReport);
TREND_CODEC(trend::lsp::WorkspaceUnchangedDocumentDiagnosticReport);
TREND_CODEC(trend::lsp::WorkspaceDiagnosticReport);
TREND_CODEC(trend::lsp::DiagnosticOptions);
TREND_CODEC(trend::lsp::DiagnosticRegistrationOptions);
TREND_CODEC(trend::lsp::DiagnosticTagSupport);
TREND_CODEC(trend::lsp::PublishDiagnosticsClientCapabilities);
TREND_CODEC(trend::lsp::DiagnosticClientCapabilities);
TREND_CODEC(trend::lsp::DocumentDiagnosticReport);
