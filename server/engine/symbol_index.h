// The headings and tables of many articles, found by name. What was read of a file is kept until
// the file is written.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/bilingual.h"
#include "rules/text/encoding.h"
#include "server/engine/files.h"
#include "server/engine/snapshot.h"
#include "server/features/symbols.h"

namespace trend::engine {

/// A symbol that fits a query.
struct SymbolHit {
  std::string path;  ///< absolute, empty for an open document without file
  std::string uri;   ///< of an open document; empty for others
  text::Bilingual name;
  text::Bilingual container;  ///< the section around it, empty at the top
  features::SymbolKind kind = features::SymbolKind::kSection;
  text::Position begin;  ///< of the heading or the table's header row
  text::Position end;
};

/// Any thread. Several queries may run at once; they share what each has read.
class SymbolIndex {
 public:
  static constexpr std::size_t kMostHits = 500;

  struct OpenArticle {
    std::string uri;  ///< as the client spells it
    SnapshotPtr snapshot;
  };
  /// Where to look, as it was when the request arrived.
  struct Scope {
    const FileSystem& files;
    std::vector<std::string> folders;                       ///< absolute paths
    std::function<bool(const std::string& path)> excluded;  ///< articles to leave out; may be empty
    std::vector<OpenArticle> open;  ///< win over their files, wherever those are
  };

  /// Columns of hits are in units of `encoding`.
  explicit SymbolIndex(text::Encoding encoding) : encoding_(encoding) {}

  /// Symbols whose name holds every word of `query` (Unicode case folded): as a part of it, or, for
  /// words in ASCII, as letters in that order. All words but one may stand in the section's or the
  /// file's name instead. Best first: whole names, beginnings, parts, scattered letters; among
  /// equals the file that is last in order of paths (the latest date), then document order. At most
  /// kMostHits; an empty query fits everything. Looks for new and changed files; what it read
  /// before a stop is kept for the next query.
  std::vector<SymbolHit> find(const Scope& scope, std::string_view query, std::stop_token stop);

  /// One symbol of an article as it is kept.
  struct Symbol {
    SymbolHit hit;  ///< without path and uri
    std::string folded_name;
    std::string folded_container;
  };
  using Symbols = std::shared_ptr<const std::vector<Symbol>>;

 private:
  struct Known {
    std::optional<FileStamp> stamp;          ///< of the file that was read
    std::weak_ptr<const Snapshot> snapshot;  ///< or the version that was looked at
    Symbols symbols;
  };
  struct Place {
    std::string path;
    std::string uri;
    Symbols symbols;
  };

  std::vector<Place> places(const Scope& scope, const std::stop_token& stop);
  Symbols of_open(const std::string& key, const SnapshotPtr& snapshot);
  Symbols of_file(const FileSystem& files, const std::string& path);
  void forget_others(const std::vector<Place>& places);

  text::Encoding encoding_;
  std::mutex mutex_;
  std::map<std::string, Known> known_;  ///< by path, or by uri where there is none
};

}  // namespace trend::engine
