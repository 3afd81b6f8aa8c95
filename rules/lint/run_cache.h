// What the rules said about each block of one version, kept for the next.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "rules/lint/context.h"
#include "rules/lint/finding.h"
#include "rules/lint/plan.h"
#include "rules/lint/suppress.h"

namespace trend::lint {

/// The results of one block; all ranges count from the block's start. Immutable once made.
struct BlockResult {
  std::shared_ptr<const article::Block> block;  ///< held, so that its address stays its identity
  std::vector<Finding> findings;
  /// Per survey rule (index into Plan::survey_rules) that saw anything, in order.
  std::vector<std::pair<std::size_t, Survey>> surveys;
  std::vector<Directive> directives;
  std::vector<const Rule*> failed;  ///< rules that threw

  bool empty() const {
    return findings.empty() && surveys.empty() && directives.empty() && failed.empty();
  }
};

/// The results of all blocks in document order.
class RunCache {
 public:
  struct Entry {
    const article::Block* block = nullptr;
    /// Null for a block about which there is nothing to say; owns the block all the same.
    std::shared_ptr<const BlockResult> result;
  };

  explicit RunCache(std::shared_ptr<const Plan> plan) : plan_(std::move(plan)) {}

  const std::shared_ptr<const Plan>& plan() const { return plan_; }
  const std::vector<Entry>& entries() const { return entries_; }
  void reserve(std::size_t blocks) { entries_.reserve(blocks); }
  void add(Entry entry) { entries_.push_back(std::move(entry)); }

 private:
  std::shared_ptr<const Plan> plan_;
  std::vector<Entry> entries_;
};

/// Finds the entries of an earlier version's blocks. Blocks asked for in the order of that version
/// cost one comparison each, and so do those after an edited stretch.
class CacheReader {
 public:
  /// `cache` may be null; `blocks` are those that will be asked for, in order.
  CacheReader(const RunCache* cache, std::span<const article::TopBlock> blocks);

  /// The entry of the `index`-th block, or null.
  const RunCache::Entry* find(std::size_t index);

 private:
  const RunCache::Entry* find_moved(const article::Block* block);

  const RunCache* cache_;
  std::span<const article::TopBlock> blocks_;
  std::size_t next_ = 0;    // where the next block is expected among the entries
  std::size_t suffix_ = 0;  // number of blocks at the end that are also the entries' end
  bool indexed_ = false;
  std::vector<std::pair<const article::Block*, std::size_t>> index_;  // sorted; the entries between
};

}  // namespace trend::lint
