// Listings of folders for rules about links to files, remembered for a moment.
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "rules/lint/files.h"
#include "server/engine/files.h"

namespace trend::engine {

/// One look at a folder serves all links to it, all articles of a batch, and all keys typed in the
/// next moment. Thread-safe.
class FolderCache {
 public:
  /// How long a listing is taken for true.
  static constexpr std::chrono::milliseconds kFresh{2000};

  /// `files` must outlive the cache.
  explicit FolderCache(const FileSystem& files, std::chrono::milliseconds fresh = kFresh)
      : files_(files), fresh_(fresh) {}

  const FileSystem& files() const { return files_; }
  /// As lint::Files::list.
  std::shared_ptr<const lint::FolderEntries> list(const std::string& path) const;

 private:
  using Clock = std::chrono::steady_clock;
  struct Listing {
    Clock::time_point taken;
    std::shared_ptr<const lint::FolderEntries> entries;
  };

  const FileSystem& files_;
  const std::chrono::milliseconds fresh_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Listing> listings_;
};

/// What one article sees of it.
class ArticleFiles final : public lint::Files {
 public:
  /// `cache` may be null and `path` empty: then there is nothing to see.
  ArticleFiles(std::shared_ptr<const FolderCache> cache, const std::string& path);

  std::string_view folder() const override { return folder_; }
  std::shared_ptr<const lint::FolderEntries> list(const std::string& path) const override;

  /// What lint::run wants: null when there is nothing to see.
  const lint::Files* seen() const { return cache_ == nullptr ? nullptr : this; }

 private:
  std::shared_ptr<const FolderCache> cache_;
  std::string folder_;
};

}  // namespace trend::engine
