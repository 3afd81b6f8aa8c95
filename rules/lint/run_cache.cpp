// Matches the blocks of two versions from both ends; what moved in between is searched.
#include "rules/lint/run_cache.h"

#include <algorithm>

namespace trend::lint {

CacheReader::CacheReader(const RunCache* cache, std::span<const article::TopBlock> blocks)
    : cache_(cache), blocks_(blocks) {
  if (cache_ == nullptr) return;
  const auto& entries = cache_->entries();
  const std::size_t most = std::min(entries.size(), blocks_.size());
  while (suffix_ < most && entries[entries.size() - 1 - suffix_].block ==
                               blocks_[blocks_.size() - 1 - suffix_].block.get())
    ++suffix_;
}

const RunCache::Entry* CacheReader::find(std::size_t index) {
  if (cache_ == nullptr) return nullptr;
  const auto& entries = cache_->entries();
  if (index + suffix_ >= blocks_.size()) return &entries[entries.size() - (blocks_.size() - index)];
  const article::Block* const block = blocks_[index].block.get();
  if (next_ < entries.size() && entries[next_].block == block) return &entries[next_++];
  return find_moved(block);
}

const RunCache::Entry* CacheReader::find_moved(const article::Block* block) {
  const auto& entries = cache_->entries();
  if (!indexed_) {
    for (std::size_t i = next_; i + suffix_ < entries.size(); ++i)
      index_.emplace_back(entries[i].block, i);
    std::sort(index_.begin(), index_.end());
    indexed_ = true;
  }
  const auto found = std::lower_bound(
      index_.begin(), index_.end(), block,
      [](const auto& entry, const article::Block* wanted) { return entry.first < wanted; });
  if (found == index_.end() || found->first != block) return nullptr;
  next_ = found->second + 1;
  return &entries[found->second];
}

}  // namespace trend::lint
