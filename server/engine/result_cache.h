// Findings of earlier runs. What was found once is found again while everything it depended on is
// the same; then the article is not checked.
//
// The key of a result is a digest of the article, its place and its settings (result_key.h). Two
// things are only known once the rules have run and lie beside the result: which folders they
// looked at, with a digest of what was in them, and on which days they would have said the same. A
// result of another build of the program is never looked at. Nothing depends on a time of change.
//
// One file holds the results of all runs in one working directory. It is read whole, written whole
// in one step, and every part of it carries a digest: what is damaged was never there. Runs at the
// same time lose each other's results, no more.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rules/lint/finding.h"
#include "rules/lint/noted_files.h"
#include "rules/lint/today.h"
#include "server/engine/digest.h"
#include "server/engine/files.h"

namespace trend::engine {

/// What a check says about an article.
struct CheckResult {
  std::vector<lint::Finding> findings;  ///< sorted by range, then rule id
  std::size_t suppressed = 0;           ///< number left out because of comments in the article
};

/// Results under which conditions they hold.
struct ConditionalResult {
  const CheckResult& result;
  lint::DaySpan same_on;
  const lint::Looks& looks;
};

/// find() and add() may be called from any thread. Nothing here can fail: what cannot be read is
/// not known, what cannot be written will be checked again.
class ResultCache {
 public:
  /// The most bytes that the file takes; what was not used for longest gives way.
  static constexpr std::size_t kMaxSize = std::size_t{64} << 20;
  /// A file is written again at least so often while it is used, and goes after so long without.
  static constexpr std::int64_t kRefreshAfter = std::int64_t{24} * 3600 * 1'000'000'000;
  static constexpr std::int64_t kForgetAfter = 30 * kRefreshAfter;

  /// Where results are kept and for whom.
  struct Place {
    std::string folder;    ///< of cache files; made when there is something to keep
    std::string program;   ///< see program_id()
    std::int64_t now = 0;  ///< nanoseconds since 1970
    std::size_t max_size = kMaxSize;
  };

  /// Reads what earlier runs left. `files` must outlive the object.
  ResultCache(FileSystem& files, Place place);

  /// What was found under that key, if it would be found again on that day among these files.
  /// `size` is that of the article; `files` may be null.
  std::optional<CheckResult> find(const Digest& key, text::Offset size, const article::Date& today,
                                  const lint::Files* files);
  /// Remembers what was found.
  void add(const Digest& key, const ConditionalResult& found);

  /// Writes what was added and what else there is room for; takes away files that nobody uses any
  /// more. To be called once, after all else.
  void save();

 private:
  struct Entry {
    std::string_view bytes;  ///< in `loaded_`, all of it
    std::string_view value;
    bool used = false;      ///< in this run
    bool replaced = false;  ///< by one in `added_`
  };

  void read_entries(std::string_view bytes);
  std::string_view value_of(const Digest& key);
  Digest listing_digest(const std::string& path,
                        const std::shared_ptr<const lint::FolderEntries>& entries);
  bool holds(class PackedReader& conditions, const article::Date& today, const lint::Files* files);
  void forget_unused() const;

  FileSystem& files_;
  const Place place_;
  const std::string path_;
  const std::string header_;
  bool aged_ = false;  ///< the file is older than kRefreshAfter
  std::string loaded_;
  std::vector<Entry> entries_;  ///< the latest used first

  std::mutex mutex_;  ///< for all below, and the flags of entries
  std::unordered_map<Digest, std::size_t, DigestHash> known_;  ///< by key: place in `entries_`
  std::vector<std::string> added_;
  std::size_t added_size_ = 0;
  /// Digests of the listings met last, by path.
  std::map<std::string, std::pair<std::shared_ptr<const lint::FolderEntries>, Digest>> listings_;
};

}  // namespace trend::engine
