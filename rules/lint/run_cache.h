// What the rules said about each block of one version, kept for the next.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
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
  /// Null when the rule saw nothing.
  const Survey* find_survey(std::size_t rule) const;
};

/// A block and what was said about it.
struct CacheEntry {
  const article::Block* block = nullptr;
  /// Null for a block about which there is nothing to say; owns the block all the same.
  std::shared_ptr<const BlockResult> result;
};

/// Neighbouring blocks with the sum of their results. Runs share the chunks that an edit left alone
/// and ask the sums first, so they cost what changed and what was found. Immutable once made.
struct Chunk {
  std::vector<CacheEntry> entries;
  bool notable = false;  ///< an entry has findings, directives or failed rules
  /// Sightings by form, per survey rule that saw anything here, in order.
  std::vector<std::pair<std::size_t, Surveyed::Counts>> counts;

  explicit Chunk(std::vector<CacheEntry> from);
  /// Null when the rule saw nothing.
  const Surveyed::Counts* find_counts(std::size_t rule) const;
};

/// The results of the blocks of one version in document order; a stopped run leaves some out.
class RunCache {
 public:
  explicit RunCache(std::shared_ptr<const Plan> plan) : plan_(std::move(plan)) {}

  const std::shared_ptr<const Plan>& plan() const { return plan_; }
  const std::vector<std::shared_ptr<const Chunk>>& chunks() const { return chunks_; }
  void add(std::shared_ptr<const Chunk> chunk) { chunks_.push_back(std::move(chunk)); }
  /// Adds `entries` as chunks of about equal size.
  void add_entries(std::vector<CacheEntry> entries);

 private:
  std::shared_ptr<const Plan> plan_;
  std::vector<std::shared_ptr<const Chunk>> chunks_;
};

/// The chunks of an earlier version that `blocks` begin and end with, and the entries between.
class CacheMatch {
 public:
  /// `cache` may be null; it must outlive the object.
  CacheMatch(const RunCache* cache, std::span<const article::TopBlock> blocks);

  using Chunks = std::span<const std::shared_ptr<const Chunk>>;
  Chunks front() const { return front_; }
  Chunks back() const { return back_; }
  /// The blocks that front() and back() do not cover: indices [first, last).
  std::size_t first() const { return first_; }
  std::size_t last() const { return last_; }

  /// The entry of a block in between, or null.
  const CacheEntry* find(const article::Block* block) const;

 private:
  Chunks front_;
  Chunks back_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  std::vector<const CacheEntry*> between_;  // sorted by block
};

}  // namespace trend::lint
