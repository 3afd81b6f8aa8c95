// Reads and tells calendar dates.
#include "server/features/dates.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "rules/text/strings.h"

namespace trend::features {
namespace {

constexpr std::array<std::string_view, 7> kWeekdaysZh = {"一", "二", "三", "四", "五", "六", "日"};
constexpr std::array<std::string_view, 7> kWeekdaysEn = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonthsEn = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes up to `max` digits off the front; nothing when there are fewer than `min`.
std::optional<int> take_number(std::string_view& text, std::size_t min, std::size_t max) {
  std::size_t size = 0;
  int value = 0;
  while (size < max && size < text.size() && is_digit(text[size]))
    value = value * 10 + (text[size++] - '0');
  if (size < min) return std::nullopt;
  text.remove_prefix(size);
  return value;
}

bool take_separator(std::string_view& text, std::string_view han) {
  text = text::trim_left(text);
  if (text.starts_with(han)) {
    text.remove_prefix(han.size());
  } else if (!text.empty() &&
             std::string_view("-/.").find(text.front()) != std::string_view::npos) {
    text.remove_prefix(1);
  } else {
    return false;
  }
  text = text::trim_left(text);
  return true;
}

std::optional<article::Date> date_at(std::string_view text) {
  const std::optional<int> year = take_number(text, 4, 4);
  if (!year || !take_separator(text, "年")) return std::nullopt;
  const std::optional<int> month = take_number(text, 1, 2);
  if (!month || !take_separator(text, "月")) return std::nullopt;
  const std::optional<int> day = take_number(text, 1, 2);
  if (!day || (!text.empty() && is_digit(text.front()))) return std::nullopt;
  return article::Date{*year, *month, *day, article::date_exists(*year, *month, *day)};
}

}  // namespace

article::Date find_date(std::string_view text) {
  for (std::size_t i = 0; i + 8 <= text.size(); ++i) {
    if (i > 0 && is_digit(text[i - 1])) continue;
    if (const std::optional<article::Date> date = date_at(text.substr(i))) return *date;
  }
  return {};
}

text::Bilingual date_text(const article::Date& date) {
  // 1970-01-01 was a Thursday, three days after a Monday.
  const std::int64_t since_monday = article::days_from_civil(date) + 3;
  const auto weekday = static_cast<std::size_t>((since_monday % 7 + 7) % 7);
  return {fmt::format("{} 年 {} 月 {} 日，星期{}", date.year, date.month, date.day,
                      kWeekdaysZh[weekday]),
          fmt::format("{}, {} {} {}", kWeekdaysEn[weekday], date.day,
                      kMonthsEn[static_cast<std::size_t>(date.month - 1)], date.year)};
}

std::int64_t days_between(const article::Date& from, const article::Date& to) {
  return article::days_from_civil(to) - article::days_from_civil(from);
}

}  // namespace trend::features
