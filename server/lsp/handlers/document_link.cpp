// Link destinations that the editor can open; a place in another file is looked up when it is
// asked for.
#include <fmt/format.h>

#include <optional>
#include <utility>

#include "protocol/uri.h"
#include "server/features/document_links.h"
#include "server/features/references.h"
#include "server/lsp/convert.h"
#include "server/lsp/data.h"
#include "server/lsp/file_view.h"
#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"

namespace trend::server::handlers {
namespace {

using features::DocumentLink;
using protocol::error_code::kContentModified;
using protocol::error_code::kInvalidParams;

/// The fragment that editors take for a line of a file, counted from 1.
std::string at_line(const std::string& uri, const text::Document& document,
                    const features::Declaration& place) {
  return fmt::format("{}#L{}", uri, document.lines().line_of(place.selection.begin) + 1);
}

void tell(lsp::DocumentLink& link, const Scene& scene, const text::Bilingual& text) {
  if (scene.client->link_tooltips) link.tooltip = text.in(scene.language());
}

class Converter {
 public:
  explicit Converter(const Scene& scene)
      : scene_(scene), files_(scene.files, scene.snapshot->path), fragments_(scene.article()) {}

  std::optional<lsp::DocumentLink> convert(const DocumentLink& link) const {
    lsp::DocumentLink result;
    result.range = server::to_lsp(scene_.document(), link.range, scene_.encoding());
    switch (link.kind) {
      case DocumentLink::Kind::kUri:
        result.target = link.target;
        break;
      case DocumentLink::Kind::kPlace: {
        const auto place = fragments_.find(link.fragment);
        if (!place) return std::nullopt;
        result.target = at_line(scene_.uri, scene_.document(), *place);
        break;
      }
      case DocumentLink::Kind::kFile:
        if (scene_.snapshot->path.empty()) return std::nullopt;
        fill_file(link, result);
        break;
    }
    return result;
  }

 private:
  void fill_file(const DocumentLink& link, lsp::DocumentLink& result) const {
    if (!files_.exists(link.target)) {
      tell(result, scene_,
           {fmt::format("文件不存在：{}", link.target),
            fmt::format("No such file: {}", link.target)});
    } else if (!link.fragment.empty()) {
      result.data = protocol::encode(
          LinkData{.uri = scene_.uri, .path = link.target, .fragment = link.fragment});
      return;
    }
    result.target = protocol::path_to_uri(files_.absolute(link.target));
  }

  const Scene& scene_;
  Neighbours files_;
  features::Fragments fragments_;
};

lsp::DocumentLink resolved(lsp::DocumentLink link, const LinkData& data, const Scene& scene) {
  const Neighbours files(scene.files, scene.snapshot->path);
  link.target = protocol::path_to_uri(files.absolute(data.path));
  const auto article = files.article(data.path);
  if (article == nullptr) return link;
  if (const auto place = features::declaration_of_fragment(*article, data.fragment))
    link.target = at_line(*link.target, article->document(), *place);
  else
    tell(link, scene,
         {fmt::format("{} 中没有这个位置：#{}", data.path, data.fragment),
          fmt::format("No such place in {}: #{}", data.path, data.fragment)});
  return link;
}

}  // namespace

Answer<std::vector<lsp::DocumentLink>> document_link(const Scene& scene,
                                                     const lsp::DocumentLinkParams&) {
  std::vector<lsp::DocumentLink> links;
  const Converter converter(scene);
  for (const DocumentLink& link : features::document_links(scene.article()))
    if (auto converted = converter.convert(link)) links.push_back(std::move(*converted));
  return links;
}

void resolve_document_link(Session& session, const protocol::Json& params, const Reply& reply) {
  const auto link = protocol::decode<lsp::DocumentLink>(params);
  if (!link) {
    reply.fail(kInvalidParams, link.error().message());
    return;
  }
  const auto data = protocol::decode<LinkData>(link->data.value_or(protocol::Json()));
  if (!data) {  // complete as it is
    reply.send(protocol::encode_text(*link));
    return;
  }
  session.workspace().with_scene(
      data->uri, Workspace::Needs::kSnapshot, [reply] { return reply.wanted(); },
      [&session, reply, link = *link, data = *data](const Scene* scene) {
        if (scene == nullptr) {
          reply.fail(kContentModified, "the document is not open");
          return;
        }
        session.run_in_background(reply, [link, data, scene = *scene]() -> AnswerText {
          return protocol::encode_text(resolved(link, data, scene));
        });
      });
}

}  // namespace trend::server::handlers
