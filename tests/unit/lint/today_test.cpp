// The days on which a run would say the same: as answers come, and against runs on other days.
#include "rules/lint/today.h"

#include <doctest/doctest.h>

#include "rules/article/parse.h"
#include "rules/lint/runner.h"
#include "tests/unit/lint/observe.h"

namespace trend::lint {
namespace {

article::Date day_of_march(int day) { return {2025, 3, day, true}; }

std::int64_t number_of(int day_of_march) { return article::days_from_civil(2025, 3, day_of_march); }

TEST_CASE("each answer narrows the days") {
  Today today(day_of_march(10));
  CHECK(today.same() == DaySpan{});
  CHECK(today.is_before(number_of(15)));
  CHECK_FALSE(today.is_before(number_of(8)));
  CHECK(today.same() == DaySpan{number_of(8), number_of(14)});
  CHECK_FALSE(today.is_before(number_of(10)));
  CHECK(today.is_before(number_of(20)));
  CHECK(today.same() == DaySpan{number_of(10), number_of(14)});
  CHECK(today.date().day == 10);
  CHECK(today.same() == DaySpan{number_of(10), number_of(10)});
  CHECK_FALSE(Today({}).known());
}

TEST_CASE("on every day that a run names, another finds the same") {
  const std::vector<std::string> texts = {
      "# 标题\n",
      "---\ntitle: a\n---\n",
      "---\ndate: 2025-03-07\n---\n",
      "---\ndate: 2025-03-07\nupdated: 2025-03-12\n---\n",
      "---\ndate: 2025-03-09\nlastmod: 2025-03-08\n---\n",
      "---\ndate: 2025-03-09\n---\n<!-- trendlsp-disable-file FM022 -->\n"};
  std::size_t wide = 0;
  for (const std::string& text : texts) {
    const auto article = testing::article_of(text);
    const auto on = [&](int day) {
      Settings settings;
      settings.select = {"ALL"};
      settings.today = day_of_march(day);
      return run(*article, settings, "a.md");
    };
    for (int day = 1; day <= 20; ++day) {
      const RunResult here = on(day);
      const std::string found = testing::render_findings(article->document(), here.findings.all());
      CHECK(here.same_on.contains(number_of(day)));
      for (int other = 1; other <= 20; ++other) {
        if (!here.same_on.contains(number_of(other))) continue;
        CAPTURE(text);
        CAPTURE(day);
        CAPTURE(other);
        CHECK(testing::render_findings(article->document(), on(other).findings.all()) == found);
        wide += other != day ? 1U : 0U;
      }
    }
  }
  CHECK(wide > 1000);
}

}  // namespace
}  // namespace trend::lint
