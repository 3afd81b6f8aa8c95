// Pulled diagnostics of one document.
#include <utility>

#include "server/lsp/diagnostics.h"
#include "server/lsp/handlers/handlers.h"

namespace trend::server::handlers {

Answer<lsp::DocumentDiagnosticReport> diagnostic(const Scene& scene,
                                                 const lsp::DocumentDiagnosticParams& params) {
  lsp::RelatedFullDocumentDiagnosticReport report;
  report.items = diagnostics_of(scene);
  report.resultId = result_id(scene.uri, report.items);
  if (params.previousResultId == report.resultId) {
    return lsp::DocumentDiagnosticReport(lsp::RelatedUnchangedDocumentDiagnosticReport{
        .resultId = *report.resultId, .relatedDocuments = std::nullopt});
  }
  return lsp::DocumentDiagnosticReport(std::move(report));
}

}  // namespace trend::server::handlers
