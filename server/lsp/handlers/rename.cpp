// Renaming in the article, with the links of other articles that follow.
#include "server/features/rename.h"

#include <utility>

#include "rules/text/link_path.h"
#include "server/lsp/convert.h"
#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"
#include "server/lsp/workspace_edit.h"

namespace trend::server::handlers {
namespace {

using protocol::error_code::kInvalidParams;
using protocol::error_code::kRequestFailed;

void follow_elsewhere(const Scene& scene, const ArticleSearch& search,
                      const features::Renaming& renaming, WorkspaceEdits& edits) {
  const std::string& own = scene.snapshot->path;
  if (renaming.anchors.empty() || own.empty()) return;
  const std::string_view name = scene.snapshot->file_name();
  const auto wanted = [&](const std::string& path, std::string_view text) {
    return path != own && may_link_to(text, name);
  };
  for (const ArticleSearch::Hit& hit : search.find(wanted, scene.stop)) {
    const std::string folder = engine::parent_path(hit.path);
    const auto is_file = [&](const std::string& path) {
      return text::resolve_path(folder, path) == own;
    };
    edits.add(hit.uri, hit.version, hit.article->document(),
              features::follow_anchors(*hit.article, renaming.anchors, is_file));
  }
}

AnswerText renamed(const Scene& scene, const ArticleSearch& search,
                   const lsp::RenameParams& params) {
  const text::Offset offset = from_lsp(scene.document(), params.position, scene.encoding());
  const features::Renaming renaming = features::rename_at(scene.article(), offset, params.newName);
  if (!renaming.problem.zh.empty())
    return protocol::ResponseError{
        .code = kRequestFailed, .message = renaming.problem.in(scene.language()), .data = {}};
  WorkspaceEdits edits(*scene.client);
  edits.add(scene.uri, static_cast<std::int32_t>(scene.snapshot->version), scene.document(),
            renaming.edits);
  follow_elsewhere(scene, search, renaming, edits);
  lsp::Nullable<lsp::WorkspaceEdit> answer;
  if (!edits.empty()) answer.emplace() = edits.take();
  return protocol::encode_text(answer);
}

}  // namespace

Answer<lsp::Nullable<lsp::PrepareRename>> prepare_rename(const Scene& scene,
                                                         const lsp::PrepareRenameParams& params) {
  lsp::Nullable<lsp::PrepareRename> answer;
  const text::Offset offset = from_lsp(scene.document(), params.position, scene.encoding());
  if (auto found = features::find_renameable(scene.article(), offset))
    answer.emplace() = {.range = to_lsp(scene.document(), found->range, scene.encoding()),
                        .placeholder = std::move(found->name)};
  return answer;
}

void rename(Session& session, const protocol::Json& params, const Reply& reply) {
  const auto decoded = protocol::decode<lsp::RenameParams>(params);
  if (!decoded) {
    reply.fail(kInvalidParams, decoded.error().message());
    return;
  }
  session.workspace().with_scene(
      decoded->textDocument.uri, Workspace::Needs::kSnapshot, [reply] { return reply.wanted(); },
      [&session, reply, asked = *decoded](const Scene* scene) {
        if (scene == nullptr) {
          reply.send(protocol::encode_text(lsp::Nullable<lsp::WorkspaceEdit>()));
          return;
        }
        Scene own = *scene;
        own.stop = reply.stop_token();
        session.run_in_background(reply, [own, search = session.workspace().article_search(),
                                          asked] { return renamed(own, search, asked); });
      });
}

}  // namespace trend::server::handlers
