// Hints as they look in the text: each in braces where it is shown.
#include "server/features/inlay_hints.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

#include "rules/article/parse.h"
#include "rules/lint/runner.h"
#include "tests/support/articles.h"
#include "tests/support/random_article.h"

namespace trend {
namespace {

std::vector<lint::Finding> findings_of(const article::Article& article) {
  const lint::Settings settings;
  return lint::run(article, settings).findings.all();
}

text::Range whole(const article::Article& article) { return {0, article.document().size()}; }

std::string with_hints(std::string text) {
  const auto article = article::parse(text::Document(std::move(text)));
  std::string out(article->text());
  const auto hints = features::inlay_hints(*article, findings_of(*article), whole(*article));
  for (auto hint = hints.rbegin(); hint != hints.rend(); ++hint)
    out.insert(hint->at, fmt::format("{{{}|{}}}", hint->label.zh, hint->label.en));
  return out;
}

TEST_CASE("every number that renumbering would change has the right one beside it") {
  CHECK(
      with_hints("# 芯片\n\n## 一、算力\n\n文。\n\n## 三、能效\n\n文。\n\n## 四、成本\n\n文。\n") ==
      "# 芯片\n\n## 一、算力\n\n文。\n\n## 三{→ 二|→ 二}、能效\n\n文。\n\n## 四{→ 三|→ "
      "三}、成本\n\n文。\n");
  CHECK(with_hints("## 1. 甲\n\n### 1.1 乙\n\n文。\n\n### 1.3 丙\n\n文。\n") ==
        "## 1. 甲\n\n### 1.1 乙\n\n文。\n\n### 1.3{→ 1.2|→ 1.2} 丙\n\n文。\n");
}

TEST_CASE("lists, and a title that promises more than there is") {
  CHECK(with_hints("# 清单\n\n1. 甲\n2. 乙\n4. 丙\n") ==
        "# 清单\n\n1. 甲\n2. 乙\n4{→ 3|→ 3}. 丙\n");
  CHECK(with_hints("# 芯片的三大趋势\n\n## 一、算力\n\n文。\n\n## 二、能效\n\n文。\n") ==
        "# 芯片的三大趋势{实有 2 节|2 sections}\n\n## 一、算力\n\n文。\n\n## 二、能效\n\n文。\n");
}

TEST_CASE("right numbers and other findings give no hints") {
  CHECK(with_hints("# 芯片\n\n## 一、算力\n\n文。\n\n## 二、能效\n\n文。") ==
        "# 芯片\n\n## 一、算力\n\n文。\n\n## 二、能效\n\n文。");
}

TEST_CASE("only hints of the range, and each edit says what its hint says") {
  const auto article = article::parse(
      text::Document("# 芯片\n\n## 1. 算力\n\n文。\n\n## 3. 能效\n\n文。\n\n## 4. 成本\n\n文。\n"));
  const auto findings = findings_of(*article);
  const auto all = features::inlay_hints(*article, findings, whole(*article));
  REQUIRE(all.size() == 2);
  CHECK(all[0].edit.text == "2.");
  CHECK(article->slice(all[0].edit.range) == "3.");
  CHECK(!all[0].tooltip.zh.empty());
  CHECK(features::inlay_hints(*article, findings, {all[1].at, all[1].at}).size() == 1);
  CHECK(features::inlay_hints(*article, findings, {0, 10}).empty());
}

TEST_CASE("hints lie in the range, in order, one at a place, whatever the article") {
  testing::Random random(77);
  for (int round = testing::rounds(60); round > 0; --round) {
    const auto article = article::parse(text::Document(testing::random_article(random, 60)));
    INFO(article->text());
    text::Range range{testing::random_border(random, article->text()),
                      testing::random_border(random, article->text())};
    if (range.end < range.begin) std::swap(range.begin, range.end);
    text::Offset last = 0;
    for (const auto& hint : features::inlay_hints(*article, findings_of(*article), range)) {
      CHECK(range.touches(hint.at));
      CHECK((hint.at > last || last == 0));
      CHECK(!hint.label.zh.empty());
      CHECK(hint.edit.range.end <= article->document().size());
      last = hint.at;
    }
  }
}

}  // namespace
}  // namespace trend
