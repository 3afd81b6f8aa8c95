// See compare.h.
#include "tests/soak/compare.h"

#include <algorithm>

#include "rules/lint/rule.h"

namespace trend::soak {
namespace {

bool same(const lint::Related& a, const lint::Related& b) {
  return a.range == b.range && a.message == b.message;
}

bool same(const lint::Fix& a, const lint::Fix& b) {
  return a.title == b.title && a.safety == b.safety && a.edits.edits() == b.edits.edits();
}

template <class A, class B>
bool same_all(const A& a, const B& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return same(x, y); });
}

bool same(const lint::Finding& a, const lint::Finding& b) {
  return a.rule == b.rule && a.severity == b.severity && a.range == b.range &&
         a.message == b.message && a.unnecessary == b.unnecessary &&
         same_all(a.related, b.related) && same_all(a.fixes, b.fixes);
}

}  // namespace

std::string difference(const lint::RunResult& a, const lint::RunResult& b) {
  const std::size_t common = std::min(a.findings.size(), b.findings.size());
  std::size_t i = 0;
  while (i < common && same(a.findings[i], b.findings[i])) ++i;
  const auto told = [i](const lint::RunResult& run, const char* side) {
    if (i >= run.findings.size()) return std::string("nothing more ") + side;
    const lint::Finding& finding = run.findings[i];
    return std::string(finding.rule->id) + " [" + std::to_string(finding.range.begin) + ", " +
           std::to_string(finding.range.end) + ") " + side + ": " + finding.message.en;
  };
  if (i < a.findings.size() || i < b.findings.size())
    return told(a, "incremental") + "; " + told(b, "full");
  return a.suppressed == b.suppressed ? "" : "numbers of suppressed findings differ";
}

}  // namespace trend::soak
