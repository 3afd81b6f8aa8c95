// Calendar arithmetic for the dates of front matter.
#include "rules/article/front_matter.h"

namespace trend::article {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : kDays[month - 1];
}

}  // namespace

bool date_exists(int year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

// Counts in 400-year eras of 146,097 days that start on 1 March, so that the leap day is the last
// day of a year (the algorithm of Howard Hinnant's "chrono-compatible low-level date algorithms").
std::int64_t days_from_civil(int year, int month, int day) {
  const std::int64_t y = month <= 2 ? std::int64_t{year} - 1 : year;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t month_from_march = (month + 9) % 12;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  constexpr std::int64_t kDaysPerEra = 146097;
  constexpr std::int64_t kFrom0000To1970 = 719468;
  return era * kDaysPerEra + day_of_era - kFrom0000To1970;
}

std::int64_t days_from_civil(const Date& date) {
  return days_from_civil(date.year, date.month, date.day);
}

}  // namespace trend::article
