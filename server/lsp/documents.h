// The client's open documents: how it spells them, and their newest snapshots.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/lsp/sync.h"
#include "rules/text/document.h"
#include "rules/text/encoding.h"
#include "server/engine/snapshot.h"
#include "server/engine/store.h"
#include "server/lsp/scene.h"

namespace trend::server {

/// Articles above this many bytes are kept in step with the client but not analysed.
inline constexpr std::size_t kMaxArticleSize = std::size_t{10} << 20;

/// An open document at its newest version.
struct OpenDocument {
  std::string uri;               ///< as the client spelt it in didOpen
  std::int64_t version = 0;      ///< the client's number of the text
  engine::SnapshotPtr snapshot;  ///< of that version, but between edit() and settle()
  Treatment treatment = Treatment::kArticle;
};

/// Strand only. Documents are told apart by uri_key, so that two spellings of one file are one
/// document; `key` below is such a key, and Snapshot::uri holds it.
class Documents {
 public:
  using Resolve = std::function<engine::DocumentSettings(const std::string& path)>;

  /// `resolve` gives the settings for the file at a path (empty: a buffer without file).
  explicit Documents(Resolve resolve) : resolve_(std::move(resolve)) {}

  /// Opens a document; one that is open already is replaced.
  const OpenDocument& open(lsp::TextDocumentItem item);
  /// Takes a change into the text; snapshots follow with settle(). False when the document is not
  /// open.
  bool edit(const lsp::DidChangeTextDocumentParams& params, text::Encoding encoding);
  /// Brings the snapshots of all edited documents up to date, and returns those. Valid until the
  /// next change.
  std::vector<const OpenDocument*> settle();
  /// The document as it was, or nothing when it was not open.
  std::optional<OpenDocument> close(std::string_view uri);

  /// By any spelling of its uri; null when it is not open. Valid until the next change.
  const OpenDocument* find(std::string_view uri) const;
  const OpenDocument* find_key(std::string_view key) const;

  /// Resolves all settings anew; the keys of the documents for which they differ.
  std::vector<std::string> reconfigure();

  /// All of them by key, in its order.
  const std::map<std::string, OpenDocument, std::less<>>& by_key() const { return documents_; }
  bool empty() const { return documents_.empty(); }
  /// The open articles that have a file.
  std::map<std::string, engine::SnapshotPtr> by_path() const;

 private:
  void put(OpenDocument& document, const std::string& key, std::int64_t version, std::string text);

  Resolve resolve_;
  engine::DocumentStore store_;
  std::map<std::string, OpenDocument, std::less<>> documents_;  // by key
  std::map<std::string, text::Document, std::less<>> large_;    // texts of those too large
  std::set<std::string, std::less<>> edited_;                   // keys, since settle()
};

}  // namespace trend::server
