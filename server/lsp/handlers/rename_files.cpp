// Links follow files that the client is about to rename.
#include "protocol/uri.h"
#include "server/features/file_rename.h"
#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"
#include "server/lsp/workspace_edit.h"

namespace trend::server::handlers {
namespace {

std::vector<features::MovedFile> moved_files(const lsp::RenameFilesParams& params) {
  std::vector<features::MovedFile> moved;
  for (const lsp::FileRename& file : params.files) {
    auto before = protocol::uri_to_path(file.oldUri);
    auto after = protocol::uri_to_path(file.newUri);
    if (!before || !after) continue;
    // A folder's URI may end with a slash.
    for (std::string* path : {&*before, &*after})
      if (path->size() > 1 && path->ends_with('/')) path->pop_back();
    moved.push_back({std::move(*before), std::move(*after)});
  }
  return moved;
}

/// Links to a moved file name it; a moved article's own links may name anything.
bool concerns(const std::vector<features::MovedFile>& moved, const std::string& path,
              std::string_view text) {
  for (const features::MovedFile& move : moved) {
    const std::string_view name =
        std::string_view(move.before).substr(move.before.find_last_of('/') + 1);
    if (may_link_to(text, name)) return true;
  }
  return features::moved_path(moved, path) != path;
}

}  // namespace

void will_rename_files(Session& session, const protocol::Json& params, const Reply& reply) {
  const auto decoded = protocol::decode<lsp::RenameFilesParams>(params);
  if (!decoded) {
    reply.fail(protocol::error_code::kInvalidParams, decoded.error().message());
    return;
  }
  session.run_in_background(
      reply,
      [moved = moved_files(*decoded), search = session.workspace().article_search(),
       client = session.workspace().client(), stop = reply.stop_token()]() -> AnswerText {
        WorkspaceEdits edits(client);
        const auto wanted = [&](const std::string& path, std::string_view text) {
          return concerns(moved, path, text);
        };
        for (const ArticleSearch::Hit& hit : search.find(wanted, stop))
          edits.add(hit.uri, hit.version, hit.article->document(),
                    features::follow_files(*hit.article, hit.path, moved));
        lsp::Nullable<lsp::WorkspaceEdit> answer;
        if (!edits.empty()) answer.emplace() = edits.take();
        return protocol::encode_text(answer);
      });
}

}  // namespace trend::server::handlers
