// Definition, references and highlights: three views of what a place speaks of.
#include "server/features/references.h"

#include <optional>
#include <utility>

#include "protocol/uri.h"
#include "server/lsp/convert.h"
#include "server/lsp/file_view.h"
#include "server/lsp/handlers/handlers.h"

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

Answer<std::vector<lsp::Location>> references(const Scene& scene,
                                              const lsp::ReferenceParams& params) {
  std::vector<lsp::Location> locations;
  const std::optional<Target> target = target_at(scene, params.position);
  if (!target) return locations;
  for (const features::Occurrence& occurrence : features::occurrences(scene.article(), *target)) {
    if (occurrence.declaration && !params.context.includeDeclaration) continue;
    locations.push_back(
        {.uri = scene.uri, .range = to_lsp(scene.document(), occurrence.range, scene.encoding())});
  }
  return locations;
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
