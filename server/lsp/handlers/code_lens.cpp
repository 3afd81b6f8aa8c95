// A line above each section, whose words are worked out when it comes into view.
#include <utility>

#include "server/features/section_lenses.h"
#include "server/lsp/convert.h"
#include "server/lsp/data.h"
#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"

namespace trend::server::handlers {
namespace {

using protocol::error_code::kContentModified;
using protocol::error_code::kInvalidParams;

AnswerText resolve(lsp::CodeLens lens, const LensData& data, const Scene& scene) {
  const bool same =
      data.version == scene.snapshot->version && data.section < scene.article().sections().size();
  if (!same) {
    return protocol::ResponseError{.code = kContentModified,
                                   .message = "the document is not what the lens was made for",
                                   .data = {}};
  }
  const text::Bilingual title =
      features::lens_title(scene.article(), data.section, scene.analysis->run.findings.all());
  // Clients show a lens with an empty command as plain text: it tells, and does nothing.
  lens.command =
      lsp::Command{.title = title.in(scene.language()), .command = "", .arguments = std::nullopt};
  return protocol::encode_text(lens);
}

}  // namespace

Answer<std::vector<lsp::CodeLens>> code_lens(const Scene& scene, const lsp::CodeLensParams&) {
  std::vector<lsp::CodeLens> result;
  for (const article::Index section : features::lens_sections(scene.article())) {
    lsp::CodeLens lens;
    const text::Offset begin = scene.article().sections()[section].heading_range.begin;
    lens.range = server::to_lsp(scene.document(), text::Range{begin, begin}, scene.encoding());
    lens.data = protocol::encode(
        LensData{.uri = scene.uri, .version = scene.snapshot->version, .section = section});
    result.push_back(std::move(lens));
  }
  return result;
}

void resolve_code_lens(Session& session, const protocol::Json& params, const Reply& reply) {
  const auto lens = protocol::decode<lsp::CodeLens>(params);
  if (!lens) {
    reply.fail(kInvalidParams, lens.error().message());
    return;
  }
  const auto data = protocol::decode<LensData>(lens->data.value_or(protocol::Json()));
  if (!data) {
    reply.fail(kInvalidParams, "data." + data.error().message());
    return;
  }
  session.workspace().with_scene(
      data->uri, Workspace::Needs::kAnalysis, [reply] { return reply.wanted(); },
      [&session, reply, lens = *lens, data = *data](const Scene* scene) {
        if (scene == nullptr) {
          reply.fail(kContentModified, "the document is not open");
          return;
        }
        session.run_in_background(
            reply, [lens, data, scene = *scene] { return resolve(lens, data, scene); });
      });
}

}  // namespace trend::server::handlers
