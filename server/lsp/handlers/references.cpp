// Definition, references and highlights: three views of what a place speaks of.
#include "server/features/references.h"

#include <optional>
#include <utility>

#include "protocol/uri.h"
#include "server/lsp/article_search.h"
#include "server/lsp/convert.h"
#include "server/lsp/file_view.h"
#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"

namespace trend::server::handlers {
namespace {

using features::Target;
using features::TargetKind;

std::optional<Target> target_at(const Scene& scene, lsp::Position position) {
  return features::find_target(scene.article(),
                               from_lsp(scene.document(), position, scene.encoding()));
}

/// Where a target is, in this file or another.
struct Goal {
  std::string uri;
  lsp::Range range;
  lsp::Range selection;
};

Goal goal_in(std::string uri, const text::Document& document, const features::Declaration& place,
             text::Encoding encoding) {
  return {std::move(uri), to_lsp(document, place.range, encoding),
          to_lsp(document, place.selection, encoding)};
}

/// The place in another file; its start where it is no article or has no such fragment.
std::optional<Goal> goal_in_file(const Scene& scene, const Target& target) {
  const Neighbours files(scene.files, scene.snapshot->path);
  if (!files.is_file(target.name)) return std::nullopt;
  std::string uri = protocol::path_to_uri(files.absolute(target.name));
  if (!target.fragment.empty())
    if (const auto article = files.article(target.name))
      if (const auto place = features::declaration_of_fragment(*article, target.fragment))
        return goal_in(std::move(uri), article->document(), *place, scene.encoding());
  return Goal{std::move(uri), {}, {}};
}

std::optional<Goal> goal_of(const Scene& scene, const Target& target) {
  if (target.kind == TargetKind::kFile) return goal_in_file(scene, target);
  const auto place = features::declaration_of(scene.article(), target);
  if (!place) return std::nullopt;
  return goal_in(scene.uri, scene.document(), *place, scene.encoding());
}

class ReferenceFinder {
 public:
  ReferenceFinder(const Scene& scene, const ArticleSearch& search,
                  const lsp::ReferenceContext& context)
      : scene_(scene), search_(search), context_(context) {}

  std::vector<lsp::Location> find(const std::optional<Target>& target) {
    if (!target) return {};
    if (target->kind == TargetKind::kFile) {
      find_in_file(*target);
    } else {
      add(scene_.uri, scene_.document(), features::occurrences(scene_.article(), *target));
      add_links(scene_.snapshot->path, features::fragments_of(scene_.article(), *target));
    }
    return std::move(locations_);
  }

 private:
  /// What another file says of the place that a link leads to, and all links that lead there.
  void find_in_file(const Target& link) {
    const Neighbours files(scene_.files, scene_.snapshot->path);
    const std::string path = files.absolute(link.name);
    std::vector<std::string> fragments{link.fragment};
    if (const auto article = files.article(link.name)) {
      if (const auto target = features::find_fragment(*article, link.fragment)) {
        add(protocol::path_to_uri(path), article->document(),
            features::occurrences(*article, *target));
        fragments = features::fragments_of(*article, *target);
      }
    }
    add_links(path, fragments);
  }

  void add_links(const std::string& path, const std::vector<std::string>& fragments) {
    if (path.empty() || fragments.empty()) return;
    const std::string_view name = std::string_view(path).substr(path.find_last_of('/') + 1);
    const auto wanted = [&](const std::string& other, std::string_view text) {
      return other != path && may_link_to(text, name);
    };
    for (const ArticleSearch::Hit& hit : search_.find(wanted, scene_.stop)) {
      const std::string folder = engine::parent_path(hit.path);
      const auto is_file = [&](const std::string& relative) {
        return engine::join_path(folder, relative) == path;
      };
      add(hit.uri, hit.article->document(), features::links_to(*hit.article, fragments, is_file));
    }
  }

  void add(const std::string& uri, const text::Document& document,
           const std::vector<features::Occurrence>& occurrences) {
    for (const features::Occurrence& occurrence : occurrences)
      if (!occurrence.declaration || context_.includeDeclaration)
        locations_.push_back(
            {.uri = uri, .range = to_lsp(document, occurrence.range, scene_.encoding())});
  }

  const Scene& scene_;
  const ArticleSearch& search_;
  lsp::ReferenceContext context_;
  std::vector<lsp::Location> locations_;
};

}  // namespace

Answer<lsp::Definition> definition(const Scene& scene, const lsp::DefinitionParams& params) {
  lsp::Definition result;
  const std::optional<Target> target = target_at(scene, params.position);
  const std::optional<Goal> goal = target ? goal_of(scene, *target) : std::nullopt;
  if (!goal) return result;
  if (!scene.client->definition_links) {
    result = std::vector<lsp::Location>{{.uri = goal->uri, .range = goal->selection}};
    return result;
  }
  result = std::vector<lsp::LocationLink>{
      {.originSelectionRange = to_lsp(scene.document(), target->origin, scene.encoding()),
       .targetUri = goal->uri,
       .targetRange = goal->range,
       .targetSelectionRange = goal->selection}};
  return result;
}

void references(Session& session, const protocol::Json& params, const Reply& reply) {
  const auto decoded = protocol::decode<lsp::ReferenceParams>(params);
  if (!decoded) {
    reply.fail(protocol::error_code::kInvalidParams, decoded.error().message());
    return;
  }
  session.workspace().with_scene(
      decoded->textDocument.uri, Workspace::Needs::kSnapshot, [reply] { return reply.wanted(); },
      [&session, reply, asked = *decoded](const Scene* scene) {
        if (scene == nullptr) {
          reply.send(protocol::encode_text(std::vector<lsp::Location>()));
          return;
        }
        Scene own = *scene;
        own.stop = reply.stop_token();
        session.run_in_background(
            reply, [own, search = session.workspace().article_search(), asked]() -> AnswerText {
              return protocol::encode_text(
                  ReferenceFinder(own, search, asked.context).find(target_at(own, asked.position)));
            });
      });
}

Answer<std::vector<lsp::DocumentHighlight>> document_highlight(
    const Scene& scene, const lsp::DocumentHighlightParams& params) {
  std::vector<lsp::DocumentHighlight> highlights;
  const std::optional<Target> target = target_at(scene, params.position);
  if (!target) return highlights;
  for (const features::Occurrence& occurrence : features::occurrences(scene.article(), *target))
    highlights.push_back({.range = to_lsp(scene.document(), occurrence.range, scene.encoding()),
                          .kind = occurrence.declaration ? lsp::DocumentHighlightKind::kWrite
                                                         : lsp::DocumentHighlightKind::kRead});
  return highlights;
}

}  // namespace trend::server::handlers
