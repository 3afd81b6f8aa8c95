// Finds the symptoms of each cause by line.
#include "rules/lint/silence.h"

#include <algorithm>
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

// The findings by line: one looks up those that meet a stretch of lines without asking all.
class ByLine {
 public:
  ByLine(const text::Document& document, const std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < findings.size(); ++i) {
      lines_.push_back(lines_of(document, findings[i].range));
      if (lines_[i].last > lines_[i].first) long_.push_back(i);
    }
  }

  template <class Visit>
  void for_each_on(Lines wanted, Visit visit) const {
    // Findings are sorted by position, so those that begin on a wanted line stand together.
    auto at =
        std::lower_bound(lines_.begin(), lines_.end(), wanted.first,
                         [](const Lines& lines, std::size_t line) { return lines.first < line; });
    for (; at != lines_.end() && at->first <= wanted.last; ++at)
      visit(static_cast<std::size_t>(at - lines_.begin()));
    for (const std::size_t i : long_)
      if (lines_[i].first < wanted.first && lines_[i].last >= wanted.first) visit(i);
  }

 private:
  std::vector<Lines> lines_;
  std::vector<std::size_t> long_;  // findings of several lines
};

}  // namespace

void silence_symptoms(const text::Document& document, std::vector<Finding>& findings) {
  const auto is_cause = [](const Finding& finding) { return !finding.rule->silences.empty(); };
  if (std::none_of(findings.begin(), findings.end(), is_cause)) return;
  const ByLine by_line(document, findings);
  std::vector<bool> silenced(findings.size(), false);
  for (std::size_t c = 0; c < findings.size(); ++c) {
    const Finding& cause = findings[c];
    if (!is_cause(cause)) continue;
    const auto visit = [&](std::size_t s) {
      const Rule& symptom = *findings[s].rule;
      if (silenced[s] || !silences(*cause.rule, symptom)) return;
      if (silenced[c] && silences(symptom, *cause.rule)) return;
      silenced[s] = true;
    };
    by_line.for_each_on(lines_of(document, cause.range), visit);
    for (const Related& related : cause.related)
      by_line.for_each_on(lines_of(document, related.range), visit);
  }
  std::size_t at = 0;
  std::erase_if(findings, [&](const Finding&) { return silenced[at++]; });
}

}  // namespace trend::lint
