// Safe fixes of markdownlint's rules against the renderer: the page stays as it was, one fix at a
// time, on what their fixtures show and on the sample articles.
#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/parse.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "tests/support/articles.h"
#include "tests/support/render.h"
#include "tests/unit/lint/fixture.h"
#include "tests/unit/lint/observe.h"

namespace trend::testing {
namespace {

// Safe because there is one right reading: an address becomes a link, a fragment finds its heading.
const std::set<std::string> kOneReading = {"MD034", "MD051"};

std::vector<std::string> texts() {
  std::vector<std::string> all;
  for (const NamedText& sample : sample_articles()) all.push_back(sample.text);
  const std::string folder = std::string(TREND_TESTS_DIR) + "/checks/markdownlint";
  for (const std::string& path : files_below(folder, ".md"))
    for (const Case& one : parse_fixture(read_file(path)).cases) all.push_back(unescape(one.text));
  return all;
}

TEST_CASE("safe fixes of markdownlint's rules leave the page as it is") {
  constexpr int kEnough = 60;  // fixes tried of one rule
  lint::Settings settings;
  settings.profile = lint::Profile::kMarkdownlint;
  std::map<std::string, int> tried;
  std::map<std::string, std::string> changed;
  for (const std::string& text : texts()) {
    const auto article = article_of(text);
    const std::string before = render_body(*article);
    for (const lint::Finding& finding : lint::run(*article, settings).findings) {
      if (finding.fixes.empty() || finding.fixes.front().safety != lint::FixSafety::kSafe) continue;
      const std::string id(finding.rule->id);
      if (++tried[id] > kEnough || kOneReading.count(id) > 0) continue;
      const auto fixed = article_of(finding.fixes.front().edits.apply(article->text()));
      if (render_body(*fixed) != before)
        changed.emplace(id, render_finding(article->document(), finding) + "\n" + escape(text));
    }
  }
  CHECK(tried.size() > 5);
  for (const auto& [id, example] : changed) CHECK_MESSAGE(false, example);
}

}  // namespace
}  // namespace trend::testing
