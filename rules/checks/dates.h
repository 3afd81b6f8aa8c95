// Dates as people write them in front matter and file names, read and written again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/article/front_matter.h"
#include "rules/text/range.h"

namespace trend::checks {

/// How a date is written.
enum class DateForm {
  kIso,        ///< 2025-02-18 alone (RFC 3339 full-date)
  kTimestamp,  ///< 2025-02-18 with a time and perhaps a zone: RFC 3339 or the YAML timestamp type
  kYearFirst,  ///< 2025/2/18, 2025.02.18, 2025-2-18, 20250218, 2025年2月18日, with or without a
               ///< time
  kYearLast,   ///< 18/02/2025, Feb 18, 2025, 18 February 2025
};

/// A date as written; it need not exist. `article::Date::valid` says whether it does.
struct WrittenDate {
  article::Date date;
  DateForm form = DateForm::kIso;
  bool day_month_unclear = false;  ///< kYearLast of two numbers, both possible as month
  bool has_time = false;
  bool time_valid = true;  ///< hour ≤ 23, minute ≤ 59, second ≤ 60, zone within a day
  std::string_view rest;   ///< what follows the date: time and zone, as written
};

/// Reads a whole value (blanks around it ignored); nothing when it is no date in any known form.
/// Full-width digits are not read.
std::optional<WrittenDate> read_date(std::string_view value);

/// 2025-02-18; years of four digits.
std::string iso_date(int year, int month, int day);

/// The one existing date in a file name such as `2025-02-18.md`, `20250218_AI.md` or
/// `weekly 2025年2月18日.md`; nothing when there is none or more than one (a period).
std::optional<article::Date> date_in_file_name(std::string_view file_name);

/// Days of the month (1–12) in that year.
int days_in_month(int year, int month);

}  // namespace trend::checks
