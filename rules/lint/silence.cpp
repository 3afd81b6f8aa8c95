// Finds the symptoms of each cause by line: what one rule covers is merged first, so that thousands
// of findings on one line cost a look-up each and not a comparison of every pair.
#include "rules/lint/silence.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "rules/lint/rule.h"

namespace trend::lint {
namespace {

struct Lines {
  std::size_t first = 0;
  std::size_t last = 0;
};

Lines lines_of(const text::Document& document, text::Range range) {
  const text::Offset end = range.empty() ? range.end : range.end - 1;
  return {document.lines().line_of(range.begin), document.lines().line_of(end)};
}

bool silences(const Rule& cause, const Rule& symptom) {
  if (&cause == &symptom) return false;
  return std::any_of(cause.silences.begin(), cause.silences.end(),
                     [&](std::string_view prefix) { return symptom.id.starts_with(prefix); });
}

// A set of lines as disjoint stretches in ascending order.
class LineSet {
 public:
  explicit LineSet(std::vector<Lines> stretches) {
    std::sort(stretches.begin(), stretches.end(),
              [](const Lines& a, const Lines& b) { return a.first < b.first; });
    for (const Lines& next : stretches) {
      if (!stretches_.empty() && next.first <= stretches_.back().last)
        stretches_.back().last = std::max(stretches_.back().last, next.last);
      else
        stretches_.push_back(next);
    }
  }

  bool meets(Lines wanted) const {
    const auto at = std::partition_point(
        stretches_.begin(), stretches_.end(),
        [&](const Lines& stretch) { return stretch.last < wanted.first; });
    return at != stretches_.end() && at->first <= wanted.last;
  }

 private:
  std::vector<Lines> stretches_;
};

// What each rule that is a cause covers: its findings and the places they point to.
std::vector<std::pair<const Rule*, LineSet>> causes_of(const text::Document& document,
                                                       const std::vector<Finding>& findings) {
  std::map<std::string_view, std::pair<const Rule*, std::vector<Lines>>> covered;
  for (const Finding& finding : findings) {
    if (finding.rule->silences.empty()) continue;
    auto& [rule, lines] = covered[finding.rule->id];
    rule = finding.rule;
    lines.push_back(lines_of(document, finding.range));
    for (const Related& related : finding.related)
      lines.push_back(lines_of(document, related.range));
  }
  std::vector<std::pair<const Rule*, LineSet>> causes;
  for (auto& [id, cause] : covered)
    causes.emplace_back(cause.first, LineSet(std::move(cause.second)));
  return causes;
}

}  // namespace

void silence_symptoms(const text::Document& document, std::vector<Finding>& findings) {
  const auto causes = causes_of(document, findings);
  if (causes.empty()) return;
  std::erase_if(findings, [&](const Finding& symptom) {
    const Lines lines = lines_of(document, symptom.range);
    return std::any_of(causes.begin(), causes.end(), [&](const auto& cause) {
      return silences(*cause.first, *symptom.rule) && cause.second.meets(lines);
    });
  });
}

}  // namespace trend::lint
