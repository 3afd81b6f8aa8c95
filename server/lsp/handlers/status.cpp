// trendlsp/status: what is open and what it cost.
#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"
#include "server/transport/memory_use.h"

namespace trend::server::handlers {

Answer<lsp::Status> status(Session& session, const lsp::Null&) {
  return lsp::Status{.version = TREND_VERSION,
                     .documents = session.workspace().status(),
                     .openRequests = static_cast<std::int64_t>(session.open_requests()),
                     .residentBytes = static_cast<std::int64_t>(transport::resident_bytes())};
}

}  // namespace trend::server::handlers
