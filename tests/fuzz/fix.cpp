// Findings lie inside the text, and fixing converges to a text that fixing does not change.
#include <cstddef>
#include <cstdint>
#include <string>

#include "rules/article/parse.h"
#include "rules/lint/fixer.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "tests/fuzz/require.h"

namespace {

using namespace trend;

void check_findings(const article::Article& article, const lint::Settings& settings) {
  const auto inside = [&](text::Range r) {
    return r.begin <= r.end && r.end <= article.document().size();
  };
  for (const lint::Finding& finding : lint::run(article, settings, "2026-03-01.md").findings) {
    const std::string rule(finding.rule->id);
    fuzz::require(inside(finding.range), rule + ": finding inside the text");
    fuzz::require(!finding.message.zh.empty() && !finding.message.en.empty(), rule + ": message");
    for (const lint::Related& related : finding.related)
      fuzz::require(inside(related.range), rule + ": related place inside the text");
    for (const lint::Fix& fix : finding.fixes)
      for (const text::Edit& edit : fix.edits.edits())
        fuzz::require(inside(edit.range), rule + ": edit inside the text");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto article = article::parse(
      text::Document::from_bytes(std::string(reinterpret_cast<const char*>(data), size)));
  lint::Settings settings;
  settings.profile = lint::Profile::kStrict;
  check_findings(*article, settings);
  for (const bool unsafe : {false, true}) {
    const lint::FixOutcome once = lint::fix_all(article, settings, unsafe, "2026-03-01.md");
    fuzz::require(once.converged, "fixing converges");
    const lint::FixOutcome twice = lint::fix_all(once.article, settings, unsafe, "2026-03-01.md");
    fuzz::require(twice.text == once.text, "fixing is idempotent");
  }
  return 0;
}
