// The routing table, and the adapters that decode parameters and bring handlers to their thread.
#include "server/lsp/router.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "protocol/methods.h"
#include "server/log.h"
#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"

namespace trend::server {
namespace {

namespace m = lsp::methods;
using protocol::Json;

template <auto Handler, class M>
void notify(Session& session, const Json& json) {
  auto params = protocol::decode<typename M::Params>(json);
  if (!params) {
    log::warn(std::string(M::kMethod) + ": " + params.error().message());
    return;
  }
  Handler(session, std::move(params).value());
}

// On the strand.
template <auto Handler, class M>
void answer(Session& session, const Json& json, const Reply& reply) {
  const auto params = protocol::decode<typename M::Params>(json);
  if (!params) {
    reply.fail(protocol::error_code::kInvalidParams, params.error().message());
    return;
  }
  reply.send_result<M>(Handler(session, *params));
}

// Clients that ask again would rather not get the answer for a text that is no more.
std::function<bool()> outdated_answer(Session& session, const char* method, const Scene& scene) {
  const std::vector<std::string>& retries = session.workspace().client().retries;
  if (std::find(retries.begin(), retries.end(), method) == retries.end()) return {};
  return [&session, snapshot = scene.snapshot] { return !session.workspace().is_newest(snapshot); };
}

// A few handlers write their text themselves.
AnswerText text_of(AnswerText answer) { return answer; }
template <class T>
AnswerText text_of(const Answer<T>& answer) {
  if (!answer) return answer.error();
  return protocol::encode_text(*answer);
}

// In the background, on the document's newest version. A document that is not open has an empty
// answer.
template <auto Handler, class M, Workspace::Needs needs>
void answer_on(Session& session, const Json& json, const Reply& reply) {
  const auto params = protocol::decode<typename M::Params>(json);
  if (!params) {
    reply.fail(protocol::error_code::kInvalidParams, params.error().message());
    return;
  }
  session.workspace().with_scene(
      params->textDocument.uri, needs, [reply] { return reply.wanted(); },
      [&session, reply, params = *params](const Scene* scene) {
        if (scene == nullptr) {
          reply.send(protocol::encode_text(typename M::Result{}));
          return;
        }
        session.run_in_background(
            reply,
            [scene = *scene, params, stop = reply.stop_token()]() mutable -> AnswerText {
              scene.stop = stop;
              return text_of(Handler(scene, params));
            },
            outdated_answer(session, M::kMethod, *scene));
      });
}

template <auto Handler, class M>
constexpr Route notification() {
  return {.method = M::kMethod, .request = nullptr, .notification = &notify<Handler, M>};
}
template <class M>
constexpr Route raw(void (*handler)(Session&, const Json&)) {
  return {.method = M::kMethod, .request = nullptr, .notification = handler};
}
template <auto Handler, class M>
constexpr Route on_strand() {
  return {.method = M::kMethod, .request = &answer<Handler, M>, .notification = nullptr};
}
template <auto Handler, class M>
constexpr Route on_snapshot() {
  return {.method = M::kMethod,
          .request = &answer_on<Handler, M, Workspace::Needs::kSnapshot>,
          .notification = nullptr};
}
template <auto Handler, class M>
constexpr Route on_findings() {
  return {.method = M::kMethod,
          .request = &answer_on<Handler, M, Workspace::Needs::kAnalysis>,
          .notification = nullptr};
}

constexpr std::array kRoutes = {
    on_strand<handlers::initialize, m::Initialize>(),
    on_strand<handlers::shutdown, m::Shutdown>(),
    raw<m::Initialized>(handlers::initialized),
    raw<m::SetTrace>(handlers::set_trace),
    on_strand<handlers::status, m::Status>(),
    notification<handlers::cancel_request, m::CancelRequest>(),
    notification<handlers::did_open, m::DidOpen>(),
    notification<handlers::did_change, m::DidChange>(),
    notification<handlers::did_close, m::DidClose>(),
    notification<handlers::did_save, m::DidSave>(),
    notification<handlers::did_change_configuration, m::DidChangeConfiguration>(),
    notification<handlers::did_change_folders, m::DidChangeWorkspaceFolders>(),
    notification<handlers::did_change_files, m::DidChangeWatchedFiles>(),
    on_snapshot<handlers::document_symbol, m::DocumentSymbol>(),
    on_snapshot<handlers::definition, m::Definition>(),
    Route{
        .method = m::References::kMethod, .request = handlers::references, .notification = nullptr},
    on_snapshot<handlers::document_highlight, m::DocumentHighlight>(),
    on_snapshot<handlers::document_link, m::DocumentLink>(),
    Route{.method = m::DocumentLinkResolve::kMethod,
          .request = handlers::resolve_document_link,
          .notification = nullptr},
    on_snapshot<handlers::folding_range, m::FoldingRange>(),
    on_snapshot<handlers::selection_range, m::SelectionRange>(),
    on_snapshot<handlers::formatting, m::Formatting>(),
    on_snapshot<handlers::range_formatting, m::RangeFormatting>(),
    on_snapshot<handlers::semantic_tokens, m::SemanticTokens>(),
    on_snapshot<handlers::semantic_tokens_delta, m::SemanticTokensDelta>(),
    Route{.method = m::WorkspaceSymbol::kMethod,
          .request = handlers::workspace_symbol,
          .notification = nullptr},
    on_snapshot<handlers::semantic_tokens_range, m::SemanticTokensRange>(),
    on_snapshot<handlers::code_lens, m::CodeLens>(),
    Route{.method = m::CodeLensResolve::kMethod,
          .request = handlers::resolve_code_lens,
          .notification = nullptr},
    on_findings<handlers::inlay_hint, m::InlayHint>(),
    on_findings<handlers::hover, m::Hover>(),
    on_findings<handlers::diagnostic, m::DocumentDiagnostic>(),
    Route{.method = m::WorkspaceDiagnostic::kMethod,
          .request = handlers::workspace_diagnostic,
          .notification = nullptr},
    notification<handlers::cancel_progress, m::WorkDoneProgressCancel>(),
    on_findings<handlers::code_action, m::CodeAction>(),
    on_snapshot<handlers::completion, m::Completion>(),
    Route{.method = m::CompletionItemResolve::kMethod,
          .request = handlers::resolve_completion,
          .notification = nullptr},
    on_snapshot<handlers::prepare_rename, m::PrepareRename>(),
    Route{.method = m::Rename::kMethod, .request = handlers::rename, .notification = nullptr},
    Route{.method = m::WillRenameFiles::kMethod,
          .request = handlers::will_rename_files,
          .notification = nullptr},
    on_snapshot<handlers::on_type_formatting, m::OnTypeFormatting>(),
    on_snapshot<handlers::linked_editing_range, m::LinkedEditingRange>(),
    Route{.method = m::CodeActionResolve::kMethod,
          .request = handlers::resolve_code_action,
          .notification = nullptr},
};

}  // namespace

const Route* find_route(std::string_view method) {
  const auto* found = std::find_if(kRoutes.begin(), kRoutes.end(),
                                   [method](const Route& r) { return r.method == method; });
  return found == kRoutes.end() ? nullptr : found;
}

}  // namespace trend::server
