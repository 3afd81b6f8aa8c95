// Builds the outline: sections and lost headings merged by position, then linked by level.
#include "rules/checks/outline.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "rules/checks/damaged_headings.h"
#include "rules/checks/numbered_lines.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using text::Offset;

article::Numbering shifted(article::Numbering number, Offset by) {
  number.range = number.range.shifted(by);
  number.digits = number.digits.shifted(by);
  return number;
}

std::string without_markup(std::string_view source) {
  std::string kept;
  for (const char c : source)
    if (std::string_view("*_~ \t").find(c) == std::string_view::npos) kept += c;
  return kept;
}

// The number in front of the plain text, found again in the source, where markup (**1. 标题**) may
// stand before it.
article::Numbering number_behind_markup(std::string_view plain, std::string_view source,
                                        Offset base) {
  const article::Numbering number = article::parse_numbering(plain);
  if (!number) return {};
  const std::string_view prefix =
      plain.substr(number.range.begin, number.range.end - number.range.begin);
  const std::size_t at = source.find(prefix);
  if (at == std::string_view::npos) return {};
  if (without_markup(source.substr(0, at)) != without_markup(plain.substr(0, number.range.begin)))
    return {};
  article::Numbering found = number;
  found.digits = number.digits.shifted(base + static_cast<Offset>(at) - number.range.begin);
  found.range = number.range.shifted(base + static_cast<Offset>(at) - number.range.begin);
  return found;
}

void read_title(std::string_view plain, Heading& heading) {
  const article::Numbering number = article::parse_numbering(plain);
  const std::size_t title_start = heading.numbering && number ? number.range.end : 0;
  heading.title = std::string(text::trim(plain.substr(title_start)));
  heading.folded = text::fold_title(heading.title);
}

Heading from_section(const article::Article& article, Index index) {
  const article::Section& section = article.sections()[index];
  const article::HeadingDetail& detail = section.detail();
  Heading heading;
  heading.level = section.level;
  heading.range = section.heading_range;
  heading.content = section.heading.absolute(detail.content);
  heading.section = index;
  heading.numbering = detail.numbering
                          ? shifted(detail.numbering, section.heading.top().offset)
                          : number_behind_markup(detail.text, article.slice(heading.content),
                                                 heading.content.begin);
  read_title(detail.text, heading);
  return heading;
}

Heading from_lost(const article::Article& article, const LostHeading& lost) {
  Heading heading;
  heading.level = lost.level;
  heading.range = {lost.marker.begin, lost.content.end};
  heading.content = lost.content;
  heading.numbering =
      shifted(article::parse_numbering(article.slice(lost.content)), lost.content.begin);
  read_title(article.slice(lost.content), heading);
  return heading;
}

// Looking for neighbours further than this would cost more than it finds.
constexpr std::size_t kFarthestNeighbour = 64;

bool continues(const article::Numbering& a, const article::Numbering& b) {
  return a && a.style == b.style && a.label == b.label &&
         a.components.size() == b.components.size() &&
         a.components.back() + 1 == b.components.back() &&
         std::equal(a.components.begin(), a.components.end() - 1, b.components.begin());
}

// The heading before entry `next` that `number` continues as a sibling, if the one behind goes on
// from it: only between the two is a line certainly a heading that lost its hashes.
Index sibling_before(const std::vector<Heading>& headings, std::size_t next,
                     const article::Numbering& number) {
  int level = 7;
  for (std::size_t i = next, steps = 0; i-- > 0 && steps < kFarthestNeighbour; ++steps) {
    if (headings[i].level >= level) continue;
    level = headings[i].level;
    if (!continues(headings[i].numbering, number)) continue;
    std::size_t after = next;
    while (after < headings.size() && headings[after].level > level && steps < kFarthestNeighbour) {
      ++after;
      ++steps;
    }
    const bool fits = after < headings.size() && headings[after].level == level &&
                      continues(number, headings[after].numbering);
    return fits ? static_cast<Index>(i) : kNone;
  }
  return kNone;
}

}  // namespace

Outline::Outline(const article::Article& article) {
  const std::vector<LostHeading> lost = find_lost_headings(article);
  const bool atx_only = writes_atx_only(article);
  auto next_lost = lost.begin();
  const std::span<const article::Section> sections = article.sections();
  for (Index i = 0; i < sections.size(); ++i) {
    for (; next_lost != lost.end() && next_lost->marker.begin < sections[i].range.begin;
         ++next_lost)
      headings_.push_back(from_lost(article, *next_lost));
    if (atx_only && is_accidental_setext(article, sections[i].heading)) continue;
    headings_.push_back(from_section(article, i));
    if (i == article.title_section() && !headings_.back().numbering) title_ = size() - 1;
  }
  for (; next_lost != lost.end(); ++next_lost) headings_.push_back(from_lost(article, *next_lost));
  add_plain_lines(article);
  link();
}

