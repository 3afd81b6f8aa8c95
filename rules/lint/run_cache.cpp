// Sums the results of blocks in chunks and matches the chunks of two versions from both ends.
#include "rules/lint/run_cache.h"

#include <algorithm>
#include <functional>

namespace trend::lint {
namespace {

// Small enough that an edit, which makes one chunk anew, is cheap; large enough that a long article
// has few.
constexpr std::size_t kChunkSize = 64;

template <class Value>
const Value* find_rule_in(const std::vector<std::pair<std::size_t, Value>>& values,
                          std::size_t rule) {
  const auto found =
      std::lower_bound(values.begin(), values.end(), rule,
                       [](const auto& entry, std::size_t wanted) { return entry.first < wanted; });
  return found != values.end() && found->first == rule ? &found->second : nullptr;
}

// True when the blocks from `at` on are those of the chunk.
bool matches(const Chunk& chunk, std::span<const article::TopBlock> blocks, std::size_t at) {
  for (std::size_t i = 0; i < chunk.entries.size(); ++i)
    if (chunk.entries[i].block != blocks[at + i].block) return false;
  return true;
}

bool before(const CacheEntry* entry, const article::Block* block) {
  return std::less<>()(entry->block, block);
}

}  // namespace

const Survey* BlockResult::find_survey(std::size_t rule) const {
  return find_rule_in(surveys, rule);
}

const Surveyed::Counts* Chunk::find_counts(std::size_t rule) const {
  return find_rule_in(counts, rule);
}

Chunk::Chunk(std::vector<CacheEntry> from) : entries(std::move(from)) {
  std::vector<Surveyed::Counts> sums;
  for (const CacheEntry& entry : entries) {
    const BlockResult* const result = entry.result.get();
    if (result == nullptr) continue;
    notable = notable || !result->findings.empty() || !result->directives.empty() ||
              !result->failed.empty();
    for (const auto& [rule, survey] : result->surveys) {
      if (sums.size() <= rule) sums.resize(rule + 1, Surveyed::Counts{});
      for (const Sighting& sighting : survey) ++sums[rule][sighting.form % kMaxForms];
    }
  }
  for (std::size_t rule = 0; rule < sums.size(); ++rule)
    if (sums[rule] != Surveyed::Counts{}) counts.emplace_back(rule, sums[rule]);
}

void RunCache::add_entries(std::vector<CacheEntry> entries) {
  const std::size_t count = (entries.size() + kChunkSize - 1) / kChunkSize;
  for (std::size_t i = 0; i < count; ++i) {
    const auto border = [&](std::size_t n) {
      return entries.begin() + static_cast<std::ptrdiff_t>(entries.size() * n / count);
    };
    add(std::make_shared<const Chunk>(std::vector<CacheEntry>(border(i), border(i + 1))));
  }
}

CacheMatch::CacheMatch(const RunCache* cache, std::span<const article::TopBlock> blocks)
    : last_(blocks.size()) {
  if (cache == nullptr) return;
  const Chunks chunks = cache->chunks();
  std::size_t front = 0;
  for (; front < chunks.size(); ++front) {
    const Chunk& chunk = *chunks[front];
    if (chunk.entries.size() > last_ - first_ || !matches(chunk, blocks, first_)) break;
    first_ += chunk.entries.size();
  }
  std::size_t back = chunks.size();
  for (; back > front; --back) {
    const std::size_t size = chunks[back - 1]->entries.size();
    if (size > last_ - first_ || !matches(*chunks[back - 1], blocks, last_ - size)) break;
    last_ -= size;
  }
  front_ = chunks.first(front);
  back_ = chunks.subspan(back);
  for (const auto& chunk : chunks.subspan(front, back - front))
    for (const CacheEntry& entry : chunk->entries) between_.push_back(&entry);
  std::sort(between_.begin(), between_.end(), [](const CacheEntry* a, const CacheEntry* b) {
    return std::less<>()(a->block, b->block);
  });
}

const CacheEntry* CacheMatch::find(const article::Block* block) const {
  const auto found = std::lower_bound(between_.begin(), between_.end(), block, before);
  return found != between_.end() && (*found)->block == block ? *found : nullptr;
}

}  // namespace trend::lint
