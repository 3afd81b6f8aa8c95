// What changes around the documents.
#include <string>
#include <vector>

#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"

namespace trend::server::handlers {

void did_change_configuration(Session& session, const lsp::DidChangeConfigurationParams& params) {
  if (session.workspace().client().configuration) {
    // The parameters of such clients are often null or incomplete.
    session.fetch_settings();
    return;
  }
  if (params.settings.kind() == protocol::JsonKind::kObject)
    session.workspace().configure(params.settings);
}

void did_change_folders(Session& session, const lsp::DidChangeWorkspaceFoldersParams& params) {
  session.workspace().change_folders(params.event);
}

void did_change_files(Session& session, const lsp::DidChangeWatchedFilesParams& params) {
  std::vector<std::string> uris;
  uris.reserve(params.changes.size());
  for (const lsp::FileEvent& event : params.changes) uris.push_back(event.uri);
  session.workspace().files_changed(uris);
}

}  // namespace trend::server::handlers
