// Small documents live in the engine's store. Texts too large to analyse are only edited, beside an
// empty snapshot, and move to the other side when they shrink or grow over the limit.
#include "server/lsp/documents.h"

#include <utility>

#include "protocol/uri.h"
#include "server/engine/config.h"
#include "server/lsp/convert.h"

namespace trend::server {
namespace {

bool same_settings(const engine::DocumentSettings& a, const engine::DocumentSettings& b) {
  const auto configured = [](const engine::DocumentSettings& settings) -> const lint::Settings& {
    return settings.configured ? *settings.configured : *settings.lint;
  };
  return a.config_path == b.config_path && a.language == b.language &&
         configured(a) == configured(b) && a.markdownlint == b.markdownlint;
}

Treatment treatment_of(std::string_view path, std::size_t size) {
  if (size > kMaxArticleSize) return Treatment::kTooLarge;
  const std::string_view name = path.substr(path.find_last_of('/') + 1);
  return name == engine::kConfigFileName ? Treatment::kConfiguration : Treatment::kArticle;
}

std::string path_of(std::string_view uri) {
  return protocol::uri_to_path(uri).value_or(std::string());
}

}  // namespace

void Documents::put(OpenDocument& document, const std::string& key, std::int64_t version,
                    std::string text) {
  const std::string path = path_of(document.uri);
  document.version = version;
  document.treatment = treatment_of(path, text.size());
  if (document.treatment == Treatment::kTooLarge) {
    large_.insert_or_assign(key, text::Document::from_bytes(std::move(text)));
    text.clear();
  } else {
    large_.erase(key);
  }
  document.snapshot = store_.open(key, path, version, std::move(text), resolve_(path));
}

const OpenDocument& Documents::open(lsp::TextDocumentItem item) {
  const std::string key = protocol::uri_key(item.uri);
  OpenDocument& document = documents_[key];
  document.uri = std::move(item.uri);
  put(document, key, item.version, std::move(item.text));
  return document;
}

bool Documents::edit(const lsp::DidChangeTextDocumentParams& params, text::Encoding encoding) {
  const std::string key = protocol::uri_key(params.textDocument.uri);
  const auto found = documents_.find(key);
  if (found == documents_.end()) return false;
  OpenDocument& document = found->second;
  document.version = params.textDocument.version;
  edited_.insert(key);
  const auto& changes = params.contentChanges;
  if (document.treatment == Treatment::kTooLarge) {
    text::Document& text = large_.at(key);
    for (const auto& change : changes)
      text = std::move(text).edited(from_lsp(text, change, encoding));
    return true;
  }
  return store_.edit(key, document.version, changes.size(),
                     [&changes, encoding](std::size_t i, const text::Document& text) {
                       return from_lsp(text, changes[i], encoding);
                     });
}

std::vector<const OpenDocument*> Documents::settle() {
  std::vector<const OpenDocument*> settled;
  for (const std::string& key : std::exchange(edited_, {})) {
    OpenDocument& document = documents_.at(key);
    if (document.treatment == Treatment::kTooLarge) {
      put(document, key, document.version, std::string(large_.at(key).text()));
    } else {
      document.snapshot = store_.settle(key);
      const std::string_view text = document.snapshot->document().text();
      if (text.size() > kMaxArticleSize) put(document, key, document.version, std::string(text));
    }
    settled.push_back(&document);
  }
  return settled;
}

std::optional<OpenDocument> Documents::close(std::string_view uri) {
  const std::string key = protocol::uri_key(uri);
  const auto found = documents_.find(key);
  if (found == documents_.end()) return std::nullopt;
  OpenDocument document = std::move(found->second);
  documents_.erase(found);
  large_.erase(key);
  edited_.erase(key);
  store_.close(key);
  return document;
}

std::map<std::string, engine::SnapshotPtr> Documents::by_path() const {
  std::map<std::string, engine::SnapshotPtr> found;
  for (const auto& [key, document] : documents_) {
    const std::string& path = document.snapshot->path;
    if (document.treatment == Treatment::kArticle && !path.empty())
      found.emplace(path, document.snapshot);
  }
  return found;
}

const OpenDocument* Documents::find(std::string_view uri) const {
  return find_key(protocol::uri_key(uri));
}

const OpenDocument* Documents::find_key(std::string_view key) const {
  const auto found = documents_.find(key);
  return found == documents_.end() ? nullptr : &found->second;
}

std::vector<std::string> Documents::reconfigure() {
  std::vector<std::string> changed;
  for (auto& [key, document] : documents_) {
    engine::DocumentSettings settings = resolve_(document.snapshot->path);
    if (same_settings(settings, document.snapshot->settings)) continue;
    document.snapshot = store_.reconfigure(key, std::move(settings));
    changed.push_back(key);
  }
  return changed;
}

}  // namespace trend::server
