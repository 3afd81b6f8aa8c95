// The structs of diagnostics and code actions, for the tests that must hold for all.
#include "protocol/lsp/code_action.h"
#include "protocol/lsp/diagnostic.h"
#include "tests/unit/protocol/struct_info.h"

namespace trend::protocol::testing {

void add_structs_of_diagnostics(std::vector<StructInfo>& to) {
  add<lsp::CodeAction>(to, "CodeAction");
  add<lsp::CodeActionClientCapabilities>(to, "CodeActionClientCapabilities");
  add<lsp::CodeActionContext>(to, "CodeActionContext");
  add<lsp::CodeActionDisabled>(to, "CodeActionDisabled");
  add<lsp::CodeActionKindSupport>(to, "CodeActionKindSupport");
  add<lsp::CodeActionLiteralSupport>(to, "CodeActionLiteralSupport");
  add<lsp::CodeActionOptions>(to, "CodeActionOptions");
  add<lsp::CodeActionParams>(to, "CodeActionParams");
  add<lsp::CodeDescription>(to, "CodeDescription");
  add<lsp::Diagnostic>(to, "Diagnostic");
  add<lsp::DiagnosticClientCapabilities>(to, "DiagnosticClientCapabilities");
  add<lsp::DiagnosticOptions>(to, "DiagnosticOptions");
  add<lsp::DiagnosticRegistrationOptions>(to, "DiagnosticRegistrationOptions");
  add<lsp::DiagnosticRelatedInformation>(to, "DiagnosticRelatedInformation");
  add<lsp::DiagnosticServerCancellationData>(to, "DiagnosticServerCancellationData");
  add<lsp::DiagnosticTagSupport>(to, "DiagnosticTagSupport");
  add<lsp::DocumentDiagnosticParams>(to, "DocumentDiagnosticParams");
  add<lsp::FullDocumentDiagnosticReport>(to, "FullDocumentDiagnosticReport");
  add<lsp::PreviousResultId>(to, "PreviousResultId");
  add<lsp::PublishDiagnosticsClientCapabilities>(to, "PublishDiagnosticsClientCapabilities");
  add<lsp::PublishDiagnosticsParams>(to, "PublishDiagnosticsParams");
  add<lsp::RelatedFullDocumentDiagnosticReport>(to, "RelatedFullDocumentDiagnosticReport");
  add<lsp::RelatedUnchangedDocumentDiagnosticReport>(to,
                                                     "RelatedUnchangedDocumentDiagnosticReport");
  add<lsp::UnchangedDocumentDiagnosticReport>(to, "UnchangedDocumentDiagnosticReport");
  add<lsp::WorkspaceDiagnosticParams>(to, "WorkspaceDiagnosticParams");
  add<lsp::WorkspaceDiagnosticReport>(to, "WorkspaceDiagnosticReport");
  add<lsp::WorkspaceFullDocumentDiagnosticReport>(to, "WorkspaceFullDocumentDiagnosticReport");
  add<lsp::WorkspaceUnchangedDocumentDiagnosticReport>(
      to, "WorkspaceUnchangedDocumentDiagnosticReport");
}

}  // namespace trend::protocol::testing
