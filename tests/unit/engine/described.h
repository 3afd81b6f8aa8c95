// Findings with everything that they hold, as text: what one run found against what another did.
#pragma once

#include <string>
#include <vector>

#include "rules/lint/rule.h"

namespace trend::engine {

inline std::string described(text::Range range) {
  return std::to_string(range.begin) + "-" + std::to_string(range.end);
}

inline std::string described(const text::Bilingual& text) { return text.zh + " / " + text.en; }

inline std::string described(const lint::Finding& finding) {
  std::string all = std::string(finding.rule->id) + " " + described(finding.range) + " severity " +
                    std::to_string(static_cast<int>(finding.severity)) +
                    (finding.unnecessary ? " unnecessary " : " ") + described(finding.message);
  for (const lint::Related& related : finding.related)
    all += "\n  related " + described(related.range) + " " + described(related.message);
  for (const lint::Fix& fix : finding.fixes) {
    all += "\n  fix " + std::to_string(static_cast<int>(fix.safety)) + " " + described(fix.title);
    for (const text::Edit& edit : fix.edits.edits())
      all += "\n    " + described(edit.range) + " [" + edit.text + "]";
  }
  return all + "\n";
}

inline std::string described(const std::vector<lint::Finding>& findings) {
  std::string all;
  for (const lint::Finding& finding : findings) all += described(finding);
  return all;
}

}  // namespace trend::engine
