// Texts are kept by drafts; a snapshot is made when one is asked for.
#include "server/engine/store.h"

#include <limits>
#include <memory>
#include <utility>

#include "server/engine/clock.h"
#include "server/engine/markdownlint_config.h"

namespace trend::engine {
namespace {

// A re-parse costs something however short; this much text costs about the same.
constexpr text::Offset kNear = 2048;
// From here on (a replace-all) one re-parse of all that lies between is cheaper than one for each.
constexpr std::size_t kManyEdits = 24;

SnapshotPtr with(const Snapshot& old, std::int64_t version, ArticlePtr article,
                 DocumentSettings settings, std::chrono::microseconds parse_time) {
  settings = with_comments(*article, std::move(settings));
  return std::make_shared<const Snapshot>(
      Snapshot{old.uri, old.path, version, std::move(article), std::move(settings), parse_time});
}

}  // namespace

SnapshotPtr DocumentStore::open(std::string uri, std::string path, std::int64_t version,
                                std::string text, DocumentSettings settings) {
  text::Document document = text::Document::from_bytes(std::move(text));
  document.expect_edits();
  SnapshotPtr snapshot =
      make_snapshot(uri, std::move(path), version, std::move(document), std::move(settings));
  documents_.insert_or_assign(std::move(uri), Open{snapshot, std::nullopt});
  return snapshot;
}

bool DocumentStore::edit(std::string_view uri, std::int64_t version, std::size_t count,
                         const EditSource& edit_at) {
  const auto found = documents_.find(uri);
  if (found == documents_.end()) return false;
  const Stopwatch watch;
  auto& pending = found->second.pending;
  if (!pending) pending.emplace(Pending{Draft(found->second.snapshot->article), version, {}});
  const text::Offset reach = count < kManyEdits ? kNear : std::numeric_limits<text::Offset>::max();
  for (std::size_t i = 0; i < count; ++i)
    pending->draft.apply(edit_at(i, pending->draft.document()), reach);
  pending->version = version;
  pending->time += watch.elapsed();
  return true;
}

SnapshotPtr DocumentStore::settle(std::string_view uri) {
  const auto found = documents_.find(uri);
  if (found == documents_.end()) return nullptr;
  auto& [snapshot, pending] = found->second;
  if (!pending) return snapshot;
  const Stopwatch watch;
  const ArticlePtr& article = pending->draft.settle();
  snapshot = with(*snapshot, pending->version, article, snapshot->settings,
                  pending->time + watch.elapsed());
  pending.reset();
  return snapshot;
}

SnapshotPtr DocumentStore::change(std::string_view uri, std::int64_t version, std::size_t count,
                                  const EditSource& edit_at) {
  return edit(uri, version, count, edit_at) ? settle(uri) : nullptr;
}

SnapshotPtr DocumentStore::change(std::string_view uri, std::int64_t version,
                                  const std::vector<text::Edit>& edits) {
  return change(uri, version, edits.size(),
                [&edits](std::size_t i, const text::Document&) { return edits[i]; });
}

SnapshotPtr DocumentStore::reconfigure(std::string_view uri, DocumentSettings settings) {
  const SnapshotPtr old = settle(uri);
  if (old == nullptr) return nullptr;
  SnapshotPtr& snapshot = documents_.find(uri)->second.snapshot;
  snapshot = with(*old, old->version, old->article, std::move(settings), old->parse_time);
  return snapshot;
}

bool DocumentStore::close(std::string_view uri) {
  const auto found = documents_.find(uri);
  if (found == documents_.end()) return false;
  documents_.erase(found);
  return true;
}

SnapshotPtr DocumentStore::find(std::string_view uri) const {
  const auto found = documents_.find(uri);
  return found == documents_.end() ? nullptr : found->second.snapshot;
}

std::vector<SnapshotPtr> DocumentStore::all() const {
  std::vector<SnapshotPtr> snapshots;
  snapshots.reserve(documents_.size());
  for (const auto& [uri, open] : documents_) snapshots.push_back(open.snapshot);
  return snapshots;
}

}  // namespace trend::engine
