// See block_group.h.
#include "rules/lint/block_group.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "rules/lint/guarded_call.h"
#include "rules/lint/suppress.h"

namespace trend::lint {
namespace {

bool is_sorted_before(const Finding& a, const Finding& b) {
  return a.range != b.range ? a.range < b.range : a.rule->id < b.rule->id;
}

void check_block(const PlannedRule& planned, const BlockContext& context, BlockResult& result) {
  const std::size_t first = result.findings.size();
  Sink sink(result.findings);
  if (!succeeds([&] { planned.rule->check_block(context, sink); })) {
    result.findings.resize(first);
    result.failed.push_back(planned.rule);
  }
  for (std::size_t i = first; i < result.findings.size(); ++i) planned.complete(result.findings[i]);
}

// `seen` is emptied first: its memory serves one rule after the other, what is kept takes no more
// than it needs.
void survey_block(const PlannedRule& planned, std::size_t index, const BlockContext& context,
                  Survey& seen, BlockResult& result) {
  seen.clear();
  if (!succeeds([&] { planned.rule->survey(context, seen); })) {
    result.failed.push_back(planned.rule);
  } else if (!seen.empty()) {
    result.surveys.emplace_back(index, seen);
  }
}

}  // namespace

BlockGroup::BlockGroup(const Plan& plan, std::size_t blocks, std::size_t bytes)
    : plan_(plan),
      fact_bytes_(std::min(bytes, kEnoughBytes) * kFactsPerByte +
                  std::min(blocks, kMostBlocks) * kFactsPerBlock),
      buffer_(std::make_unique_for_overwrite<std::byte[]>(fact_bytes_)),
      memory_(buffer_.get(), fact_bytes_) {
  members_.reserve(std::min(blocks, kMostBlocks));
}

BlockGroup::Member::Member(const article::Article& article, const article::TopBlock& of,
                           FactMemory& memory)
    : top(&of),
      block(article.share(of)),
      text(article.slice(of.range())),
      facts(*block, text, memory) {}

void BlockGroup::add(const article::Article& article, const article::TopBlock& top) {
  bytes_ += top.size;
  members_.emplace_back(article, top, memory_);
}

void BlockGroup::check(std::vector<CacheEntry>& entries) {
  for (std::size_t i = 0; i < members_.size(); ++i) find_rules(i);
  run_rules();
  for (Member& member : members_) entries.push_back(entry_of(member));
  members_.clear();
  memory_.release();
  bytes_ = 0;
}

void BlockGroup::find_rules(std::size_t index) {
  Member& member = members_[index];
  member.concerns = concerns_of(*member.top, member.text);
  plan_.gate.rules_for(member.text, member.concerns).for_each([&](std::size_t number) {
    rules_.add(number);
    members_of_[number] |= Members{1} << index;
  });
}

void BlockGroup::run_rules() {
  const std::size_t surveys = plan_.block_rules.size();  // where their numbers begin
  rules_.for_each([&](std::size_t number) {
    const bool surveying = number >= surveys;
    const PlannedRule& planned =
        surveying ? plan_.survey_rules[number - surveys] : plan_.block_rules[number];
    for (Members left = std::exchange(members_of_[number], 0); left != 0; left &= left - 1) {
      Member& member = members_[static_cast<std::size_t>(std::countr_zero(left))];
      const BlockContext context{*member.block, member.text, planned.options, member.facts};
      if (surveying)
        survey_block(planned, number - surveys, context, seen_, member.result);
      else
        check_block(planned, context, member.result);
    }
  });
  rules_ = {};
}

CacheEntry BlockGroup::entry_of(Member& member) {
  BlockResult& result = member.result;
  const article::Block* const block = member.block.get();
  std::stable_sort(result.findings.begin(), result.findings.end(), is_sorted_before);
  result.directives = find_directives(*block, member.text);
  // Most blocks have nothing to say: their entry owns the block and points to no result.
  if (result.empty())
    return {block, std::shared_ptr<const BlockResult>(std::move(member.block), nullptr),
            member.concerns, member.top->hash};
  result.block = std::move(member.block);
  return {block, std::make_shared<BlockResult>(std::move(result)), member.concerns,
          member.top->hash};
}

}  // namespace trend::lint
