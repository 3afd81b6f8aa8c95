// One walk from the top down: when siblings are numbered, the numbers above them are known.
#include "server/features/refactor/numbers.h"

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>
#include <utility>

#include "rules/checks/outline.h"
#include "rules/checks/sibling_numbers.h"

namespace trend::features {
namespace {

using article::Index;
using article::kNone;
using article::NumberStyle;
using checks::Components;
using checks::Heading;
using checks::Outline;
using checks::Series;
using checks::SeriesMember;

bool begins_with(const Components& whole, const Components& start) {
  return whole.size() > start.size() && std::equal(start.begin(), start.end(), whole.begin());
}

bool is_meant(const std::vector<SeriesMember>& members) {
  const auto by_value = [](auto compare) {
    return [compare](const SeriesMember& a, const SeriesMember& b) {
      return compare(a.value, b.value);
    };
  };
  const auto none = [&](auto broken) {
    return std::adjacent_find(members.begin(), members.end(), by_value(broken)) == members.end();
  };
  if (members.size() > 2 && none(std::not_equal_to<>())) return true;  // one number for all
  const bool down = members.size() > 1 && none(std::less_equal<>());
  return down && (members.size() > 2 || members.back().value != 1);  // a countdown
}

class Numberer {
 public:
  Numberer(const Outline& outline, const NumberingScope& scope)
      : outline_(outline), scope_(scope), old_(outline.size()), renewed_(outline.size()) {
    for (Index i = 0; i < outline.size(); ++i) {
      const Heading& heading = outline[i];
      if (checks::counts_sections(heading.numbering)) old_[i] = heading.numbering.components;
    }
  }

  text::EditSet run() {
    for (const std::vector<Index>& group : outline_.sibling_groups()) {
      for (const Index i : group) follow(i);
      number_group(group);
    }
    text::EditSet edits;
    for (Index i = 0; i < outline_.size(); ++i) {
      const article::Numbering& number = outline_[i].numbering;
      if (number && renewed_[i] != number.components)
        edits.add({number.range, article::render_number(number, renewed_[i])});
    }
    return edits;
  }

 private:
  /// Takes over what became of the number above that this one begins with.
  void follow(Index i) {
    const article::Numbering& number = outline_[i].numbering;
    renewed_[i] = number.components;
    if (number.style != NumberStyle::kDecimal) return;
    for (Index above = outline_[i].parent; above != kNone; above = outline_[above].parent) {
      if (old_[above].empty() || !begins_with(number.components, old_[above])) continue;
      renewed_[i] = renewed_[above];
      renewed_[i].insert(
          renewed_[i].end(),
          number.components.begin() + static_cast<std::ptrdiff_t>(old_[above].size()),
          number.components.end());
      return;
    }
  }

  void number_group(const std::vector<Index>& group) {
    const Index parent = outline_[group.front()].parent;
    const bool in_scope = scope_.holds(parent == kNone ? kNone : outline_[parent].section);
    std::vector<Series> all = checks::find_series(outline_, group, outline_.title());
    Series below;  // the members whose numbers begin with the parent's
    for (Series& series : all) {
      if (continues_parent(series, parent)) {
        below.members.insert(below.members.end(), series.members.begin(), series.members.end());
        continue;
      }
      const std::uint32_t start = start_of(series);
      if (in_scope) number_runs(series, start, group);
      lasts_[key_of(series)] = {series.members.back().value,
                                renewed_[series.members.back().heading].back()};
    }
    if (in_scope && !below.members.empty()) number_below(std::move(below), parent, group);
    if (all.empty()) number_implied(group, in_scope);
  }

  bool continues_parent(const Series& series, Index parent) const {
    const article::Numbering& number = outline_[series.members.front().heading].numbering;
    return parent != kNone && !old_[parent].empty() && number.style == NumberStyle::kDecimal &&
           number.components.size() == old_[parent].size() + 1;
  }

  /// 2.1, 2.2 below 2, whatever they began with.
  void number_below(Series series, Index parent, const std::vector<Index>& group) {
    std::ranges::sort(series.members, {}, &SeriesMember::heading);
    // A lone 3.5 below 2 may be a version; a lone 1.1 begins a section that was moved.
    const SeriesMember& first = series.members.front();
    const bool belongs = begins_with(outline_[first.heading].numbering.components, old_[parent]);
    if (series.members.size() == 1 && !belongs && first.value != 1) return;
    for (const SeriesMember& member : series.members) {
      renewed_[member.heading] = renewed_[parent];
      renewed_[member.heading].push_back(member.value);
    }
    number_runs(series, first.value == 0 ? 0 : 1, group, /*alone=*/true);
  }

