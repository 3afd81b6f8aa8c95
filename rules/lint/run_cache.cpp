// Sums the results of blocks in chunks and matches the chunks of two versions from both ends.
#include "rules/lint/run_cache.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>

#include "rules/article/parts.h"

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
  blocks_.reserve(entries.size());
  std::vector<Surveyed::Counts> sums;
  text::Offset at = 0;
  for (const CacheEntry& entry : entries) {
    blocks_.push_back(entry.block);
    add(entry, at);
    at += entry.block->size;
    if (entry.result == nullptr) continue;
    for (const auto& [rule, survey] : entry.result->surveys) {
      if (sums.size() <= rule) sums.resize(rule + 1, Surveyed::Counts{});
      for (const Sighting& sighting : survey) ++sums[rule][sighting.form % kMaxForms];
    }
  }
  for (std::size_t rule = 0; rule < sums.size(); ++rule)
    if (sums[rule] != Surveyed::Counts{}) counts.emplace_back(rule, sums[rule]);
}

void Chunk::add(const CacheEntry& entry, text::Offset at) {
  const std::uint64_t hash = entry.block->hash;
  hashes_[(hash >> 6U) % hashes_.size()] |= std::uint64_t{1} << (hash % 64);
  const std::shared_ptr<const BlockResult>& result = entry.result;
  if (result == nullptr) return;
  for (const Finding& finding : result->findings)
    findings.emplace_back(finding, finding.range.shifted(at));
  if (!result->directives.empty() || !result->failed.empty())
    remarks.emplace_back(at, result.get());
}

std::size_t Chunk::count_hash(std::uint64_t hash) const {
  if ((hashes_[(hash >> 6U) % hashes_.size()] >> (hash % 64) & 1U) == 0) return 0;
  return static_cast<std::size_t>(
      std::count_if(entries.begin(), entries.end(), [&](const CacheEntry& entry) {
        return entry.hash == static_cast<std::uint32_t>(hash) && entry.block->hash == hash;
      }));
}

bool Chunk::is_of(std::span<const article::TopBlock> blocks) const {
  return std::equal(
      blocks_.begin(), blocks_.end(), blocks.begin(), blocks.end(),
      [](const article::Block* mine, const article::TopBlock& top) { return mine == top.block; });
}

void RunCache::count(const Chunk& chunk, std::size_t sign) {
  for (const auto& [rule, counts] : chunk.counts)
    for (std::size_t form = 0; form < kMaxForms; ++form) totals_[rule][form] += sign * counts[form];
}

