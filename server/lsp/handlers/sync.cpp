// Texts as the client sends them.
#include <utility>

#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"

namespace trend::server::handlers {

void did_open(Session& session, lsp::DidOpenTextDocumentParams params) {
  session.workspace().open(std::move(params.textDocument));
}

void did_change(Session& session, const lsp::DidChangeTextDocumentParams& params) {
  session.workspace().change(params);
}

void did_close(Session& session, const lsp::DidCloseTextDocumentParams& params) {
  session.workspace().close(params.textDocument.uri);
}

void did_save(Session& session, const lsp::DidSaveTextDocumentParams& params) {
  session.workspace().files_changed({params.textDocument.uri});
}

}  // namespace trend::server::handlers
