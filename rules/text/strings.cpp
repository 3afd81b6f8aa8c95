// Trimming, ASCII case and bounded edit distance.
#include "rules/text/strings.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace trend::text {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

}  // namespace

std::string_view trim_left(std::string_view s) {
  const std::size_t begin = s.find_first_not_of(kBlanks);
  return begin == std::string_view::npos ? s.substr(s.size()) : s.substr(begin);
}

std::string_view trim_right(std::string_view s) {
  const std::size_t last = s.find_last_not_of(kBlanks);
  return last == std::string_view::npos ? s.substr(0, 0) : s.substr(0, last + 1);
}

std::string_view trim(std::string_view s) { return trim_right(trim_left(s)); }

bool is_blank(std::string_view s) { return s.find_first_not_of(kBlanks) == std::string_view::npos; }

std::string ascii_lower(std::string_view s) {
  std::string lower(s);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const int n = static_cast<int>(a.size());
  const int m = static_cast<int>(b.size());
  if (std::abs(n - m) > limit) return limit + 1;
  // Only the band of cells within `limit` of the diagonal can stay below it.
  std::vector<int> row(b.size() + 1);
  for (int j = 0; j <= m; ++j) row[static_cast<std::size_t>(j)] = j;
  for (int i = 1; i <= n; ++i) {
    const int low = std::max(1, i - limit);
    const int high = std::min(m, i + limit);
    int diagonal = row[static_cast<std::size_t>(low - 1)];
    row[static_cast<std::size_t>(low - 1)] = low == 1 ? i : limit + 1;
    int best = row[static_cast<std::size_t>(low - 1)];
    for (int j = low; j <= high; ++j) {
      const auto at = static_cast<std::size_t>(j);
      const int above = j == i + limit && j > 0 ? limit + 1 : row[at];
      const int change = diagonal + (a[static_cast<std::size_t>(i - 1)] == b[at - 1] ? 0 : 1);
      diagonal = row[at];
      row[at] = std::min({change, above + 1, row[at - 1] + 1});
      best = std::min(best, row[at]);
    }
    if (best > limit) return limit + 1;
  }
  return std::min(row[b.size()], limit + 1);
}

}  // namespace trend::text