void RunCache::add(std::shared_ptr<const Chunk> chunk) {
  count(*chunk, 1);
  chunks_.push_back(std::move(chunk));
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

void RunCache::adopt(const RunCache& earlier, const CacheMatch& match,
                     std::vector<CacheEntry> between) {
  constexpr std::size_t kMinus = std::numeric_limits<std::size_t>::max();  // -1 modulo 2^n
  totals_ = earlier.totals_;
  for (const auto& chunk : match.replaced()) count(*chunk, kMinus);
  chunks_.reserve(match.front().size() + match.back().size() + between.size() / kChunkSize + 1);
  chunks_.assign(match.front().begin(), match.front().end());
  add_entries(std::move(between));
  chunks_.insert(chunks_.end(), match.back().begin(), match.back().end());
}

std::size_t RunCache::count_hash(std::uint64_t hash) const {
  std::size_t sum = 0;
  for (const auto& chunk : chunks_) sum += chunk->count_hash(hash);
  return sum;
}

CacheMatch::CacheMatch(const RunCache* cache, std::span<const article::TopBlock> blocks)
    : last_(blocks.size()), gone_last_(blocks.size()) {
  if (cache == nullptr) return;
  const Chunks chunks = cache->chunks();
  std::size_t front = 0;
  for (; front < chunks.size(); ++front) {
    const std::size_t size = chunks[front]->entries.size();
    if (size > last_ - first_ || !chunks[front]->is_of(blocks.subspan(first_, size))) break;
    first_ += size;
  }
  std::size_t back = chunks.size();
  for (; back > front; --back) {
    const std::size_t size = chunks[back - 1]->entries.size();
    if (size > last_ - first_ || !chunks[back - 1]->is_of(blocks.subspan(last_ - size, size)))
      break;
    last_ -= size;
  }
  front_ = chunks.first(front);
  back_ = chunks.subspan(back);
  replaced_ = chunks.subspan(front, back - front);
  for (const auto& chunk : replaced_)
    for (const CacheEntry& entry : chunk->entries) between_.push_back(&entry);
  narrow(blocks);
  std::sort(between_.begin(), between_.end(), [](const CacheEntry* a, const CacheEntry* b) {
    return std::less<>()(a->block, b->block);
  });
}

// Takes from the blocks in between those that both versions begin and end with.
void CacheMatch::narrow(std::span<const article::TopBlock> blocks) {
  std::span<const CacheEntry* const> old = between_;
  old_size_ = first_ + old.size() + (blocks.size() - last_);
  gone_first_ = first_;
  gone_last_ = last_;
  while (!old.empty() && gone_first_ < gone_last_ &&
         old.front()->block == blocks[gone_first_].block) {
    old = old.subspan(1);
    ++gone_first_;
  }
  while (!old.empty() && gone_first_ < gone_last_ &&
         old.back()->block == blocks[gone_last_ - 1].block) {
    old = old.first(old.size() - 1);
    --gone_last_;
  }
  gone_.assign(old.begin(), old.end());
}

const CacheEntry* CacheMatch::find(const article::Block* block) const {
  const auto found = std::lower_bound(between_.begin(), between_.end(), block, before);
  return found != between_.end() && (*found)->block == block ? *found : nullptr;
}

namespace {

using Entries = std::vector<const CacheEntry*>;

Concerns sum_of(const Entries& entries, std::vector<bool>& sighted) {
  Concerns sum = concern::kNothing;
  for (const CacheEntry* entry : entries) {
    sum |= entry->concerns;
    if (entry->result == nullptr) continue;
    for (const auto& survey : entry->result->surveys) sighted[survey.first] = true;
  }
  return sum;
}

// The kind of a top-level block; nothing for a block without nodes.
std::optional<article::BlockKind> shape_of(const article::Block& block) {
  if (block.nodes.empty()) return std::nullopt;
  return block.nodes.front().kind;
}

Concerns differences(const Entries& gone, const Entries& added) {
  Concerns found = concern::kNothing;
  const bool alike = std::equal(gone.begin(), gone.end(), added.begin(), added.end(),
                                [](const CacheEntry* a, const CacheEntry* b) {
                                  return shape_of(*a->block) == shape_of(*b->block);
                                });
  if (!alike) found |= concern::kShape;
  std::size_t lines = 0;
  for (const CacheEntry* entry : added) lines += entry->block->line_count;
  for (const CacheEntry* entry : gone) lines -= entry->block->line_count;
  if (lines != 0) found |= concern::kLines | concern::kNamedLines;
  return found;
}

// kLeads and kTails of a change of shape, by what the changed blocks and those beside hold.
Concerns borders(Concerns changed, Concerns above, Concerns below) {
  constexpr Concerns kBorder = concern::kHeadings | concern::kThematicBreaks | concern::kHtml;
  Concerns found = concern::kNothing;
  if (((changed | above) & (kBorder | concern::kStart)) != 0) found |= concern::kLeads;
  if (((changed | below) & (kBorder | concern::kEnd)) != 0) found |= concern::kTails;
  return found;
}

std::size_t count_parts(const Entries& entries) {
  std::size_t count = 0;
  for (const CacheEntry* entry : entries) {
    count += entry->block->tables.size();
    if ((entry->concerns & concern::kFigures) == 0) continue;
    for (const article::Node& node : entry->block->nodes)
      if (article::opening_image(*entry->block, node) != nullptr) ++count;
  }
  return count;
}

// A table or figure and its caption stand in one block or in neighbours.
bool renumbers(const Entries& gone, const Entries& added, const Change& change) {
  constexpr Concerns kHolders = concern::kTables | concern::kFigures;
  const Concerns around = change.concerns | change.beside;
  const bool caption = (change.concerns & concern::kCaptions) != 0 && (around & kHolders) != 0;
  const bool captioned = (change.concerns & kHolders) != 0 && (around & concern::kCaptions) != 0;
  return caption || captioned || count_parts(gone) != count_parts(added);
}

// `last` ends the article: it lacks the blank lines that the hashes of others know, so that a
// paragraph as long as it may be the same.
bool repeats(const RunCache& cache, const Entries& entries, const article::Block& last) {
  const auto as_long = [&last](const article::Block& block) {
    return shape_of(last) == shape_of(block) &&
           last.nodes.front().range.size() == block.nodes.front().range.size();
  };
  return std::any_of(entries.begin(), entries.end(), [&](const CacheEntry* entry) {
    return shape_of(*entry->block) == article::BlockKind::kParagraph &&
           (as_long(*entry->block) || cache.count_hash(entry->block->hash) > 1);
  });
}

}  // namespace

Change change_between(const RunCache& earlier, const CacheMatch& match, const RunCache& now,
                      const article::Article& article, std::vector<bool>& sighted,
                      std::vector<bool>& beside) {
  const auto blocks = article.blocks();
  const std::size_t first = match.gone_first();
  const std::size_t last = match.gone_last();
  const Entries gone(match.gone().begin(), match.gone().end());
  Entries added;
  Entries near;
  now.for_each_entry(first == 0 ? 0 : first - 1, last + 1,
                     [&, at = first == 0 ? 0 : first - 1](const CacheEntry& entry) mutable {
                       (at >= first && at < last ? added : near).push_back(&entry);
                       ++at;
                     });
  Change change;
  change.concerns = concern::kAlways;
  if (gone.empty() && added.empty()) return change;
  change.concerns |= sum_of(gone, sighted) | sum_of(added, sighted) | differences(gone, added);
  change.beside = sum_of(near, beside);
  const std::size_t old_last = first + gone.size();
  if (first < 2) change.concerns |= concern::kStart;
  if (last + 2 > blocks.size() || old_last + 2 > match.old_size()) change.concerns |= concern::kEnd;
  if (!blocks.empty() &&
      (repeats(earlier, gone, *blocks.back().block) || repeats(now, added, *blocks.back().block)))
    change.concerns |= concern::kRepeats;
  const Concerns above = first > 0 ? near.front()->concerns : concern::kNothing;
  const Concerns below = last < blocks.size() ? near.back()->concerns : concern::kNothing;
  // An edit between two blocks is one of the blank lines below the upper one, or above the first.
  if (gone.empty() || added.empty()) change.concerns |= first > 0 ? above : below;
  if (renumbers(gone, added, change)) change.concerns |= concern::kNumbered;
  if ((change.concerns & concern::kShape) != 0)
    change.concerns |= borders(change.concerns, above, below);
  text::Offset old_bytes = 0;
  text::Offset new_bytes = 0;
  for (const CacheEntry* entry : gone) old_bytes += entry->block->size;
  for (const CacheEntry* entry : added) new_bytes += entry->block->size;
  const text::Offset begin = first < blocks.size() ? blocks[first].offset
                             : blocks.empty()      ? article.envelope().body.begin
                                                   : blocks.back().range().end;
  change.gone = {begin, begin + old_bytes};
  change.by = new_bytes - old_bytes;
  change.to_end = last == blocks.size();
  change.first = first;
  change.last = last;
  return change;
}

}  // namespace trend::lint