std::optional<Heading> first_heading(const article::Article& article) {
  const std::span<const article::Section> sections = article.sections();
  std::optional<bool> atx_only;
  const auto is_meant = [&](const article::Section& section) {
    if (!section.heading.top().traits.setext) return true;
    if (!atx_only) atx_only = writes_atx_only(article);
    return !*atx_only || !is_accidental_setext(article, section.heading);
  };
  const auto first = std::find_if(sections.begin(), sections.end(), is_meant);
  const bool any = first != sections.end();
  const std::vector<LostHeading> lost =
      any ? find_lost_headings(article, first->range.begin) : find_lost_headings(article);
  if (!lost.empty()) return from_lost(article, lost.front());
  if (!any) return std::nullopt;
  return from_section(article, static_cast<Index>(first - sections.begin()));
}

void Outline::add_plain_lines(const article::Article& article) {
  std::vector<Heading> found;
  for (NumberedLine& line : find_numbered_lines(article)) {
    const auto next = std::ranges::upper_bound(headings_, line.line, {}, &Heading::range);
    const Index before = sibling_before(
        headings_, static_cast<std::size_t>(next - headings_.begin()), line.numbering);
    if (before == kNone) continue;
    Heading& heading = found.emplace_back();
    heading.level = headings_[before].level;
    heading.range = line.line;
    heading.content = line.content;
    heading.numbering = std::move(line.numbering);
    heading.title = std::move(line.title);
    heading.folded = text::fold_title(heading.title);
    heading.plain = true;
  }
  if (found.empty()) return;
  const text::Range title = title_ == kNone ? text::Range{} : headings_[title_].range;
  headings_.insert(headings_.end(), std::make_move_iterator(found.begin()),
                   std::make_move_iterator(found.end()));
  std::ranges::sort(headings_, {}, &Heading::range);
  if (title_ == kNone) return;
  const auto at = std::ranges::lower_bound(headings_, title, {}, &Heading::range);
  title_ = static_cast<Index>(at - headings_.begin());
}

void Outline::link() {
  std::vector<Index> open;
  std::map<std::pair<Index, int>, std::size_t> group_of;
  for (Index i = 0; i < size(); ++i) {
    Heading& heading = headings_[i];
    while (!open.empty() && headings_[open.back()].level >= heading.level) {
      headings_[open.back()].end = i;
      open.pop_back();
    }
    heading.parent = open.empty() ? kNone : open.back();
    open.push_back(i);
    const auto [entry, added] =
        group_of.try_emplace({heading.parent, heading.level}, groups_.size());
    if (added) groups_.emplace_back();
    groups_[entry->second].push_back(i);
  }
  for (const Index i : open) headings_[i].end = size();
  adopt_strays();
}

void Outline::adopt_strays() {
  const auto goes_on = [&](Index before, Index after) {
    const article::Numbering& a = headings_[before].numbering;
    const article::Numbering& b = headings_[after].numbering;
    return a && a.style == b.style && a.components.size() == b.components.size() &&
           a.components.back() + 1 == b.components.back() &&
           std::equal(a.components.begin(), a.components.end() - 1, b.components.begin());
  };
  std::map<Index, std::vector<std::size_t>> groups_of;
  for (std::size_t g = 0; g < groups_.size(); ++g)
    groups_of[headings_[groups_[g].front()].parent].push_back(g);
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    if (groups_[g].size() != 1) continue;
    const Index stray = groups_[g].front();
    for (const std::size_t other : groups_of[headings_[stray].parent]) {
      std::vector<Index>& group = groups_[other];
      if (other == g || group.size() < 2) continue;
      const auto next = std::ranges::upper_bound(group, stray);
      const bool fits = (next != group.end() && goes_on(stray, *next)) ||
                        (next != group.begin() && goes_on(*(next - 1), stray));
      if (!fits) continue;
      group.insert(next, stray);
      groups_[g].clear();
      break;
    }
  }
  std::erase_if(groups_, [](const std::vector<Index>& group) { return group.empty(); });
}

std::vector<Index> Outline::children(Index parent) const {
  std::vector<Index> result;
  Index i = parent == kNone ? 0 : parent + 1;
  const Index end = parent == kNone ? size() : headings_[parent].end;
  for (; i < end; i = headings_[i].end) result.push_back(i);
  return result;
}

}  // namespace trend::checks
