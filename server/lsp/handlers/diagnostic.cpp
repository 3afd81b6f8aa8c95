// Pulled diagnostics of one document.
#include "protocol/writer.h"
#include "server/lsp/diagnostics.h"
#include "server/lsp/handlers/handlers.h"

namespace trend::server::handlers {

// Text made here, not a DocumentDiagnosticReport: clients that pull ask after every key.
AnswerText diagnostic(const Scene& scene, const lsp::DocumentDiagnosticParams& params) {
  protocol::JsonWriter items;
  write_diagnostics(items, scene);
  const std::string id = result_id(scene.uri, items.text());
  const bool unchanged = params.previousResultId == id;
  protocol::JsonWriter out;
  out.begin_object();
  out.key("kind");
  out.string(unchanged ? "unchanged" : "full");
  out.key("resultId");
  out.string(id);
  if (!unchanged) {
    out.key("items");
    out.raw(items.text());
  }
  out.end_object();
  return out.take();
}

}  // namespace trend::server::handlers
