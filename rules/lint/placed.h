// A finding at its place in one version of an article. What was said is shared by all versions;
// only the place moves.
#pragma once

#include <memory>

#include "rules/lint/finding.h"

namespace trend::lint {

/// Cheap to copy and to move along; immutable but for its place.
struct Placed {
  std::shared_ptr<const Finding> said;  ///< its ranges count from an origin of its own
  text::Range range;                    ///< said->range, counted from where the findings count from

  const Rule& rule() const { return *said->rule; }
  /// What to add to the ranges of `said` (modulo 2^32).
  text::Offset shift() const { return range.begin - said->range.begin; }
  Placed moved(text::Offset by) const { return {said, range.shifted(by)}; }
  /// A copy with all ranges at their place.
  Finding finding() const;
};

/// The order of findings: by range, then by rule id.
bool stands_before(const Placed& a, const Placed& b);

/// The smallest range that holds every range of a finding: its own, related ones, those of edits.
text::Range hull_of(const Finding& finding);

}  // namespace trend::lint
