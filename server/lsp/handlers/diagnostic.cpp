// Pulled diagnostics. The id of a result is made of the result, so that "unchanged" is always true.
#include <utility>

#include "server/lsp/data.h"
#include "server/lsp/diagnostics.h"
#include "server/lsp/handlers/handlers.h"

namespace trend::server::handlers {

Answer<lsp::DocumentDiagnosticReport> diagnostic(const Scene& scene,
                                                 const lsp::DocumentDiagnosticParams& params) {
  lsp::RelatedFullDocumentDiagnosticReport report;
  report.items = diagnostics_of(scene);
  std::string identity = scene.uri;
  for (const lsp::Diagnostic& item : report.items) identity += '\n' + protocol::encode_text(item);
  report.resultId = short_hash(identity);
  if (params.previousResultId == report.resultId) {
    return lsp::DocumentDiagnosticReport(lsp::RelatedUnchangedDocumentDiagnosticReport{
        .resultId = *report.resultId, .relatedDocuments = std::nullopt});
  }
  return lsp::DocumentDiagnosticReport(std::move(report));
}

}  // namespace trend::server::handlers
