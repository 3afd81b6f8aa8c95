// The open documents: for each the newest snapshot, kept up to date edit by edit.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/document.h"
#include "rules/text/edit.h"
#include "server/engine/draft.h"
#include "server/engine/snapshot.h"

namespace trend::engine {

/// Gives the `index`-th edit of a change in coordinates of `document`, the text after the edits
/// before it (LSP 3.17 didChange: "content changes are applied one after the other").
using EditSource = std::function<text::Edit(std::size_t index, const text::Document& document)>;

/// uri → newest Snapshot. Not thread-safe: used from one thread (the session's strand). The
/// snapshots it hands out may go anywhere.
class DocumentStore {
 public:
  /// Parses and keeps a document; an open document of that uri is replaced.
  SnapshotPtr open(std::string uri, std::string path, std::int64_t version, std::string text,
                   DocumentSettings settings);

  /// Applies `count` edits one after the other; the text is `version` then, its snapshot is made by
  /// settle(). False when the document is not open. Each edit must lie inside its text, on
  /// code-point borders, and its replacement must be valid UTF-8. A replacement of the whole text
  /// costs only what differs.
  bool edit(std::string_view uri, std::int64_t version, std::size_t count,
            const EditSource& edit_at);
  /// The snapshot of all edits so far: those of a burst that lie together are parsed once. Null
  /// when the document is not open.
  SnapshotPtr settle(std::string_view uri);

  /// Both in one; null when the document is not open.
  SnapshotPtr change(std::string_view uri, std::int64_t version, std::size_t count,
                     const EditSource& edit_at);
  /// The same with edits known beforehand, each in coordinates of the text before it.
  SnapshotPtr change(std::string_view uri, std::int64_t version,
                     const std::vector<text::Edit>& edits);

  /// Same text and version under new settings. Null when the document is not open.
  SnapshotPtr reconfigure(std::string_view uri, DocumentSettings settings);

  /// False when the document was not open.
  bool close(std::string_view uri);

  /// Newest snapshot that was made, or null.
  SnapshotPtr find(std::string_view uri) const;
  /// Newest snapshots of all open documents, sorted by uri.
  std::vector<SnapshotPtr> all() const;

 private:
  struct Pending {
    Draft draft;
    std::int64_t version = 0;
    std::chrono::microseconds time{};  ///< spent on it
  };
  struct Open {
    SnapshotPtr snapshot;
    std::optional<Pending> pending;  ///< edits that the snapshot does not have
  };

  std::map<std::string, Open, std::less<>> documents_;
};

}  // namespace trend::engine
