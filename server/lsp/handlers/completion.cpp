// Completion items, with documentation for the one that the author looks at.
#include "server/features/completion/completion.h"

#include <fmt/format.h>

#include "server/features/hover.h"
#include "server/lsp/convert.h"
#include "server/lsp/data.h"
#include "server/lsp/handlers/handlers.h"
#include "server/lsp/session.h"

namespace trend::server::handlers {
namespace {

using features::CompletionKind;

lsp::CompletionItemKind to_lsp(CompletionKind kind) {
  switch (kind) {
    case CompletionKind::kKey:
      return lsp::CompletionItemKind::kProperty;
    case CompletionKind::kValue:
      return lsp::CompletionItemKind::kValue;
    case CompletionKind::kHeading:
      return lsp::CompletionItemKind::kModule;
    case CompletionKind::kTable:
      return lsp::CompletionItemKind::kStruct;
    case CompletionKind::kFile:
      return lsp::CompletionItemKind::kFile;
    case CompletionKind::kFolder:
      return lsp::CompletionItemKind::kFolder;
    case CompletionKind::kReference:
      return lsp::CompletionItemKind::kReference;
    case CompletionKind::kLanguage:
      return lsp::CompletionItemKind::kKeyword;
  }
  return lsp::CompletionItemKind::kText;
}

class ListBuilder {
 public:
  explicit ListBuilder(const Scene& scene) : scene_(scene) {}

  lsp::CompletionList build(std::vector<features::Completion> items) {
    lsp::CompletionList list;
    list.isIncomplete = items.size() >= features::kMaxCompletions;
    if (scene_.client->default_edit_range && !items.empty())
      list.itemDefaults.emplace().editRange = range_of(items.front());
    list.items.reserve(items.size());
    for (features::Completion& item : items)
      list.items.push_back(convert(std::move(item), list.items.size()));
    return list;
  }

 private:
  lsp::Range range_of(const features::Completion& item) const {
    return server::to_lsp(scene_.document(), item.edit.range, scene_.encoding());
  }

  lsp::CompletionItem convert(features::Completion item, std::size_t place) const {
    const bool snippet = scene_.client->snippets && !item.snippet.empty();
    std::string text = snippet ? std::move(item.snippet) : std::move(item.edit.text);
    lsp::CompletionItem result;
    result.kind = to_lsp(item.kind);
    result.sortText = fmt::format("{:03}", place);
    // Neovim 0.7 writes an item that has a filterText over all Han before the cursor.
    if (item.filter != item.label) result.filterText = std::move(item.filter);
    if (const std::string& detail = item.detail.in(scene_.language()); !detail.empty())
      result.detail = detail;
    if (snippet) result.insertTextFormat = lsp::InsertTextFormat::kSnippet;
    if (scene_.client->default_edit_range)
      result.textEditText = std::move(text);
    else
      result.textEdit = lsp::TextEdit{.range = range_of(item), .newText = std::move(text)};
    if (scene_.client->completion_resolve && !item.preview.empty())
      result.data = protocol::encode(CompletionData{.uri = scene_.uri,
                                                    .version = scene_.snapshot->version,
                                                    .begin = item.preview.begin,
                                                    .end = item.preview.end});
    result.label = std::move(item.label);
    return result;
  }

  const Scene& scene_;
};

void document(lsp::CompletionItem& item, const CompletionData& data, const Scene& scene) {
  if (data.version != scene.snapshot->version) return;
  std::string markdown = features::preview_of(scene.article(), {data.begin, data.end});
  if (markdown.empty()) return;
  if (scene.client->completion_markdown)
    item.documentation =
        lsp::MarkupContent{.kind = lsp::markup_kind::kMarkdown, .value = std::move(markdown)};
  else
    item.documentation = features::plain_text(markdown);
}

}  // namespace

Answer<lsp::CompletionList> completion(const Scene& scene, const lsp::CompletionParams& params) {
  const Neighbours files(scene.files, scene.snapshot->path);
  return ListBuilder(scene).build(
      features::complete({.article = scene.article(),
                          .offset = from_lsp(scene.document(), params.position, scene.encoding()),
                          .file_name = scene.snapshot->file_name(),
                          .today = scene.snapshot->settings.lint->today,
                          .files = &files}));
}

void resolve_completion(Session& session, const protocol::Json& params, const Reply& reply) {
  auto item = protocol::decode<lsp::CompletionItem>(params);
  if (!item) {
    reply.fail(protocol::error_code::kInvalidParams, item.error().message());
    return;
  }
  // An item that has nothing more to tell, or whose article is gone, is complete as it is.
  const auto data = protocol::decode<CompletionData>(item->data.value_or(protocol::Json()));
  if (!data) {
    reply.send(protocol::encode_text(*item));
    return;
  }
  session.workspace().with_scene(
      data->uri, Workspace::Needs::kSnapshot, [reply] { return reply.wanted(); },
      [reply, found = *item, about = *data](const Scene* scene) {
        lsp::CompletionItem result = found;
        if (scene != nullptr) document(result, about, *scene);
        reply.send(protocol::encode_text(result));
      });
}

}  // namespace trend::server::handlers
