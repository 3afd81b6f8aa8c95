// Block rules and surveys over a few neighbouring blocks, rule by rule.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/context.h"
#include "rules/lint/plan.h"
#include "rules/lint/run_cache.h"
#include "rules/text/lexicon.h"

namespace trend::lint {

/// Blocks that are checked together. Block by block, each rule would find its code gone from the
/// processor's cache, as many others ran meanwhile: so a third as many reads of code miss it. The
/// blocks are few enough that what is known about them stays in the cache as well. One thread.
class BlockGroup {
 public:
  /// `blocks` of together `bytes` are going to be added, group by group: after a keystroke, one.
  /// `plan` outlives the object.
  BlockGroup(const Plan& plan, std::size_t blocks, std::size_t bytes);

  /// `top` is of `article`; both stay until the group is checked.
  void add(const article::Article& article, const article::TopBlock& top);
  bool full() const { return members_.size() == kMostBlocks || bytes_ >= kEnoughBytes; }

  /// Appends the entries of the blocks added, in order, and forgets them.
  void check(std::vector<CacheEntry>& entries);

 private:
  struct Member {
    Member(const article::Article& article, const article::TopBlock& of, FactMemory& memory);

    const article::TopBlock* top;
    std::shared_ptr<const article::Block> block;
    std::string_view text;
    BlockFacts facts;
    Concerns concerns = concern::kNothing;
    BlockResult result;
  };
  using Members = std::uint64_t;  // a bit for each

  static constexpr std::size_t kMostBlocks = 64;
  static constexpr std::size_t kEnoughBytes = 4096;
  // Bytes that facts take, mostly; what they need beyond comes from the heap.
  static constexpr std::size_t kFactsPerByte = 12;
  static constexpr std::size_t kFactsPerBlock = 512;

  void find_rules(std::size_t index);
  void run_rules();
  static CacheEntry entry_of(Member& member);

  const Plan& plan_;
  const std::size_t fact_bytes_;
  const std::unique_ptr<std::byte[]> buffer_;
  std::pmr::monotonic_buffer_resource memory_;  // of all facts
  std::vector<Member> members_;
  std::size_t bytes_ = 0;
  text::Labels rules_;  // that have something to say about any of them
  std::array<Members, text::Labels::kMost> members_of_ = {};  // by rule
  Survey seen_;
};

}  // namespace trend::lint
