// Versioned edits where the client has them, else a map.
#include "server/lsp/workspace_edit.h"

#include <utility>

#include "server/lsp/convert.h"

namespace trend::server {

void WorkspaceEdits::add(const std::string& uri, std::optional<std::int32_t> version,
                         const text::Document& document, const text::EditSet& edits) {
  if (edits.empty()) return;
  std::vector<lsp::TextEdit> converted = to_lsp(document, edits, client_.encoding);
  if (!client_.document_changes) {
    if (!edit_.changes) edit_.changes.emplace();
    (*edit_.changes)[uri] = std::move(converted);
    return;
  }
  lsp::TextDocumentEdit change;
  change.textDocument.uri = uri;
  if (version) change.textDocument.version.emplace() = *version;
  for (lsp::TextEdit& edit : converted) change.edits.emplace_back(std::move(edit));
  if (!edit_.documentChanges) edit_.documentChanges.emplace();
  edit_.documentChanges->emplace_back(std::move(change));
}

}  // namespace trend::server
