// The examples on each rule's pages are run: right ones are accepted, wrong ones are reported.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/lint/listed_files.h"
#include "rules/lint/registry.h"
#include "rules/lint/rule_page.h"
#include "tests/unit/lint/observe.h"

namespace trend::testing {
namespace {

using lint::PagePart;
using text::Language;

void check_example(const lint::Rule& rule, const lint::PageExample& example, bool wrong) {
  CHECK_MESSAGE(example.mistake == "", rule.id, ": means nothing: ", example.mistake);
  const auto article = article_of(example.text);
  const lint::ListedFiles files(example.files);
  std::vector<lint::Finding> findings =
      lint::run(*article, example.settings, example.file_name, nullptr, {}, files.seen())
          .findings.all();
  std::erase_if(findings, [&](const lint::Finding& finding) { return finding.rule != &rule; });
  const std::string_view verdict =
      wrong ? ": a wrong example is not reported:\n" : ": a right example is reported:\n";
  CHECK_MESSAGE(findings.empty() != wrong, rule.id, " ", rule.name, verdict, example.text,
                render_findings(article->document(), findings));
}

std::size_t count(const std::vector<lint::PageSection>& page, PagePart part) {
  std::size_t examples = 0;
  for (const lint::PageSection& section : page)
    if (section.part == part) examples += section.examples.size();
  return examples;
}

TEST_CASE("the examples on the pages are what they claim to be") {
  for (const lint::Rule* rule : lint::all_rules()) {
    CAPTURE(rule->id);
    const std::vector<lint::PageSection> zh = lint::read_rule_page(*rule, Language::kZh);
    const std::vector<lint::PageSection> en = lint::read_rule_page(*rule, Language::kEn);
    for (const auto* page : {&zh, &en})
      for (const lint::PageSection& section : *page)
        for (const lint::PageExample& example : section.examples)
          check_example(*rule, example, section.part == PagePart::kWrong);
    for (const PagePart part : {PagePart::kRight, PagePart::kWrong}) {
      CHECK(count(zh, part) > 0);
      CHECK(count(en, part) == count(zh, part));
    }
  }
}

}  // namespace
}  // namespace trend::testing
