// Dates found in texts, and how they are told.
#include "server/features/dates.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace trend {
namespace {

std::string found(std::string_view text) {
  const article::Date date = features::find_date(text);
  return fmt::format("{}-{}-{}{}", date.year, date.month, date.day, date.valid ? "" : " invalid");
}

TEST_CASE("the first date of a text, in the usual spellings") {
  CHECK(found("2031-05-06") == "2031-5-6");
  CHECK(found("2031-05-06T08:00:00+08:00") == "2031-5-6");
  CHECK(found("2031/5/6 与 2031/5/7") == "2031-5-6");
  CHECK(found("写于 2031 年 5 月 6 日") == "2031-5-6");
  CHECK(found("2031-05-06-storage.md") == "2031-5-6");
  CHECK(found("第 12031-05-06 号") == "0-0-0 invalid");
  CHECK(found("2031-02-30") == "2031-2-30 invalid");
  CHECK(found("2031-05-061") == "0-0-0 invalid");
  CHECK(found("") == "0-0-0 invalid");
}

TEST_CASE("weekdays on both sides of the epoch, and distances") {
  CHECK(features::date_text({2025, 2, 18, true}).zh == "2025 年 2 月 18 日，星期二");
  CHECK(features::date_text({2025, 2, 18, true}).en == "Tuesday, 18 February 2025");
  CHECK(features::date_text({1970, 1, 1, true}).zh == "1970 年 1 月 1 日，星期四");
  CHECK(features::date_text({1969, 12, 28, true}).en == "Sunday, 28 December 1969");
  CHECK(features::days_between({2024, 2, 28, true}, {2024, 3, 1, true}) == 2);
  CHECK(features::days_between({2024, 3, 1, true}, {2024, 2, 28, true}) == -2);
}

}  // namespace
}  // namespace trend
