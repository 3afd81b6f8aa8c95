// A small hand-written grammar of dates; each reader takes from the front of a view.
#include "rules/checks/dates.h"

#include <array>

#include "rules/text/strings.h"

namespace trend::checks {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t count_digits(std::string_view s) {
  std::size_t n = 0;
  while (n < s.size() && is_digit(s[n])) ++n;
  return n;
}

int to_int(std::string_view digits) {
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// A reading position in a text; every take_… either moves on or leaves it where it was.
struct Cursor {
  std::string_view s;

  bool take(std::string_view literal) {
    if (!s.starts_with(literal)) return false;
    s.remove_prefix(literal.size());
    return true;
  }
  void skip_spaces() {
    while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  }
  /// A whole run of digits, `min` to `max` long.
  std::optional<int> number(std::size_t min, std::size_t max) {
    const std::size_t n = count_digits(s);
    if (n < min || n > max) return std::nullopt;
    const int value = to_int(s.substr(0, n));
    s.remove_prefix(n);
    return value;
  }
};

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

/// English month name, whole or its first three letters (with or without a full stop); 0 if none.
int take_month(Cursor& in) {
  std::size_t n = 0;
  while (n < in.s.size() && ((in.s[n] | 0x20) >= 'a' && (in.s[n] | 0x20) <= 'z')) ++n;
  const std::string word = text::ascii_lower(in.s.substr(0, n));
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (word != kMonths[i] && word != kMonths[i].substr(0, 3) && !(word == "sept" && i == 8))
      continue;
    in.s.remove_prefix(n);
    in.take(".");
    return static_cast<int>(i) + 1;
  }
  return 0;
}

WrittenDate make(int year, int month, int day, DateForm form) {
  WrittenDate written;
  written.date = {year, month, day, article::date_exists(year, month, day)};
  written.form = form;
  return written;
}

std::optional<WrittenDate> take_year_first(Cursor& in) {
  const std::size_t digits = count_digits(in.s);
  if (digits == 8) {
    const int all = *in.number(8, 8);
    if (all / 10000 < 1900 || all / 10000 > 2100) return std::nullopt;
    return make(all / 10000, all / 100 % 100, all % 100, DateForm::kYearFirst);
  }
  const std::optional<int> year = in.number(4, 4);
  if (!year) return std::nullopt;
  std::string_view separator;
  const bool spaced = in.s.starts_with(' ');
  in.skip_spaces();
  for (std::string_view candidate : {"-", "/", ".", "年"})
    if (in.take(candidate)) separator = candidate;
  const bool han = separator == "年";
  if (separator.empty() || (spaced && !han)) return std::nullopt;
  if (han) in.skip_spaces();
  const std::size_t month_digits = count_digits(in.s);
  const std::optional<int> month = in.number(1, 2);
  if (!month) return std::nullopt;
  if (han) in.skip_spaces();
  if (!in.take(han ? "月" : separator)) return std::nullopt;
  if (han) in.skip_spaces();
  const std::size_t day_digits = count_digits(in.s);
  const std::optional<int> day = in.number(1, 2);
  if (!day) return std::nullopt;
  if (han) {
    in.skip_spaces();
    if (!in.take("日") && !in.take("号")) return std::nullopt;
  }
  const bool iso = separator == "-" && month_digits == 2 && day_digits == 2;
  return make(*year, *month, *day, iso ? DateForm::kIso : DateForm::kYearFirst);
}

std::optional<WrittenDate> take_numbers_year_last(Cursor& in) {
  const std::optional<int> first = in.number(1, 2);
  if (!first || in.s.empty()) return std::nullopt;
  const std::string_view separator = in.s.substr(0, 1);
  if (separator != "/" && separator != "-" && separator != ".") return std::nullopt;
  in.take(separator);
  const std::optional<int> second = in.number(1, 2);
  if (!second || !in.take(separator)) return std::nullopt;
  const std::optional<int> year = in.number(4, 4);
  if (!year) return std::nullopt;
  const bool month_first = *second > 12 && *first <= 12;
  WrittenDate written = make(*year, month_first ? *first : *second, month_first ? *second : *first,
                             DateForm::kYearLast);
  written.day_month_unclear = *first <= 12 && *second <= 12 && *first != *second;
  return written;
}

std::optional<WrittenDate> take_named_month(Cursor& in) {
  std::optional<int> day = in.number(1, 2);
  in.skip_spaces();
  const int month = take_month(in);
  if (month == 0) return std::nullopt;
  in.skip_spaces();
  if (!day) {
    day = in.number(1, 2);
    if (!day) return std::nullopt;
    for (std::string_view suffix : {"st", "nd", "rd", "th"})
      if (in.take(suffix)) break;
  }
  in.take(",");
  in.skip_spaces();
  const std::optional<int> year = in.number(4, 4);
  if (!year) return std::nullopt;
  return make(*year, month, *day, DateForm::kYearLast);
}

/// Zone: Z, +08:00, +0800, +8, or an abbreviation such as CST.
bool take_zone(Cursor& in, bool& valid) {
  if (in.take("Z") || in.take("z") || in.s.empty()) return true;
  if (in.take("+") || in.take("-")) {
    const std::size_t n = count_digits(in.s);
    const std::optional<int> hours = in.number(1, 4);
    if (!hours || n == 3) return false;
    int minutes = n == 4 ? *hours % 100 : 0;
    if (n <= 2 && in.take(":")) {
      const std::optional<int> written = in.number(2, 2);
      if (!written) return false;
      minutes = *written;
    }
    valid = valid && (n == 4 ? *hours / 100 : *hours) <= 23 && minutes <= 59;
    return true;
  }
  std::size_t n = 0;
  while (n < in.s.size() && in.s[n] >= 'A' && in.s[n] <= 'Z') ++n;
  if (n < 2 || n > 5) return false;
  in.s.remove_prefix(n);
  return true;
}

/// A time with its zone up to the end of the text.
bool take_time(Cursor& in, bool& valid) {
  const std::optional<int> hour = in.number(1, 2);
  if (!hour || !in.take(":")) return false;
  const std::optional<int> minute = in.number(2, 2);
  if (!minute) return false;
  int second = 0;
  if (in.take(":")) {
    const std::optional<int> written = in.number(2, 2);
    if (!written) return false;
    second = *written;
    if (in.take(".") && !in.number(1, 9)) return false;
  }
  valid = *hour <= 23 && *minute <= 59 && second <= 60;
  in.skip_spaces();
  return take_zone(in, valid) && in.s.empty();
}

/// The one date that starts at or after `from` and is not part of a longer number.
std::optional<article::Date> next_date(std::string_view name, std::size_t& from) {
  for (; from < name.size(); ++from) {
    if (!is_digit(name[from]) || (from > 0 && is_digit(name[from - 1]))) continue;
    Cursor in{name.substr(from)};
    const std::optional<WrittenDate> written = take_year_first(in);
    if (!written || !written->date.valid) continue;
    from = name.size() - in.s.size();
    return written->date;
  }
  return std::nullopt;
}

}  // namespace

