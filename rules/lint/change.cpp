// Most findings lie on one side of a change and move as a whole.
#include "rules/lint/change.h"

#include <algorithm>
#include <map>
#include <utility>

namespace trend::lint {

void Kept::take(std::shared_ptr<const Moves> made) {
  moves = std::move(made);
  placed.moves = moves.get();
}

void KeptFindings::add(std::vector<Finding> findings) {
  if (findings.empty()) return;
  said.push_back(std::make_shared<const std::vector<Finding>>(std::move(findings)));
  kept.reserve(kept.size() + said.back()->size());
  for (const Finding& finding : *said.back())
    kept.push_back({Placed(finding, finding.range), hull_of(finding), nullptr});
}

bool Change::matters_to(Concerns on, const KeptFindings& findings) const {
  if (findings.kept.empty()) on &= ~(concern::kTails | concern::kLines);
  const bool named = (on & concerns & concern::kNamedLines) != 0;
  if (named && !is_before_related(findings)) on &= ~concern::kNamedLines;
  return matters_to(on);
}

bool Change::is_before_related(const KeptFindings& findings) const {
  return std::any_of(findings.kept.begin(), findings.kept.end(), [&](const Kept& kept) {
    const std::vector<Related>& related = kept.placed.said->related;
    return kept.hull.end > gone.begin &&
           std::any_of(related.begin(), related.end(), [&](const Related& one) {
             return kept.placed.at(one.range).end > gone.begin;
           });
  });
}

std::optional<text::Range> Change::moved(text::Range range) const {
  // An empty range where the change begins may stand before or behind what was put in, one at the
  // end of the last block anywhere in it: only there a block may end without a line end.
  if (range.empty() && (range.begin == gone.begin || (to_end && range.begin == gone.end)))
    return std::nullopt;
  if (range.end <= gone.begin) return range;
  if (range.begin >= gone.end) return range.shifted(by);
  return std::nullopt;
}

/// What a change makes of the moves of the findings of one rule: of thousands (every row repeats
/// one that stands elsewhere) most moved alike so far, and theirs are made once.
class Change::SharedMoves {
 public:
  using Made = std::shared_ptr<const Moves>;

  explicit SharedMoves(const Change& change) : change_(change) {}

  /// Of one that stands behind the change. Precondition: it has moves.
  const Made& behind(const Kept& kept) {
    Made& made = behind_[kept.moves.get()];
    if (made == nullptr) made = std::make_shared<const Moves>(kept.moves->further(change_.by));
    return made;
  }
  /// Of one that stands on both sides; null when there are too many steps.
  const Made& around(const Kept& kept) {
    const text::Offset whole = kept.placed.range.begin - kept.placed.said->range.begin;
    Made& made = around_[{kept.moves.get(), kept.moves == nullptr ? whole : 0}];
    if (made != nullptr) return made;
    const Moves before = kept.moves != nullptr ? *kept.moves : Moves().further(whole);
    if (std::optional<Moves> moves = before.further(change_.gone, change_.by))
      made = std::make_shared<const Moves>(*std::move(moves));
    return made;
  }

 private:
  const Change& change_;
  std::map<const Moves*, Made> behind_;
  std::map<std::pair<const Moves*, text::Offset>, Made> around_;  // and how far it moved without
};

std::optional<Kept> Change::moved(const Kept& kept, SharedMoves& made) const {
  if (kept.hull.end < gone.begin) return kept;
  if (kept.hull.begin > gone.end || (kept.hull.begin == gone.end && !gone.empty() && !to_end))
    return moved_whole(kept, made);
  return moved_around(kept, made);
}

Kept Change::moved_whole(const Kept& kept, SharedMoves& made) const {
  Kept there{kept.placed, kept.hull.shifted(by), nullptr};
  there.placed.range = kept.placed.range.shifted(by);
  if (kept.moves != nullptr) there.take(made.behind(kept));
  return there;
}

std::optional<Kept> Change::moved_around(const Kept& kept, SharedMoves& made) const {
  bool inside = false;  // a range of it lies in what changed
  text::Range hull;
  const auto look_at = [&](text::Range range) {
    const std::optional<text::Range> there = moved(kept.placed.at(range));
    inside = inside || !there;
    if (there) hull = {std::min(hull.begin, there->begin), std::max(hull.end, there->end)};
  };
  const Finding& said = *kept.placed.said;
  const std::optional<text::Range> range = moved(kept.placed.range);
  if (!range) return std::nullopt;
  hull = *range;
  for (const Related& related : said.related) look_at(related.range);
  // Edits stand in order: those at the ends tell the hull, the first one that does not stand before
  // the change whether one stands in it.
  for (const Fix& fix : said.fixes) {
    const std::vector<text::Edit>& edits = fix.edits.edits();
    if (edits.empty()) continue;
    const auto stands_before = [&](const text::Edit& edit) {
      const text::Range at = kept.placed.at(edit.range);
      return at.end <= gone.begin && !(at.empty() && at.begin == gone.begin);
    };
    const auto next = std::partition_point(edits.begin(), edits.end(), stands_before);
    if (next != edits.end()) look_at(next->range);
    look_at(edits.front().range);
    look_at(edits.back().range);
  }
  if (inside) return std::nullopt;
  const std::shared_ptr<const Moves>& moves = made.around(kept);
  if (moves == nullptr) return std::nullopt;
  Kept there{kept.placed, hull, nullptr};
  there.placed.range = *range;
  there.take(moves);
  return there;
}

std::optional<KeptFindings> Change::moved(const KeptFindings& findings) const {
  if (findings.kept.empty()) return findings;  // of most rules
  KeptFindings result;
  result.said = findings.said;
  result.kept.reserve(findings.kept.size());
  SharedMoves made(*this);
  for (const Kept& kept : findings.kept) {
    std::optional<Kept> there = moved(kept, made);
    if (!there) return std::nullopt;
    result.kept.push_back(std::move(*there));
  }
  return result;
}

std::optional<KeptFindings> Change::moved_outside(const KeptFindings& findings) const {
  KeptFindings outside;
  outside.said = findings.said;
  outside.kept.reserve(findings.kept.size());
  for (const Kept& kept : findings.kept)
    if (gone.empty() || kept.hull.begin < gone.begin || kept.hull.end > gone.end)
      outside.kept.push_back(kept);
  return moved(outside);
}

}  // namespace trend::lint
