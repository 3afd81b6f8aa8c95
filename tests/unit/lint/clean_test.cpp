// Clean articles of different kinds and languages: the default rules say nothing, not even a hint.
#include <doctest/doctest.h>

#include <string>

#include "rules/article/parse.h"
#include "rules/lint/rule.h"
#include "rules/lint/runner.h"
#include "tests/support/articles.h"

namespace {

using namespace trend;

TEST_CASE("clean articles have no finding of any level") {
  int articles = 0;
  for (const testing::NamedText& sample : testing::sample_articles()) {
    if (sample.name.find("/tests/articles/clean") == std::string::npos) continue;
    ++articles;
    CAPTURE(sample.name);
    std::string said;
    const auto article = article::parse(text::Document(std::string(sample.text)));
    for (const lint::Finding& finding : lint::run(*article, lint::Settings{}).findings)
      said += std::string(finding.rule->id) + " " + finding.message.en + "\n";
    CHECK(said == "");
  }
  CHECK(articles >= 6);
}

}  // namespace
