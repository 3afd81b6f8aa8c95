// Handshake, shutdown, cancellation, trace.
#include <variant>

#include "server/log.h"
#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"

namespace trend::server::handlers {

Answer<lsp::InitializeResult> initialize(Session& session, const lsp::InitializeParams& params) {
  lsp::InitializeResult result = session.initialize(params);
  log::info("client: " + (params.clientInfo ? params.clientInfo->name : std::string("unnamed")));
  if (params.processId && *params.processId > 0) session.watch_parent(*params.processId);
  if (params.workspaceFolders && *params.workspaceFolders) {
    session.workspace().set_folders(**params.workspaceFolders);
  } else if (params.rootUri) {
    session.workspace().set_folders({{.uri = *params.rootUri, .name = {}}});
  }
  if (params.initializationOptions) session.workspace().configure(*params.initializationOptions);
  return result;
}

Answer<lsp::Null> shutdown(Session& session, const lsp::Null&) {
  session.shut_down();
  return lsp::Null{};
}

// Some clients send no parameters, or an empty array for an empty object.
void initialized(Session& session, const protocol::Json&) { session.initialized(); }

void cancel_request(Session& session, const lsp::CancelParams& params) {
  session.cancel(std::visit([](const auto& id) { return protocol::Id(id); }, params.id));
}

// Nothing is traced: logs are set up by options, and $/logTrace would double them.
void set_trace(Session&, const protocol::Json&) {}

}  // namespace trend::server::handlers