std::optional<WrittenDate> read_date(std::string_view value) {
  const std::string_view whole = text::trim(value);
  for (auto* take : {take_year_first, take_numbers_year_last, take_named_month}) {
    Cursor in{whole};
    std::optional<WrittenDate> written = take(in);
    if (!written) continue;
    written->rest = in.s;
    if (in.s.empty()) return written;
    const bool joined = in.take("T") || in.take("t");
    if (!joined && in.s.front() != ' ') continue;
    in.skip_spaces();
    if (!take_time(in, written->time_valid)) continue;
    written->has_time = true;
    if (written->form == DateForm::kIso) written->form = DateForm::kTimestamp;
    return written;
  }
  return std::nullopt;
}

std::string iso_date(int year, int month, int day) {
  const auto padded = [](int value, std::size_t width) {
    std::string digits = std::to_string(value);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
  };
  return padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day, 2);
}

std::optional<article::Date> date_in_file_name(std::string_view file_name) {
  std::size_t from = 0;
  const std::optional<article::Date> first = next_date(file_name, from);
  if (!first || next_date(file_name, from)) return std::nullopt;
  return first;
}

int days_in_month(int year, int month) {
  int day = 31;
  while (!article::date_exists(year, month, day)) --day;
  return day;
}

}  // namespace trend::checks
