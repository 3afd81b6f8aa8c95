// Moves the ranges of findings.
#include "rules/lint/placed.h"

#include <algorithm>

#include "rules/lint/rule.h"

namespace trend::lint {

Finding Placed::finding() const {
  Finding copy = *said;
  copy.range = range;
  for (Related& related : copy.related) related.range = at(related.range);
  for (Fix& fix : copy.fixes)
    fix.edits = fix.edits.moved([this](text::Range one) { return at(one); });
  return copy;
}

bool stands_before(const Placed& a, const Placed& b) {
  return a.range != b.range ? a.range < b.range : a.rule().id < b.rule().id;
}

text::Range hull_of(const Finding& finding) {
  text::Range hull = finding.range;
  const auto add = [&](text::Range range) {
    hull = {std::min(hull.begin, range.begin), std::max(hull.end, range.end)};
  };
  for (const Related& related : finding.related) add(related.range);
  for (const Fix& fix : finding.fixes)
    for (const text::Edit& edit : fix.edits.edits()) add(edit.range);
  return hull;
}

}  // namespace trend::lint
