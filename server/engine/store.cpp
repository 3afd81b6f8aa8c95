// Edits go into the article one by one, each trimmed to what it really changes; very long lists of
// edits (a replace-all) are folded into one first.
#include "server/engine/store.h"

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

#include "rules/article/parse.h"
#include "server/engine/clock.h"
#include "server/engine/markdownlint_config.h"

namespace trend::engine {
namespace {

// From here on one re-parse of the stretch that all edits span is cheaper than one for each.
constexpr std::size_t kManyEdits = 24;

using ArticlePtr = std::shared_ptr<const article::Article>;

// The part of `edit` that changes something; editors often replace whole texts or lines.
std::optional<text::Edit> trimmed(const text::Document& document, const text::Edit& edit) {
  std::optional<text::Edit> smallest = text::minimal_edit(document.slice(edit.range), edit.text);
  if (smallest) smallest->range = smallest->range.shifted(edit.range.begin);
  return smallest;
}

ArticlePtr apply_one(const ArticlePtr& old, const text::Edit& edit) {
  const std::optional<text::Edit> smallest = trimmed(old->document(), edit);
  if (!smallest) return old;
  return article::reparse(*old, old->document().edited(*smallest), *smallest);
}

ArticlePtr apply_folded(const ArticlePtr& old, std::size_t count, const EditSource& edit_at) {
  text::Document document = old->document();
  for (std::size_t i = 0; i < count; ++i) document = document.edited(edit_at(i, document));
  const std::optional<text::Edit> whole = text::minimal_edit(old->text(), document.text());
  return whole ? article::reparse(*old, std::move(document), *whole) : old;
}

SnapshotPtr with(const Snapshot& old, std::int64_t version, ArticlePtr article,
                 DocumentSettings settings, std::chrono::microseconds parse_time) {
  settings = with_comments(*article, std::move(settings));
  return std::make_shared<const Snapshot>(
      Snapshot{old.uri, old.path, version, std::move(article), std::move(settings), parse_time});
}

}  // namespace

SnapshotPtr DocumentStore::open(std::string uri, std::string path, std::int64_t version,
                                std::string text, DocumentSettings settings) {
  SnapshotPtr snapshot =
      make_snapshot(uri, std::move(path), version, std::move(text), std::move(settings));
  documents_.insert_or_assign(std::move(uri), snapshot);
  return snapshot;
}

SnapshotPtr DocumentStore::change(std::string_view uri, std::int64_t version, std::size_t count,
                                  const EditSource& edit_at) {
  const auto found = documents_.find(uri);
  if (found == documents_.end()) return nullptr;
  const Snapshot& old = *found->second;
  const Stopwatch watch;
  ArticlePtr article = old.article;
  if (count >= kManyEdits) {
    article = apply_folded(article, count, edit_at);
  } else {
    for (std::size_t i = 0; i < count; ++i)
      article = apply_one(article, edit_at(i, article->document()));
  }
  found->second = with(old, version, std::move(article), old.settings, watch.elapsed());
  return found->second;
}

SnapshotPtr DocumentStore::change(std::string_view uri, std::int64_t version,
                                  const std::vector<text::Edit>& edits) {
  return change(uri, version, edits.size(),
                [&edits](std::size_t i, const text::Document&) { return edits[i]; });
}

SnapshotPtr DocumentStore::reconfigure(std::string_view uri, DocumentSettings settings) {
  const auto found = documents_.find(uri);
  if (found == documents_.end()) return nullptr;
  const Snapshot& old = *found->second;
  found->second = with(old, old.version, old.article, std::move(settings), old.parse_time);
  return found->second;
}

bool DocumentStore::close(std::string_view uri) {
  const auto found = documents_.find(uri);
  if (found == documents_.end()) return false;
  documents_.erase(found);
  return true;
}

SnapshotPtr DocumentStore::find(std::string_view uri) const {
  const auto found = documents_.find(uri);
  return found == documents_.end() ? nullptr : found->second;
}

std::vector<SnapshotPtr> DocumentStore::all() const {
  std::vector<SnapshotPtr> snapshots;
  snapshots.reserve(documents_.size());
  for (const auto& [uri, snapshot] : documents_) snapshots.push_back(snapshot);
  return snapshots;
}

}  // namespace trend::engine
