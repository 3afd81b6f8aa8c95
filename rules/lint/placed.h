// A finding at its place in one version of an article. What was said is shared by all versions;
// only the place moves.
#pragma once

#include "rules/lint/finding.h"
#include "rules/lint/moves.h"

namespace trend::lint {

/// A plain value: a run makes, sorts and drops one for each of its findings, tens of thousands in a
/// long article, and neither counts references nor touches what was said. Somebody else owns that:
/// the results of the block, or the run's of a rule that sees the whole article (RunCache).
struct Placed {
  const Finding* said = nullptr;  ///< its ranges count from an origin of its own
  const Rule* by = nullptr;       ///< said->rule
  text::Range range;              ///< said->range, counted from where the findings count from
  const Moves* moves = nullptr;   ///< of its ranges; null: all moved as `range` did

  Placed(const Finding& finding, text::Range at) : said(&finding), by(finding.rule), range(at) {}

  const Rule& rule() const { return *by; }
  /// Where another range of what was said stands.
  text::Range at(text::Range other) const {
    return other.shifted(moves != nullptr ? moves->by(other.begin)
                                          : range.begin - said->range.begin);
  }
  /// Precondition: no `moves`.
  Placed moved(text::Offset longer) const {
    Placed there = *this;
    there.range = range.shifted(longer);
    return there;
  }
  /// A copy with all ranges at their place.
  Finding finding() const;
};

/// The order of findings: by range, then by rule id.
bool stands_before(const Placed& a, const Placed& b);

/// The smallest range that holds every range of a finding: its own, related ones, those of edits.
text::Range hull_of(const Finding& finding);

}  // namespace trend::lint
