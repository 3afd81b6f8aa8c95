// Fixes against the renderer, over every sample article (TREND_ARTICLES adds a folder): each safe
// fix alone removes its finding, brings no other, and, where the rule promises it, leaves the
// rendered page as it was; fixing everything converges and is stable.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "rules/article/parse.h"
#include "rules/lint/fixer.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "tests/support/articles.h"
#include "tests/support/render.h"

namespace {

using namespace trend;

constexpr std::string_view kFileName = "2026-03-18.md";

/// Rules whose safe fix must not change the rendered body: they repair what surrounds it or how it
/// is written, not what the reader sees.
constexpr std::string_view kRendersTheSame[] = {
    "CB008", "CB010", "FM001", "FM002", "FM003", "FM005", "FM006", "FM007",
    "FM011", "FM017", "FM018", "FM019", "FM020", "FM031", "IN005", "IN015",
    "LS006", "LS011", "ST005", "ST006", "ST007", "ST026", "TB003", "TB007",
    "TX002", "TX014", "WS001", "WS003", "WS004", "WS007", "WS008", "WS009"};

bool renders_the_same(std::string_view id) {
  return std::find(std::begin(kRendersTheSame), std::end(kRendersTheSame), id) !=
         std::end(kRendersTheSame);
}

std::map<std::string, int> count_by_rule(const std::vector<lint::Finding>& findings) {
  std::map<std::string, int> counts;
  for (const lint::Finding& finding : findings) ++counts[std::string(finding.rule->id)];
  return counts;
}

/// Applies one safe fix and compares before and after.
void check_fix(const article::Article& article, const std::vector<lint::Finding>& findings,
               const lint::Finding& finding) {
  const lint::Fix& fix = finding.fixes.front();
  const std::string id(finding.rule->id);
  const auto fixed = article::parse(text::Document(fix.edits.apply(article.text())));
  const auto before = count_by_rule(findings);
  const auto after = count_by_rule(lint::run(*fixed, lint::Settings{}, kFileName).findings.all());
  CAPTURE(id);
  CAPTURE(finding.message.en);
  CAPTURE(finding.range.begin);
  const auto left = after.find(id);
  CHECK_MESSAGE((left == after.end() ? 0 : left->second) < before.at(id),
                "the fix removes its finding");
  // Seeing an article through damage may bring real findings of the rest to light; within an
  // undamaged article nothing new may appear.
  const bool structural = id.starts_with("FM") || id.starts_with("CB") || id.starts_with("TB");
  if (!structural) {
    for (const auto& entry : after) {
      CAPTURE(entry.first);
      const auto known = before.find(entry.first);
      CHECK_MESSAGE((known == before.end() ? 0 : known->second) >= entry.second,
                    "the fix adds no finding");
    }
  }
  if (renders_the_same(id))
    CHECK_MESSAGE(testing::render_body(article) == testing::render_body(*fixed),
                  "the rendered page stays");
}

TEST_CASE("safe fixes keep their promises on every sample article") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    CAPTURE(sample.name);
    const auto article = article::parse(text::Document::from_bytes(sample.text));
    const auto findings = lint::run(*article, lint::Settings{}, kFileName).findings;
    std::map<std::string, int> tried;  // a few of each rule are enough for a long article
    for (const lint::Finding& finding : findings) {
      CHECK(finding.range.begin <= finding.range.end);
      CHECK(finding.range.end <= article->document().size());
      if (finding.fixes.empty() || finding.fixes.front().safety != lint::FixSafety::kSafe) continue;
      if (++tried[std::string(finding.rule->id)] > 12) continue;
      check_fix(*article, findings.all(), finding);
    }
  }
}

TEST_CASE("fixing every sample article converges and is stable") {
  for (const testing::NamedText& sample : testing::sample_articles()) {
    for (const bool unsafe : {false, true}) {
      CAPTURE(sample.name);
      CAPTURE(unsafe);
      const auto article = article::parse(text::Document::from_bytes(sample.text));
      const auto once = lint::fix_all(article, lint::Settings{}, unsafe, kFileName);
      CHECK(once.converged);
      CHECK(lint::fix_all(once.article, lint::Settings{}, unsafe, kFileName).text == once.text);
    }
  }
}

}  // namespace
