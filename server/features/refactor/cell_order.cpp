// See cell_order.h.
#include "server/features/refactor/cell_order.h"

#include <algorithm>
#include <array>
#include <compare>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "rules/article/front_matter.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::features {
namespace {

bool eat(std::string_view& text, std::string_view token) {
  if (!text.starts_with(token)) return false;
  text.remove_prefix(token.size());
  return true;
}

// Emphasis and code marks around the whole cell are not part of its value.
std::string_view bare(std::string_view cell) {
  cell = text::trim(cell);
  while (cell.size() > 1 && (cell.front() == '*' || cell.front() == '_' || cell.front() == '`') &&
         cell.back() == cell.front()) {
    cell.remove_prefix(1);
    cell.remove_suffix(1);
  }
  return cell;
}

// Digits with thousands separators and a decimal point; empty when there is no digit.
std::string digits(std::string_view& text) {
  std::string out;
  bool point = false;
  while (!text.empty()) {
    const char c = text.front();
    const bool digit_next =
        text.size() > 1 && text::is_ascii_digit(static_cast<unsigned char>(text[1]));
    if (c == '.' && !point && digit_next) {
      point = true;
    } else if (c == ',' && !out.empty() && digit_next) {
      text.remove_prefix(1);
      continue;
    } else if (!text::is_ascii_digit(static_cast<unsigned char>(c))) {
      break;
    }
    out += c;
    text.remove_prefix(1);
  }
  return out;
}

double multiplier(std::string_view unit) {
  static constexpr std::array<std::pair<std::string_view, double>, 9> kUnits = {{{"万亿", 1e12},
                                                                                 {"千亿", 1e11},
                                                                                 {"百亿", 1e10},
                                                                                 {"亿", 1e8},
                                                                                 {"千万", 1e7},
                                                                                 {"百万", 1e6},
                                                                                 {"万", 1e4},
                                                                                 {"千", 1e3},
                                                                                 {"百", 1e2}}};
  for (const auto& [word, value] : kUnits)
    if (unit.starts_with(word)) return value;
  const auto follows = static_cast<unsigned char>(unit.size() > 1 ? unit[1] : ' ');
  if (unit.empty() || text::is_latin_letter(follows)) return 1;  // "ms" is a unit, "M" is a million
  switch (unit.front()) {
    case 'k':
    case 'K':
      return 1e3;
    case 'M':
      return 1e6;
    case 'B':
    case 'G':
      return 1e9;
    case 'T':
      return 1e12;
    default:
      return 1;
  }
}

std::string_view eat_number(std::string_view& text, std::size_t longest) {
  std::size_t size = 0;
  while (size < text.size() && size < longest &&
         text::is_ascii_digit(static_cast<unsigned char>(text[size])))
    ++size;
  const std::string_view number = text.substr(0, size);
  text.remove_prefix(size);
  return number;
}

std::strong_ordering compare(double a, double b) {
  return a < b   ? std::strong_ordering::less
         : a > b ? std::strong_ordering::greater
                 : std::strong_ordering::equal;
}

using Read = std::optional<double> (*)(std::string_view);

// Whether all cells of the column that are not empty can be read.
bool all_read(const Grid& grid, std::size_t column, Read read) {
  return std::all_of(grid.rows.begin() + 1, grid.rows.end(), [&](const auto& row) {
    return row[column].empty() || read(row[column]).has_value();
  });
}

struct Key {
  double value = 0;
  std::string word;
  bool empty = false;
  std::size_t row = 0;
};

}  // namespace

std::optional<double> cell_number(std::string_view cell) {
  cell = bare(cell);
  for (const std::string_view about : {"约", "近", "超", "≈", "~", "～", ">", "<", "≥", "≤"})
    if (eat(cell, about)) cell = text::trim_left(cell);
  const bool negative = eat(cell, "-") || eat(cell, "−");
  if (!negative) eat(cell, "+");
  for (const std::string_view currency : {"¥", "￥", "$", "€", "US$"})
    if (eat(cell, currency)) cell = text::trim_left(cell);
  const std::string written = digits(cell);
  if (written.empty()) return std::nullopt;
  cell = text::trim_left(cell);
  for (const std::string_view range : {"-", "–", "—", "~", "～", "至", "到", "/", ":", "."})
    if (cell.starts_with(range)) return std::nullopt;
  const double value = std::strtod(written.c_str(), nullptr) * multiplier(cell);
  return negative ? -value : value;
}

std::optional<double> cell_day(std::string_view cell) {
  cell = bare(cell);
  const std::string_view year = eat_number(cell, 4);
  if (year.size() != 4) return std::nullopt;
  const std::string_view mark = cell.starts_with("年") ? "年" : cell.substr(0, 1);
  if (mark != "年" && mark != "-" && mark != "/" && mark != ".") return std::nullopt;
  eat(cell, mark);
  cell = text::trim_left(cell);
  const std::string_view month = eat_number(cell, 2);
  if (month.empty()) return std::nullopt;
  std::string_view day = "1";
  if (eat(cell, mark == "年" ? "月" : mark)) {
    cell = text::trim_left(cell);
    if (!cell.empty()) day = eat_number(cell, 2);
    if (mark == "年") eat(cell, "日");
  }
  if (!cell.empty() || day.empty()) return std::nullopt;
  const auto value = [](std::string_view number) { return std::atoi(std::string(number).c_str()); };
  if (!article::date_exists(value(year), value(month), value(day))) return std::nullopt;
  return static_cast<double>(article::days_from_civil(value(year), value(month), value(day)));
}

std::vector<std::size_t> sorted_rows(const Grid& grid, std::size_t column, bool descending) {
  const Read read = all_read(grid, column, cell_day)      ? cell_day
                    : all_read(grid, column, cell_number) ? cell_number
                                                          : nullptr;
  std::vector<Key> keys;
  for (std::size_t i = 1; i < grid.rows.size(); ++i) {
    const std::string& cell = grid.rows[i][column];
    Key key;
    key.row = i;
    key.empty = cell.empty();
    if (read != nullptr && !key.empty) key.value = read(cell).value_or(0);
    if (read == nullptr) key.word = std::string(bare(cell));
    keys.push_back(std::move(key));
  }
  std::stable_sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    if (a.empty != b.empty) return b.empty;
    const auto order = read != nullptr ? compare(a.value, b.value) : a.word <=> b.word;
    return descending ? order > 0 : order < 0;
  });
  std::vector<std::size_t> order;
  for (const Key& key : keys) order.push_back(key.row);
  return order;
}

}  // namespace trend::features