  /// Where the series starts: at one, or where an earlier one left off that it goes on from.
  std::uint32_t start_of(const Series& series) {
    const std::uint32_t start = starts_.start_of(outline_, series);
    const auto earlier = lasts_.find(key_of(series));
    const bool goes_on = earlier != lasts_.end() && start > 1 && start == earlier->second.first + 1;
    return goes_on ? earlier->second.second + 1 : start;
  }

  using Key = std::tuple<int, NumberStyle, std::string, Components>;
  Key key_of(const Series& series) const {
    const Heading& first = outline_[series.members.front().heading];
    return {first.level, first.numbering.style, first.numbering.label, series.prefix};
  }

  /// Numbers a series, each run of it that begins again behind an unnumbered sibling on its own.
  void number_runs(const Series& series, std::uint32_t start, const std::vector<Index>& group,
                   bool alone = false) {
    const auto& members = series.members;
    for (std::size_t begin = 0; begin < members.size();) {
      std::size_t end = begin + 1;
      while (end < members.size() && !begins_again(members, end, group)) ++end;
      const Series run{{members.begin() + static_cast<std::ptrdiff_t>(begin),
                        members.begin() + static_cast<std::ptrdiff_t>(end)},
                       series.prefix};
      // A lone number proves no wrong start unless it goes on its parent's.
      if (run.members.size() > 1 || alone) number_run(run, begin == 0 ? start : 1);
      begin = end;
    }
  }

  bool begins_again(const std::vector<SeriesMember>& members, std::size_t at,
                    const std::vector<Index>& group) const {
    const bool counts = members[at].value <= 1 && at + 1 < members.size() &&
                        members[at + 1].value == members[at].value + 1;
    if (!counts) return false;
    const auto place = std::ranges::lower_bound(group, members[at].heading);
    return place != group.begin() && !outline_[*(place - 1)].numbering;
  }

  void number_run(const Series& run, std::uint32_t start) {
    if (is_meant(run.members)) return;
    const std::vector<std::uint32_t> values = checks::right_values(run, start);
    for (std::size_t i = 0; i < values.size(); ++i)
      renewed_[run.members[i].heading].back() = values[i];
  }

  /// Unnumbered sections whose children begin with their position: 1.1, 1.2 below the first.
  void number_implied(const std::vector<Index>& group, bool in_scope) {
    for (Index i = outline_[group.front()].parent; i != kNone; i = outline_[i].parent)
      if (!old_[i].empty()) return;
    Series series;
    std::vector<checks::StandIn> before;
    for (const Index i : group) {
      const std::uint32_t position = i == outline_.title() ? 0 : implied_position(outline_, i);
      if (position > 0) {
        old_[i] = renewed_[i] = {position};
        series.members.push_back({i, position, std::exchange(before, {})});
      } else if (i != outline_.title()) {
        before.push_back({});
      }
    }
    if (in_scope && series.members.size() > 1) number_run(series, 1);
  }

  const Outline& outline_;
  const NumberingScope& scope_;
  std::vector<Components> old_;  ///< numbers that count sections, also those implied by children
  std::vector<Components> renewed_;
  checks::StartTracker starts_{1};
  std::map<Key, std::pair<std::uint32_t, std::uint32_t>> lasts_;  ///< last number: old and new
};

}  // namespace

bool NumberingScope::holds(Index parent) const {
  return everywhere || std::ranges::find(parents, parent) != parents.end();
}

std::uint32_t implied_position(const checks::Outline& outline, Index heading) {
  std::map<std::uint32_t, std::size_t> uses;
  std::size_t decimals = 0;
  bool first = false;
  for (const Index child : outline.children(heading)) {
    const article::Numbering& number = outline[child].numbering;
    if (number.style != NumberStyle::kDecimal || number.components.size() != 2) continue;
    ++decimals;
    ++uses[number.components.front()];
    first = first || number.components.back() == 1;
  }
  if (decimals == 1 && !first) return 0;  // 2.5 亿美元
  for (const auto& use : uses)
    if (use.second * 2 > decimals) return use.first;
  return 0;
}

text::EditSet number_headings(const article::Article& article, const NumberingScope& scope) {
  const Outline outline(article);
  return Numberer(outline, scope).run();
}

}  // namespace trend::features
