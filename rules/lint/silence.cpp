// Finds the symptoms of each cause by line: what one rule covers is merged first, so that thousands
// of findings on one line cost a look-up each and not a comparison of every pair.
#include "rules/lint/silence.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rules/lint/rule.h"

namespace trend::lint {
namespace {

struct Lines {
  std::size_t first = 0;
  std::size_t last = 0;
};

// The lines of findings, which come in order: each is looked for near the last.
class LineFinder {
 public:
  explicit LineFinder(const text::Document& document) : lines_(document.lines()) {}

  Lines of(text::Range range) {
    line_ = lines_.line_of(range.begin, line_);
    const text::Offset end = range.empty() ? range.end : range.end - 1;
    return {line_, lines_.line_of(end, line_)};
  }

 private:
  const text::LineIndex& lines_;
  std::size_t line_ = 0;
};

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
    const auto at =
        std::partition_point(stretches_.begin(), stretches_.end(),
                             [&](const Lines& stretch) { return stretch.last < wanted.first; });
    return at != stretches_.end() && at->first <= wanted.last;
  }

 private:
  std::vector<Lines> stretches_;
};

using Cause = std::pair<const Rule*, LineSet>;

// What each rule that is a cause covers: its findings and the places they point to.
std::vector<Cause> causes_of(const text::Document& document, const std::vector<Placed>& findings) {
  LineFinder finder(document);
  std::map<std::string_view, std::pair<const Rule*, std::vector<Lines>>> covered;
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
  LineFinder finder(document);
  std::erase_if(findings, [&](const Placed& symptom) {
    const std::vector<const LineSet*>& covered = explanations.of(symptom.rule());
    if (covered.empty()) return false;
    const Lines lines = finder.of(symptom.range);
    return std::any_of(covered.begin(), covered.end(),
                       [&](const LineSet* set) { return set->meets(lines); });
  });
}

}  // namespace trend::lint
