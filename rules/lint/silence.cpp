// Finds the symptoms of each cause by line: what one rule covers is merged first, so that thousands
// of findings on one line cost a look-up each and not a comparison of every pair.
#include "rules/lint/silence.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rules/lint/rule.h"

namespace trend::lint {
namespace {

using text::Range;

// Gives the lines that findings touch, whole; findings come in order: each is looked for near the
// last.
class LineFinder {
 public:
  explicit LineFinder(const text::Document& document) : lines_(document.lines()) {}

  // The last line reaches to the end of all offsets: a finding may stand at the end of the text.
  Range of(Range range) {
    line_ = lines_.line_of(range.begin, line_);
    const text::Offset end = range.empty() ? range.end : range.end - 1;
    const std::size_t next = lines_.line_of(end, line_) + 1;
    return {lines_.start(line_), next < lines_.count() ? lines_.start(next) : kEnd};
  }

 private:
  static constexpr text::Offset kEnd = std::numeric_limits<text::Offset>::max();

  const text::LineIndex& lines_;
  std::size_t line_ = 0;
};

bool silences(const Rule& cause, const Rule& symptom) {
  if (&cause == &symptom) return false;
  return std::any_of(cause.silences.begin(), cause.silences.end(),
                     [&](std::string_view prefix) { return symptom.id.starts_with(prefix); });
}

// A set of lines as disjoint stretches of the text in ascending order.
class LineSet {
 public:
  explicit LineSet(std::vector<Range> stretches) {
    std::sort(stretches.begin(), stretches.end(),
              [](Range a, Range b) { return a.begin < b.begin; });
    for (const Range next : stretches) {
      if (!stretches_.empty() && next.begin < stretches_.back().end)
        stretches_.back().end = std::max(stretches_.back().end, next.end);
      else
        stretches_.push_back(next);
    }
  }

  // True when the range stands on one of the lines, in part at least.
  bool meets(Range range) const {
    const auto at = std::partition_point(stretches_.begin(), stretches_.end(),
                                         [&](Range stretch) { return stretch.end <= range.begin; });
    return at != stretches_.end() && at->begin < std::max(range.begin + 1, range.end);
  }

 private:
  std::vector<Range> stretches_;
};

using Cause = std::pair<const Rule*, LineSet>;

// What each rule that is a cause covers: its findings and the places they point to.
std::vector<Cause> causes_of(const text::Document& document, const std::vector<Placed>& findings) {
  LineFinder finder(document);
  std::map<std::string_view, std::pair<const Rule*, std::vector<Range>>> covered;
  for (const Placed& placed : findings) {
    if (placed.rule().silences.empty()) continue;
    auto& [rule, lines] = covered[placed.rule().id];
    rule = &placed.rule();
    lines.push_back(finder.of(placed.range));
    for (const Related& related : placed.said->related)
      lines.push_back(finder.of(placed.at(related.range)));
  }
  std::vector<Cause> causes;
  for (auto& [id, cause] : covered)
    causes.emplace_back(cause.first, LineSet(std::move(cause.second)));
  return causes;
}

// The causes that explain a rule's findings: asked once for each rule that found something.
class Explanations {
 public:
  explicit Explanations(const std::vector<Cause>& causes) : causes_(causes) {}

  const std::vector<const LineSet*>& of(const Rule& symptom) {
    const auto [entry, added] = known_.try_emplace(&symptom);
    if (added)
      for (const Cause& cause : causes_)
        if (silences(*cause.first, symptom)) entry->second.push_back(&cause.second);
    return entry->second;
  }

 private:
  const std::vector<Cause>& causes_;
  std::unordered_map<const Rule*, std::vector<const LineSet*>> known_;
};

}  // namespace

void silence_symptoms(const text::Document& document, std::vector<Placed>& findings) {
  const std::vector<Cause> causes = causes_of(document, findings);
  if (causes.empty()) return;
  Explanations explanations(causes);
  std::erase_if(findings, [&](const Placed& symptom) {
    const std::vector<const LineSet*>& covered = explanations.of(symptom.rule());
    return std::any_of(covered.begin(), covered.end(),
                       [&](const LineSet* set) { return set->meets(symptom.range); });
  });
}

}  // namespace trend::lint
