// What the rules said about each block of one version and about the whole, kept for the next.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "rules/article/front_matter.h"
#include "rules/lint/change.h"
#include "rules/lint/context.h"
#include "rules/lint/finding.h"
#include "rules/lint/noted_files.h"
#include "rules/lint/placed.h"
#include "rules/lint/plan.h"
#include "rules/lint/suppress.h"

namespace trend::lint {

/// The results of one block; all ranges count from the block's start. Immutable once made.
struct BlockResult {
  std::shared_ptr<const article::Block> block;  ///< held, so that its address stays its identity
  std::vector<Finding> findings;                ///< sorted
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
  Concerns concerns = concern::kNothing;  ///< what the block holds
  std::uint32_t hash = 0;                 ///< see article::TopBlock
};

/// Neighbouring blocks with the sum of their results. Runs share the chunks that an edit left alone
/// and ask the sums first, so they cost what changed and what was found. Immutable once made.
struct Chunk {
  std::vector<CacheEntry> entries;
  std::vector<Placed> findings;  ///< of all entries in order, counted from the first one's start
  /// Entries with directives or failed rules, and where they start in the chunk.
  std::vector<std::pair<text::Offset, const BlockResult*>> remarks;
  /// Sightings by form, per survey rule that saw anything here, in order.
  std::vector<std::pair<std::size_t, Surveyed::Counts>> counts;

  explicit Chunk(std::vector<CacheEntry> from);
  /// Null when the rule saw nothing.
  const Surveyed::Counts* find_counts(std::size_t rule) const;
  /// Number of blocks with that hash.
  std::size_t count_hash(std::uint64_t hash) const;
  /// True when `blocks` are the chunk's.
  bool is_of(std::span<const article::TopBlock> blocks) const;

 private:
  void add(const CacheEntry& entry, text::Offset at);

  std::vector<const article::Block*> blocks_;  ///< once more: every edit compares all of them
  std::array<std::uint64_t, 32> hashes_ = {};  ///< a bit per block, by its hash
};

/// What lies around the blocks: a rule that sees the whole article may look at all of it.
struct Surroundings {
  std::string above;  ///< the text before the body
  std::string below;  ///< the text behind it
  std::string line_end;
  std::string file_name;
  text::Offset dedent = 0;
  bool files = false;
  /// How damaged front matter reads may depend on the text behind it.
  article::FrontMatter front_matter;
  friend bool operator==(const Surroundings&, const Surroundings&) = default;
};

/// What one rule that sees the whole article said.
struct RuleFindings {
  KeptFindings findings;
  std::shared_ptr<const Looks> looks;  ///< null: it asked for no files
  std::uint32_t visited = 0;           ///< forms that a judge visited, a bit each
  bool failed = false;
};

/// The results of one version in document order; a stopped run leaves some out.
class RunCache {
 public:
  explicit RunCache(std::shared_ptr<const Plan> plan)
      : plan_(std::move(plan)), totals_(plan_->survey_rules.size(), Surveyed::Counts{}) {}

  const std::shared_ptr<const Plan>& plan() const { return plan_; }
  const std::vector<std::shared_ptr<const Chunk>>& chunks() const { return chunks_; }
  /// Number of sightings by form of a survey rule.
  const Surveyed::Counts& totals(std::size_t rule) const { return totals_[rule]; }

  /// Adds a chunk, or `entries` as chunks of about equal size.
  void add(std::shared_ptr<const Chunk> chunk);
  void add_entries(std::vector<CacheEntry> entries);
  /// Takes over the chunks that `match` found in `earlier` with what they add up to; `between` goes
  /// where the others were.
  void adopt(const RunCache& earlier, const class CacheMatch& match,
             std::vector<CacheEntry> between);

  /// Calls visit(entry) for those of the blocks [first, last).
  template <class Visit>
  void for_each_entry(std::size_t first, std::size_t last, Visit visit) const {
    std::size_t begin = 0;
    for (const auto& chunk : chunks_) {
      const std::size_t size = chunk->entries.size();
      if (begin >= last) return;
      for (std::size_t i = first > begin ? first - begin : 0; i < size && begin + i < last; ++i)
        visit(chunk->entries[i]);
      begin += size;
    }
  }
  /// Number of blocks with that hash.
  std::size_t count_hash(std::uint64_t hash) const;

  /// The rules that see the whole article, survey rules first, in the order of the plan. Empty for
  /// a stopped run: then `complete` is the last version that has them, if any.
  std::vector<RuleFindings> rules;
  Surroundings around;
  std::shared_ptr<const RunCache> complete;
  /// What was said about the article's comments and of rules that failed, in this version alone.
  std::deque<Finding> asides;

 private:
  void count(const Chunk& chunk, std::size_t sign);

  std::shared_ptr<const Plan> plan_;
  std::vector<std::shared_ptr<const Chunk>> chunks_;
  std::vector<Surveyed::Counts> totals_;  ///< by survey rule
};

/// The chunks of an earlier version that `blocks` begin and end with, and the entries between.
class CacheMatch {
 public:
  /// `cache` may be null; it must outlive the object.
  CacheMatch(const RunCache* cache, std::span<const article::TopBlock> blocks);

  using Chunks = std::span<const std::shared_ptr<const Chunk>>;
  Chunks front() const { return front_; }
  Chunks back() const { return back_; }
  /// The chunks between them, of the earlier version.
  Chunks replaced() const { return replaced_; }
  /// The blocks that front() and back() do not cover: indices [first, last).
  std::size_t first() const { return first_; }
  std::size_t last() const { return last_; }

  /// The entry of a block in between, or null.
  const CacheEntry* find(const article::Block* block) const;

  /// What changed to the block: entries of the earlier version that are gone, and the indices of
  /// the blocks put in their place.
  std::span<const CacheEntry* const> gone() const { return gone_; }
  std::size_t gone_first() const { return gone_first_; }
  std::size_t gone_last() const { return gone_last_; }
  /// The number of blocks of the earlier version.
  std::size_t old_size() const { return old_size_; }

 private:
  void narrow(std::span<const article::TopBlock> blocks);

  Chunks front_;
  Chunks back_;
  Chunks replaced_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  std::size_t gone_first_ = 0;
  std::size_t gone_last_ = 0;
  std::size_t old_size_ = 0;
  std::vector<const CacheEntry*> between_;  // sorted by block
  std::vector<const CacheEntry*> gone_;     // in document order
};

/// The change between the version of `earlier`, which `match` compares, and the one of `now`. Also
/// tells for each survey rule in `sighted` and `beside` whether it saw anything in the changed
/// blocks and in those next to them.
Change change_between(const RunCache& earlier, const CacheMatch& match, const RunCache& now,
                      const article::Article& article, std::vector<bool>& sighted,
                      std::vector<bool>& beside);

}  // namespace trend::lint
