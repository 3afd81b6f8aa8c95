// The grammar of written dates: every form, what is no date, and dates in file names.
#include "rules/checks/dates.h"

#include <doctest/doctest.h>

#include <string>

namespace trend::checks {
namespace {

// "2025-02-18 iso", with "!" for a date or time that does not exist and "?" for an unclear one.
std::string show(std::string_view value) {
  const std::optional<WrittenDate> written = read_date(value);
  if (!written) return "none";
  constexpr std::string_view kForms[] = {"iso", "timestamp", "year-first", "year-last"};
  const article::Date& date = written->date;
  std::string text = iso_date(date.year, date.month, date.day) + ' ' +
                     std::string(kForms[static_cast<std::size_t>(written->form)]);
  if (!date.valid) text += " !date";
  if (!written->time_valid) text += " !time";
  if (written->day_month_unclear) text += " ?";
  return text;
}

TEST_CASE("standard dates") {
  CHECK(show("2025-02-18") == "2025-02-18 iso");
  CHECK(show("  2025-02-18 ") == "2025-02-18 iso");
  CHECK(show("2025-02-18T09:30:00Z") == "2025-02-18 timestamp");
  CHECK(show("2025-02-18T09:30:00.123+08:00") == "2025-02-18 timestamp");
  CHECK(show("2026-01-16 12:00:00 +0800") == "2026-01-16 timestamp");
  CHECK(show("2025-02-18 9:30") == "2025-02-18 timestamp");
  CHECK(show("2025-02-18 09:30:00 CST") == "2025-02-18 timestamp");
}

TEST_CASE("the year first") {
  CHECK(show("2025/2/18") == "2025-02-18 year-first");
  CHECK(show("2025.02.18") == "2025-02-18 year-first");
  CHECK(show("2025-2-18") == "2025-02-18 year-first");
  CHECK(show("20250218") == "2025-02-18 year-first");
  CHECK(show("2025年2月18日") == "2025-02-18 year-first");
  CHECK(show("2025 年 2 月 18 日") == "2025-02-18 year-first");
  CHECK(show("2025年2月18号 09:30") == "2025-02-18 year-first");
  CHECK(show("2025/02/18 09:30:00") == "2025-02-18 year-first");
}

TEST_CASE("the year last") {
  CHECK(show("18/02/2025") == "2025-02-18 year-last");
  CHECK(show("02/18/2025") == "2025-02-18 year-last");
  CHECK(show("02/03/2025") == "2025-03-02 year-last ?");
  CHECK(show("03/03/2025") == "2025-03-03 year-last");
  CHECK(show("Feb 18, 2025") == "2025-02-18 year-last");
  CHECK(show("February 18th 2025") == "2025-02-18 year-last");
  CHECK(show("18 Sept. 2025") == "2025-09-18 year-last");
}

TEST_CASE("what does not exist is read nevertheless") {
  CHECK(show("2025-02-30") == "2025-02-30 iso !date");
  CHECK(show("2025-13-01") == "2025-13-01 iso !date");
  CHECK(show("2025年2月29日") == "2025-02-29 year-first !date");
  CHECK(show("2025-02-18 24:00") == "2025-02-18 timestamp !time");
  CHECK(show("2025-02-18 23:60:00") == "2025-02-18 timestamp !time");
  CHECK(show("2025-02-18T00:00:00+24:00") == "2025-02-18 timestamp !time");
}

TEST_CASE("no dates") {
  for (std::string_view value :
       {"", "2025", "2025-02", "昨天", "{{date}}", "2025-02-18 到 2025-02-20", "v2025.2.18",
        "2025-02-180", "2025-02-18 9", "2025-02-18T", "99999999", "2025年2月", "Foo 18, 2025",
        "1.2.3", "2025-02/18", "2025-02-18 09:30 +8000000"}) {
    CAPTURE(value);
    CHECK(show(value) == "none");
  }
}

TEST_CASE("dates in file names") {
  const auto show_name = [](std::string_view name) {
    const std::optional<article::Date> date = date_in_file_name(name);
    return date ? iso_date(date->year, date->month, date->day) : std::string("none");
  };
  CHECK(show_name("2025-02-18.md") == "2025-02-18");
  CHECK(show_name("20250218_AI日报.md") == "2025-02-18");
  CHECK(show_name("周报 2025年2月18日.md") == "2025-02-18");
  CHECK(show_name("#339-2025.06.23.md") == "2025-06-23");
  CHECK(show_name("2025-07-28-to-2025-08-01.md") == "none");
  CHECK(show_name("2025-02-30.md") == "none");
  CHECK(show_name("20250218123456.md") == "none");
  CHECK(show_name("week-08.md") == "none");
  CHECK(show_name("") == "none");
}

TEST_CASE("days of a month") {
  CHECK(days_in_month(2024, 2) == 29);
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(2025, 4) == 30);
  CHECK(days_in_month(2025, 12) == 31);
}

}  // namespace
}  // namespace trend::checks
