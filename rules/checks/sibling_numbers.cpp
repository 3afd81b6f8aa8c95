// Series of sibling numbers and the walk that finds their breaks.
#include "rules/checks/sibling_numbers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "rules/text/strings.h"

namespace trend::checks {
namespace {

using article::Numbering;
using article::NumberStyle;

// Larger numbers are years, issues, room numbers: nobody writes so many sections.
constexpr std::uint32_t kLargestSectionNumber = 199;
// A part of a series goes on from the part before; what lost its beginning lost no more than this.
// Below a section (2.7 without 2.6) nothing goes on.
constexpr std::uint32_t kLargestStart = 2;
constexpr std::uint32_t kLargestStartBelow = 20;

// 第 N …: units of time, rank and issue name a thing; the others divide an article.
constexpr std::array<std::string_view, 21> kNamingUnits = {
    "期", "集", "届", "季", "季度", "周", "天", "日", "年", "月", "版",
    "代", "号", "名", "位", "轮",   "次", "场", "弹", "卷", "档"};

// Words before a number that name a thing; the other words of article::Numbering count sections.
constexpr std::array<std::string_view, 14> kNamingWords = {
    "图",    "表",   "例",      "定理",   "附录", "figure", "fig.",
    "table", "week", "episode", "volume", "day",  "issue",  "appendix"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

using FamilyKey = std::tuple<NumberStyle, std::size_t, std::string>;

FamilyKey family_of(const Numbering& number) {
  return {number.style, number.components.size(), text::ascii_lower(number.label)};
}

Components prefix_of(const Numbering& number) {
  return {number.components.begin(), number.components.end() - 1};
}

bool is_bare(const Numbering& number) {
  return number.style == NumberStyle::kArabic && number.mark.empty();
}

bool takes_part(const Numbering& number) {
  return number && !number.components.empty() && counts_sections(number) &&
         number.components.back() <= kLargestSectionNumber &&
         number.components.front() <= kLargestSectionNumber;
}

// Bare numbers ("3 标题") number something only where two siblings run consecutively.
std::vector<bool> find_counting(const Outline& outline, const std::vector<Index>& siblings) {
  std::vector<bool> counting(siblings.size());
  std::vector<std::size_t> arabic;
  for (std::size_t i = 0; i < siblings.size(); ++i) {
    const Numbering& number = outline[siblings[i]].numbering;
    counting[i] = takes_part(number) && !is_bare(number);
    if (takes_part(number) && number.style == NumberStyle::kArabic) arabic.push_back(i);
  }
  std::uint32_t largest = 0;
  const auto value = [&](std::size_t i) { return outline[siblings[i]].numbering.components[0]; };
  for (std::size_t k = 1; k < arabic.size(); ++k)
    if (value(arabic[k]) == value(arabic[k - 1]) + 1) largest = std::max(largest, value(arabic[k]));
  for (const std::size_t i : arabic)
    if (is_bare(outline[siblings[i]].numbering))
      counting[i] = largest > 0 && value(i) <= largest + 2;
  return counting;
}

// Several prefixes that each count for themselves: 1.1, 1.2, 2.1, 2.2 on one level.
bool is_flat(const Outline& outline, const std::vector<SeriesMember>& members,
             const Components& usual) {
  std::map<Components, int> uses;
  for (const SeriesMember& member : members) ++uses[prefix_of(outline[member.heading].numbering)];
  if (uses.size() < 2 || find_breaks(steps_of({members, usual}), 1).empty()) return false;
  if (uses[usual] * 2 <= static_cast<int>(members.size())) return true;
  return std::ranges::any_of(members, [&](const SeriesMember& member) {
    const Components prefix = prefix_of(outline[member.heading].numbering);
    return prefix != usual && (uses[prefix] > 1 || member.value == 1);
  });
}

Components usual_prefix(const Outline& outline, const std::vector<SeriesMember>& members) {
  std::map<Components, int> uses;
  Components best;
  int most = 0;
  for (const SeriesMember& member : members) {
    const Components prefix = prefix_of(outline[member.heading].numbering);
    const int count = ++uses[prefix];
    if (count > most) {
      most = count;
      best = prefix;
    }
  }
  return best;
}

// Cuts a flat series into one series per run of equal prefixes.
void split_flat(const Outline& outline, std::vector<SeriesMember> members,
                std::vector<Series>& out) {
  for (SeriesMember& member : members) {
    const Components prefix = prefix_of(outline[member.heading].numbering);
    if (out.empty() || out.back().members.empty() || out.back().prefix != prefix)
      out.push_back({{}, prefix});
    out.back().members.push_back(std::move(member));
  }
}

}  // namespace

bool counts_sections(const Numbering& number) {
  if (number.style == NumberStyle::kOrdinalUnit) return !is_among(kNamingUnits, number.label);
  if (number.style == NumberStyle::kLabelled)
    return !is_among(kNamingWords, text::ascii_lower(number.label));
  return number.style != NumberStyle::kNone;
}

std::vector<Series> find_series(const Outline& outline, const std::vector<Index>& siblings,
                                Index title) {
  const std::vector<bool> counting = find_counting(outline, siblings);
  std::map<FamilyKey, std::vector<SeriesMember>> families;
  for (std::size_t i = 0; i < siblings.size(); ++i)
    if (counting[i]) families[family_of(outline[siblings[i]].numbering)];
  for (auto& [key, members] : families) {
    std::vector<StandIn> before;
    for (std::size_t i = 0; i < siblings.size(); ++i) {
      const Heading& heading = outline[siblings[i]];
      const Numbering& number = heading.numbering;
      if (counting[i] && family_of(number) == key) {
        members.push_back({siblings[i], number.components.back(), std::move(before)});
        before.clear();
      } else if (counting[i]) {
        // A deeper number (1.1 between 1 and 2) holds no place in this count.
        if (number.components.size() <= std::get<1>(key))
          before.push_back({number.components.back()});
      } else if (heading.role() == SectionRole::kBody && siblings[i] != title) {
        before.push_back({});
      }
    }
  }
  std::vector<Series> result;
  for (auto& [key, members] : families) {
    const Components usual = usual_prefix(outline, members);
    if (is_flat(outline, members, usual)) {
      std::vector<Series> parts;
      split_flat(outline, std::move(members), parts);
      for (Series& part : parts) result.push_back(std::move(part));
    } else {
      result.push_back({std::move(members), usual});
    }
  }
  return result;
}

std::vector<Step> steps_of(const Series& series) {
  std::vector<Step> steps;
  for (const SeriesMember& member : series.members) steps.push_back({member.value, member.before});
  return steps;
}

namespace {

bool goes_down(const std::vector<Step>& steps) {
  if (steps.size() < 2) return false;
  for (std::size_t i = 1; i < steps.size(); ++i)
    if (steps[i].value >= steps[i - 1].value) return false;
  return steps.size() > 2 || steps.back().value != 1;
}

bool is_constant(const std::vector<Step>& steps) {
  return steps.size() > 2 && std::ranges::all_of(steps, [&](const Step& step) {
           return step.value == steps.front().value;
         });
}

// Counts the stand-ins that hold the expected number; returns how many more may hold one.
std::uint32_t pass_stand_ins(const std::vector<StandIn>& before, std::uint32_t& expected) {
  std::uint32_t slack = 0;
  for (const StandIn& stand_in : before) {
    if (stand_in.value == 0) {
      ++slack;
    } else if (stand_in.value == expected + slack) {
      expected = stand_in.value + 1;
      slack = 0;
    }
  }
  return slack;
}

// True when the step holds the expected number, counting the stand-ins before it or not.
bool holds(const Step& step, std::uint32_t& expected) {
  if (step.value == expected) return true;
  const std::uint32_t slack = pass_stand_ins(step.before, expected);
  return step.value >= expected && step.value <= expected + slack;
}

bool follows(const std::vector<Step>& steps, std::size_t i, std::uint32_t expected) {
  return i < steps.size() && holds(steps[i], expected);
}

}  // namespace

std::vector<Break> find_breaks(const std::vector<Step>& steps, std::uint32_t start) {
  std::vector<Break> breaks;
  if (goes_down(steps) || is_constant(steps)) return breaks;
  std::uint32_t expected = start;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::uint32_t value = steps[i].value;
    const bool right = holds(steps[i], expected);
    const bool repeats = !right && i > 0 && value == steps[i - 1].value &&
                         !(follows(steps, i + 1, expected + 1) && !follows(steps, i + 1, expected));
    const bool restarts = i > 0 && value <= start && follows(steps, i + 1, value + 1) &&
                          !follows(steps, i + 1, expected + 1);
    if (right || repeats || restarts || (i == 0 && value == 0)) {
      if (repeats) breaks.push_back({Break::Kind::kRepeat, i, expected});
      expected = value + 1;
      continue;
    }
    const bool swapped = i + 1 < steps.size() && value == expected + 1 &&
                         steps[i + 1].value == expected && steps[i + 1].before.empty() &&
                         (i + 2 == steps.size() || follows(steps, i + 2, expected + 2));
    if (swapped) {
      breaks.push_back({Break::Kind::kSwap, i, expected});
      expected += 2;
      ++i;
    } else if (follows(steps, i + 1, expected + 1)) {
      breaks.push_back({Break::Kind::kSingle, i, expected});
      ++expected;
    } else {
      const Break::Kind kind = i == 0             ? Break::Kind::kStart
                               : value > expected ? Break::Kind::kGap
                                                  : Break::Kind::kBackward;
      breaks.push_back({kind, i, expected});
      expected = value + 1;
    }
  }
  return breaks;
}

std::vector<std::uint32_t> right_values(const Series& series, std::uint32_t start) {
  std::vector<std::uint32_t> values;
  std::uint32_t expected = start;
  for (const SeriesMember& member : series.members) {
    // Siblings in between that held a number, or kept one free, go on doing so.
    if (holds({member.value, member.before}, expected)) expected = member.value;
    values.push_back(expected++);
  }
  return values;
}

std::string spoken(const article::Article& article, const Numbering& number) {
  std::string_view written = article.slice(number.range);
  if (number.mark == "." && written.ends_with('.')) written.remove_suffix(1);
  return std::string(written);
}

std::string spoken(const Numbering& like, const Components& components) {
  std::string written = article::render_number(like, components);
  if (like.mark == "." && written.ends_with('.')) written.pop_back();
  return written;
}

void renumber(const Outline& outline, Index heading, const Components& components,
              std::vector<text::Edit>& edits) {
  const Heading& top = outline[heading];
  const Components old = top.numbering.components;
  if (old == components) return;
  edits.push_back({top.numbering.range, article::render_number(top.numbering, components)});
  for (Index i = heading + 1; i < top.end; ++i) {
    const Numbering& below = outline[i].numbering;
    if (below.style != NumberStyle::kDecimal || below.components.size() <= old.size()) continue;
    if (!std::equal(old.begin(), old.end(), below.components.begin())) continue;
    Components renewed = components;
    renewed.insert(renewed.end(),
                   below.components.begin() + static_cast<std::ptrdiff_t>(old.size()),
                   below.components.end());
    edits.push_back({below.range, article::render_number(below, renewed)});
  }
}

Components with_last(const Heading& heading, std::uint32_t value) {
  Components components = heading.numbering.components;
  components.back() = value;
  return components;
}

lint::Fix renumber_series(const Outline& outline, const Series& series, std::uint32_t start) {
  std::vector<text::Edit> edits;
  const std::vector<std::uint32_t> values = right_values(series, start);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Index heading = series.members[i].heading;
    renumber(outline, heading, with_last(outline[heading], values[i]), edits);
  }
  return lint::make_fix({"重新编号这些同级标题", "Renumber these sibling headings"},
                        lint::FixSafety::kUnsafe, std::move(edits));
}

std::uint32_t StartTracker::start_of(const Outline& outline, const Series& series) {
  const Heading& first = outline[series.members.front().heading];
  const Numbering& number = first.numbering;
  const std::uint32_t value = series.members.front().value;
  Count& count =
      counts_[{first.level, number.style, text::ascii_lower(number.label), prefix_of(number)}];
  const std::uint32_t last = count.last;
  count.last = series.members.back().value;
  if (last > 0 && value == last + 1) {
    count.runs_on = true;
    return value;
  }
  // A high start is an excerpt or a running issue number, not a lost beginning.
  if (value > kLargestStartBelow || (value == 0 && start_ > 0)) return value;
  if (count.runs_on && value != start_) return last + 1;
  return series.prefix.empty() && value > kLargestStart ? value : start_;
}

}  // namespace trend::checks
