// Most findings lie on one side of a change and move as a whole; one with ranges on both is copied.
#include "rules/lint/change.h"

#include <utility>

namespace trend::lint {

KeptFindings::KeptFindings(std::vector<Finding> findings) {
  if (findings.empty()) return;
  said = std::make_shared<const std::vector<Finding>>(std::move(findings));
  kept.reserve(said->size());
  for (const Finding& finding : *said)
    kept.push_back({Placed(finding, finding.range), hull_of(finding), nullptr});
}

std::optional<text::Range> Change::moved(text::Range range) const {
  // An empty range where the change begins may stand before or behind what was put in, one at the
  // end of the last block anywhere in it: only there a block may end without a line end.
  if (range.empty() && (range.begin == gone.begin || (last && range.begin == gone.end)))
    return std::nullopt;
  if (range.end <= gone.begin) return range;
  if (range.begin >= gone.end) return range.shifted(by);
  return std::nullopt;
}

std::optional<Kept> Change::moved(const Kept& kept) const {
  if (kept.hull.end < gone.begin) return kept;
  if (kept.hull.begin > gone.end || (kept.hull.begin == gone.end && !gone.empty() && !last))
    return Kept{kept.placed.moved(by), kept.hull.shifted(by), kept.copy};
  return moved_around(kept);
}

std::optional<Kept> Change::moved_around(const Kept& kept) const {
  Finding finding = kept.placed.finding();
  bool inside = false;  // a range of it lies in what changed
  const auto move = [&](text::Range& range) {
    const std::optional<text::Range> there = moved(range);
    inside = inside || !there;
    range = there.value_or(range);
  };
  move(finding.range);
  for (Related& related : finding.related) move(related.range);
  for (Fix& fix : finding.fixes) {
    for (const text::Edit& edit : fix.edits.edits()) inside = inside || !moved(edit.range);
    fix.edits.shift_behind(gone.end, by);
  }
  if (inside) return std::nullopt;
  const text::Range hull = hull_of(finding);
  auto copy = std::make_shared<const Finding>(std::move(finding));
  return Kept{Placed(*copy, copy->range), hull, copy};
}

std::optional<KeptFindings> Change::moved(const KeptFindings& findings) const {
  KeptFindings result;
  result.said = findings.said;
  result.kept.reserve(findings.kept.size());
  for (const Kept& kept : findings.kept) {
    std::optional<Kept> there = moved(kept);
    if (!there) return std::nullopt;
    result.kept.push_back(std::move(*there));
  }
  return result;
}

}  // namespace trend::lint
