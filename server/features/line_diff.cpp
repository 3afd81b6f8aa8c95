// Myers' difference over lines (E. Myers, "An O(ND) Difference Algorithm and Its Variations",
// 1986): the greedy form with its trace kept, since the distances here are small and bounded.
#include "server/features/line_diff.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace trend::features {
namespace {

/// Lines removed plus lines inserted up to which the exact difference is looked for.
constexpr int kMaxDistance = 1000;

using Lines = std::vector<std::string_view>;

Lines split_lines(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Lines [a, a_end) of the old text become lines [b, b_end) of the new one.
struct Hunk {
  std::size_t a = 0, a_end = 0, b = 0, b_end = 0;
};

/// Furthest old line reached on each diagonal k = a - b in -d-1 … d+1.
class Frontier {
 public:
  explicit Frontier(int d) : d_(d), reach_(static_cast<std::size_t>(2 * d + 3), 0) {}
  int& at(int k) { return reach_[static_cast<std::size_t>(k + d_ + 1)]; }
  int at(int k) const { return reach_[static_cast<std::size_t>(k + d_ + 1)]; }
  /// Whether the way to diagonal k at distance d goes by an insertion (else by a deletion).
  bool inserts(int d, int k) const { return k == -d || (k != d && at(k - 1) < at(k + 1)); }

 private:
  int d_;
  std::vector<int> reach_;
};

/// Frontiers before each step, up to the one that reaches the end of both; nothing when the texts
/// are further apart than kMaxDistance.
std::optional<std::vector<Frontier>> trace_difference(const Lines& before, const Lines& after) {
  const int n = static_cast<int>(before.size());
  const int m = static_cast<int>(after.size());
  const auto equal = [&](int a, int b) {
    return before[static_cast<std::size_t>(a)] == after[static_cast<std::size_t>(b)];
  };
  std::vector<Frontier> trace{Frontier(0)};
  for (int d = 0; d <= std::min(kMaxDistance, n + m); ++d) {
    const Frontier& last = trace.back();
    Frontier next(d + 1);
    for (int k = -d; k <= d; k += 2) {
      int a = last.inserts(d, k) ? last.at(k + 1) : last.at(k - 1) + 1;
      while (a < n && a - k < m && equal(a, a - k)) ++a;
      next.at(k) = a;
      if (a >= n && a - k >= m) return trace;
    }
    trace.push_back(std::move(next));
  }
  return std::nullopt;
}

/// Follows the trace from the end of both texts to their start; neighbouring steps make one hunk.
std::vector<Hunk> hunks_of(const std::vector<Frontier>& trace, std::size_t n, std::size_t m) {
  std::vector<Hunk> hunks;
  int a = static_cast<int>(n);
  int b = static_cast<int>(m);
  for (int d = static_cast<int>(trace.size()) - 1; d > 0; --d) {
    const Frontier& last = trace[static_cast<std::size_t>(d)];
    const int k = a - b;
    const bool insert = last.inserts(d, k);
    const int from_a = insert ? last.at(k + 1) : last.at(k - 1);
    const int from_b = from_a - (insert ? k + 1 : k - 1);
    const Hunk step{static_cast<std::size_t>(from_a), static_cast<std::size_t>(from_a + !insert),
                    static_cast<std::size_t>(from_b), static_cast<std::size_t>(from_b + insert)};
    if (!hunks.empty() && hunks.back().a == step.a_end && hunks.back().b == step.b_end) {
      hunks.back().a = step.a;
      hunks.back().b = step.b;
    } else {
      hunks.push_back(step);
    }
    a = from_a;
    b = from_b;
  }
  std::reverse(hunks.begin(), hunks.end());
  return hunks;
}

/// Adds the edit that turns the lines [begin, end) of the old text into those of the new one.
void add_edit(text::EditSet& edits, const Lines& before, std::size_t a, std::size_t a_end,
              const Lines& after, std::size_t b, std::size_t b_end, std::string_view old_text) {
  const auto joined = [](const Lines& lines, std::size_t begin, std::size_t end) {
    if (begin == end) return std::string_view();
    const std::string_view last = lines[end - 1];
    return std::string_view(
        lines[begin].data(),
        static_cast<std::size_t>(last.data() + last.size() - lines[begin].data()));
  };
  const std::size_t base = a < before.size()
                               ? static_cast<std::size_t>(before[a].data() - old_text.data())
                               : old_text.size();
  std::optional<text::Edit> edit =
      text::minimal_edit(joined(before, a, a_end), joined(after, b, b_end));
  if (!edit) return;
  edit->range = edit->range.shifted(static_cast<text::Offset>(base));
  edits.add(*std::move(edit));
}

}  // namespace

text::EditSet diff_edits(std::string_view before, std::string_view after) {
  text::EditSet edits;
  const std::optional<text::Edit> whole = text::minimal_edit(before, after);
  if (!whole) return edits;
  const Lines old_lines = split_lines(before);
  const Lines new_lines = split_lines(after);
  const auto trace = trace_difference(old_lines, new_lines);
  if (!trace) {
    edits.add(*whole);
    return edits;
  }
  for (const Hunk& hunk : hunks_of(*trace, old_lines.size(), new_lines.size())) {
    const std::size_t count = hunk.a_end - hunk.a;
    if (count == hunk.b_end - hunk.b) {  // line for line: a whole block indented, say
      for (std::size_t i = 0; i < count; ++i)
        add_edit(edits, old_lines, hunk.a + i, hunk.a + i + 1, new_lines, hunk.b + i,
                 hunk.b + i + 1, before);
    } else {
      add_edit(edits, old_lines, hunk.a, hunk.a_end, new_lines, hunk.b, hunk.b_end, before);
    }
  }
  return edits;
}

}  // namespace trend::features
