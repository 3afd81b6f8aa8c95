// The disk is asked without the lock: a slow folder holds nobody up.
#include "server/engine/folder_cache.h"

#include <utility>

namespace trend::engine {

std::shared_ptr<const lint::FolderEntries> FolderCache::list(const std::string& path) const {
  const Clock::time_point now = Clock::now();
  {
    const std::lock_guard lock(mutex_);
    const auto found = listings_.find(path);
    if (found != listings_.end() && now - found->second.taken < fresh_)
      return found->second.entries;
  }
  std::shared_ptr<lint::FolderEntries> entries;
  Directory directory = files_.list(path);
  if (!directory.error) {
    entries = std::make_shared<lint::FolderEntries>();
    entries->reserve(directory.entries.size());
    for (DirectoryEntry& entry : directory.entries)
      entries->push_back({std::move(entry.name), entry.kind == FileKind::kDirectory});
  }
  const std::lock_guard lock(mutex_);
  Listing& listing = listings_[path];
  listing.taken = now;
  // What did not change stays the same object: who saw it need not compare.
  const bool same =
      listing.entries != nullptr && entries != nullptr && *listing.entries == *entries;
  if (!same) listing.entries = std::move(entries);
  return listing.entries;
}

ArticleFiles::ArticleFiles(std::shared_ptr<const FolderCache> cache, const std::string& path)
    : cache_(path.empty() ? nullptr : std::move(cache)) {
  if (cache_ != nullptr) folder_ = parent_path(cache_->files().absolute(path));
}

std::shared_ptr<const lint::FolderEntries> ArticleFiles::list(const std::string& path) const {
  return cache_ == nullptr ? nullptr : cache_->list(path);
}

}  // namespace trend::engine
