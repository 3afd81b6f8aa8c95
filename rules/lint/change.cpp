// Most findings lie on one side of a change and move as a whole; one with ranges on both is copied.
#include "rules/lint/change.h"

#include <utility>

namespace trend::lint {

Kept::Kept(Finding finding) : hull(hull_of(finding)) {
  placed.range = finding.range;
  placed.said = std::make_shared<const Finding>(std::move(finding));
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
    return Kept(kept.placed.moved(by), kept.hull.shifted(by));
  return moved_around(kept.placed.finding());
}

std::optional<Kept> Change::moved_around(Finding finding) const {
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
  return inside ? std::nullopt : std::optional(Kept(std::move(finding)));
}

std::optional<KeptFindings> Change::moved(const KeptFindings& findings) const {
  KeptFindings result;
  result.reserve(findings.size());
  for (const Kept& kept : findings) {
    std::optional<Kept> there = moved(kept);
    if (!there) return std::nullopt;
    result.push_back(std::move(*there));
  }
  return result;
}

}  // namespace trend::lint
