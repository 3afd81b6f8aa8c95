// Pulled diagnostics of the whole workspace: in parts as they are found, where the client takes
// parts.
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"

namespace trend::server::handlers {
namespace {

const text::Bilingual kTitle = {"检查工作区的文章", "Checking the articles of the workspace"};

}  // namespace

void workspace_diagnostic(Session& session, const protocol::Json& json, const Reply& reply) {
  const auto params = protocol::decode<lsp::WorkspaceDiagnosticParams>(json);
  if (!params) {
    reply.fail(protocol::error_code::kInvalidParams, params.error().message());
    return;
  }
  const std::shared_ptr<Progresses> progresses = session.progresses();
  const Progresses::Work work =
      progresses->begin(params->workDoneToken, kTitle.in(session.workspace().language()),
                        [reply] { reply.cancel(); });
  const auto kept = std::make_shared<lsp::WorkspaceDiagnosticReport>();
  PullEvents events;
  events.reports = [&session, reply, progresses, work, kept, token = params->partialResultToken](
                       std::vector<WorkspaceReport> reports, std::size_t done, std::size_t total) {
    if (!reply.wanted()) return;  // the session may be gone
    progresses->report(work, done, total);
    if (!token) {
      std::move(reports.begin(), reports.end(), std::back_inserter(kept->items));
    } else if (!reports.empty()) {
      session.notify<lsp::methods::Progress>(
          {.token = *token,
           .value = protocol::encode(lsp::WorkspaceDiagnosticReport{.items = std::move(reports)})});
    }
  };
  events.end = [reply, progresses, work, kept] {
    progresses->end(work);
    reply.send(protocol::encode_text(*kept));
  };
  session.workspace().pull(*params, reply.stop_token(), std::move(events));
}

void cancel_progress(Session& session, const lsp::WorkDoneProgressCancelParams& params) {
  session.progresses()->cancel(params.token);
}

}  // namespace trend::server::handlers
