// The only clock of the program, and the one spelling of dates in options.
#include "server/engine/clock.h"

#include <charconv>
#include <ctime>

namespace trend::engine {
namespace {

std::optional<int> parse_digits(std::string_view digits) {
  int value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, code] = std::from_chars(digits.data(), end, value);
  return code == std::errc() && stop == end && digits.front() != '-' ? std::optional(value)
                                                                     : std::nullopt;
}

}  // namespace

std::int64_t now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(since).count();
}

article::Date local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm local = {};
  if (now == static_cast<std::time_t>(-1) || localtime_r(&now, &local) == nullptr) return {};
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday, true};
}

std::optional<article::Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day || !article::date_exists(*year, *month, *day)) return std::nullopt;
  return article::Date{*year, *month, *day, true};
}

}  // namespace trend::engine
