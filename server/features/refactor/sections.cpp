// Sections cut and joined on the source text, their numbers set right on the outcome.
#include "server/features/refactor/sections.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "rules/article/parse.h"
#include "rules/checks/outline.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/text/strings.h"
#include "server/features/refactor/numbers.h"

namespace trend::features {
namespace {

using article::Article;
using article::Index;
using article::kNone;
using article::Numbering;
using article::Section;
using text::Offset;
using text::Range;
using Components = std::vector<std::uint32_t>;

Range range_of(const Article& article, Index first, Index end) {
  const auto sections = article.sections();
  return {sections[first].range.begin, sections[end - 1].range.end};
}

bool has_setext(const Article& article, Index section) {
  const Section& top = article.sections()[section];
  for (Index i = section; i < top.end; ++i)
    if (article.sections()[i].detail().setext) return true;
  return false;
}

int deepest_level(const Article& article, Index section) {
  int level = 0;
  for (Index i = section; i < article.sections()[section].end; ++i)
    level = std::max(level, article.sections()[i].level);
  return level;
}

// A number as it should be in front of a heading; style kNone for none.
struct NewNumber {
  Numbering like;
  Components components;
};

Range number_range(const Article& article, const Section& section) {
  const Range content = section.heading.absolute(section.detail().content);
  const Numbering& number = section.detail().numbering;
  if (!number) return {content.begin, content.begin};
  Range range = section.heading.absolute(number.range);
  while (range.end < content.end && article.text()[range.end] == ' ') ++range.end;
  return range;
}

// Changes the level of a section and of all below it by one, and sets their numbers: its own to
// `number`, those that began with its old one accordingly.
std::string relevelled(const Article& article, Index section, int by, const NewNumber& number) {
  const Section& top = article.sections()[section];
  const Components old = top.detail().numbering.components;
  text::EditSet edits;
  for (Index i = section; i < top.end; ++i) {
    const Section& each = article.sections()[i];
    const Range marker = each.heading.absolute(each.detail().marker);
    edits.add(by > 0 ? text::Edit{{marker.begin, marker.begin}, "#"}
                     : text::Edit{{marker.begin, marker.begin + 1}, ""});
    const Numbering& numbering = each.detail().numbering;
    if (i == section && numbering) {
      const std::string written = article::render_number(number.like, number.components);
      const std::string blank = number.like && number.like.space_after ? " " : "";
      edits.add({number_range(article, each), written + blank});
    } else if (numbering.style == article::NumberStyle::kDecimal && !old.empty() &&
               numbering.components.size() > old.size() &&
               std::equal(old.begin(), old.end(), numbering.components.begin())) {
      Components renewed = number.components;
      renewed.insert(renewed.end(),
                     numbering.components.begin() + static_cast<std::ptrdiff_t>(old.size()),
                     numbering.components.end());
      // What counted on a number that is gone has none either.
      if (renewed.size() < 2)
        edits.add({number_range(article, each), ""});
      else
        edits.add(
            {each.heading.absolute(numbering.range), article::render_number(numbering, renewed)});
    }
  }
  return edits.apply(article.text());
}

NewNumber next_after(const Numbering& number) {
  NewNumber next{number, number.components};
  ++next.components.back();
  return next;
}

// The number behind a parent's: in its style, or none, but counted for the numbers below.
NewNumber promoted_number(const Section& own, const Section& parent) {
  const Numbering& above = parent.detail().numbering;
  if (checks::counts_sections(above)) return next_after(above);
  NewNumber none;
  const Components& components = own.detail().numbering.components;
  if (components.size() < 2) return none;
  none.components.assign(components.begin(), components.end() - 1);
  ++none.components.back();
  return none;
}

// The number of a new last child of `parent`: behind its last one, else as children elsewhere.
NewNumber demoted_number(const Article& article, Index parent, Index section) {
  const Section& above = article.sections()[parent];
  const std::vector<Index> children = article.children_of(parent);
  if (!children.empty()) {
    const Numbering& last = article.sections()[children.back()].detail().numbering;
    return checks::counts_sections(last) ? next_after(last) : NewNumber{};
  }
  const int level = article.sections()[section].level + 1;
  for (const Section& other : article.sections()) {
    const Numbering& number = other.detail().numbering;
    if (other.level != level || !checks::counts_sections(number)) continue;
    NewNumber first{number, {1}};
    const Components& own = above.detail().numbering.components;
    // Below a section without number nothing counts on it unless it is so elsewhere.
    const bool counted_on =
        other.parent != kNone && !article.sections()[other.parent].detail().numbering;
    if (own.empty() && !counted_on) return {};
    if (number.style == article::NumberStyle::kDecimal) {
      first.components = own.empty() ? Components{above.ordinal + 1} : own;
      first.components.push_back(1);
    }
    return first;
  }
  NewNumber first;
  const Numbering& number = above.detail().numbering;
  if (number.numerals != article::Numerals::kAscii || !checks::counts_sections(number))
    return first;
  first.like.style = article::NumberStyle::kDecimal;
  first.like.space_after = true;
  first.components = number.components;
  first.components.push_back(1);
  return first;
}

}  // namespace

namespace {

// A paragraph that is a footnote: [^1]: …
bool is_note(const Article& article, const article::TopBlock& top) {
  if (top.block->nodes.empty()) return false;
  const article::Node& node = top.block->nodes.front();
  const std::string_view text = article.slice(top.absolute(node.range));
  return node.kind == article::BlockKind::kParagraph && text.starts_with("[^") &&
         text.find("]:") != std::string_view::npos && text.find("]:") == text.find(']');
}

// All definitions of the block stand below what it shows.
bool has_definitions_below(const article::TopBlock& top) {
  const auto& definitions = top.block->definitions;
  const Offset end = top.block->nodes.front().range.end;
  return !definitions.empty() && std::ranges::all_of(definitions, [&](const auto& definition) {
    return definition.range.begin >= end;
  });
}

}  // namespace

Offset content_end(const Article& article, Range sections) {
  // A block begins with its line, a section with the heading behind the line's indentation.
  const auto begin_of = [](const article::TopBlock& top) {
    return top.block->nodes.empty() ? top.offset
                                    : top.absolute(top.block->nodes.front().range).begin;
  };
  const auto blocks = article.blocks();
  // What gathers at the end of an article serves all of it.
  const bool last = sections.end >= article.envelope().body.end;
  auto after = std::partition_point(
      blocks.begin(), blocks.end(),
      [&](const article::TopBlock& top) { return begin_of(top) < sections.end; });
  while (after != blocks.begin() && begin_of(*std::prev(after)) > sections.begin) {
    const article::TopBlock& top = *std::prev(after);
    const bool separator = top.block->nodes.empty() ||
                           top.block->nodes.front().kind == article::BlockKind::kThematicBreak;
    const bool note = last && is_note(article, top);
    if (!note && (!separator || !(last || top.block->definitions.empty()))) break;
    --after;
  }
  if (after == blocks.begin()) return sections.end;
  const article::TopBlock& final = *std::prev(after);
  Offset end = std::min(final.range().end, sections.end);
  if (last && !final.block->nodes.empty() && has_definitions_below(final))
    end = final.absolute(final.block->nodes.front().range).end;
  const std::string_view text = article.slice({sections.begin, end});
  return sections.begin + static_cast<Offset>(text::trim_right(text).size());
}

Index section_of_heading(const Article& article, Offset offset) {
  const Index section = article.section_at(offset);
  const auto sections = article.sections();
  if (section != kNone && sections[section].heading_range.touches(offset)) return section;
  return kNone;
}

Index sibling_after(const Article& article, Index section) {
  const auto sections = article.sections();
  const Index next = sections[section].end;
  const bool sibling = next < sections.size() &&
                       sections[next].parent == sections[section].parent &&
                       sections[next].level == sections[section].level;
  return sibling ? next : kNone;
}

Index sibling_before(const Article& article, Index section) {
  const auto sections = article.sections();
  if (section == 0) return kNone;
  Index before = section - 1;
  while (before != kNone && sections[before].parent != sections[section].parent &&
         sections[before].level > sections[section].level)
    before = sections[before].parent;
  return before != kNone && sibling_after(article, before) == section ? before : kNone;
}

std::vector<Index> identity(const Article& article) {
  std::vector<Index> sections(article.sections().size());
  std::iota(sections.begin(), sections.end(), Index{0});
  return sections;
}

std::optional<Rearranged> exchange(const Article& article, Index first, Index second, Index end) {
  const Range a = range_of(article, first, second);
  const Range b = range_of(article, second, end);
  const Range a_text{a.begin, content_end(article, a)};
  const Range b_text{b.begin, content_end(article, b)};
  // A definition right above an underlined heading belongs to neither.
  const std::string_view text = article.text();
  if (text.substr(a_text.end, a.end - a_text.end).find_first_not_of(" \t\r\n-*_") !=
      std::string_view::npos)
    return std::nullopt;
  std::string out(text.substr(0, a.begin));
  out += article.slice(b_text);
  out += article.slice({a_text.end, a.end});
  out += article.slice(a_text);
  out += text.substr(b_text.end);
  Rearranged result{std::move(out), identity(article)};
  for (Index i = first; i < second; ++i) result.sections[i] = i + (end - second);
  for (Index i = second; i < end; ++i) result.sections[i] = i - (second - first);
  return result;
}

namespace {

std::shared_ptr<const Article> parsed(std::string text) {
  return article::parse(text::Document(std::move(text)));
}

// The component that two neighbours count by: written, or what the numbers below begin with.
struct Count {
  Index heading = kNone;  ///< entry of the outline
  Components number;
};

Count count_of(const checks::Outline& outline, Index section) {
  const auto& headings = outline.headings();
  const auto found = std::ranges::find(headings, section, &checks::Heading::section);
  if (found == headings.end()) return {};
  Count count{static_cast<Index>(found - headings.begin()), found->numbering.components};
  const std::uint32_t position = implied_position(outline, count.heading);
  if (count.number.empty() && position > 0) count.number = {position};
  return count;
}

// The section, and all below it, with `number` instead of `old`.
void put_number(const checks::Outline& outline, const Count& count, const Components& number,
                std::vector<text::Edit>& edits) {
  if (outline[count.heading].numbering)
    return checks::renumber(outline, count.heading, number, edits);
  for (const Index child : outline.children(count.heading)) {
    Components below = outline[child].numbering.components;
    if (below.size() != 2 || below.front() != count.number.front()) continue;
    below.front() = number.front();
    checks::renumber(outline, child, below, edits);
  }
}

// Numbers that ran on from one section into the next (1, 2 | 3, 4) do so again in the new order of
// the two; `a` now stands before `b`.
void run_on(const checks::Outline& outline, Index a, Index b, std::vector<text::Edit>& edits) {
  using Key = std::tuple<int, article::NumberStyle, std::string>;
  std::map<Key, std::pair<std::vector<Index>, std::vector<Index>>> series;
  for (Index i = a + 1; i < outline[b].end; ++i) {
    const Numbering& number = outline[i].numbering;
    if (i == b || number.components.size() != 1 || !checks::counts_sections(number)) continue;
    auto& parts = series[{outline[i].level, number.style, number.label}];
    (i < b ? parts.first : parts.second).push_back(i);
  }
  const auto value = [&](Index i) { return outline[i].numbering.components.front(); };
  for (const auto& entry : series) {
    const auto& [later, earlier] = entry.second;
    if (later.empty() || earlier.empty() || value(later.front()) != value(earlier.back()) + 1)
      continue;
    std::vector<std::uint32_t> values;
    for (const Index i : earlier) values.push_back(value(i));
    for (const Index i : later) values.push_back(value(i));
    auto next = values.begin();
    for (const Index i : later) checks::renumber(outline, i, {*next++}, edits);
    for (const Index i : earlier) checks::renumber(outline, i, {*next++}, edits);
  }
}

// Exchanges the numbers of two neighbours that count together.
std::string with_numbers_exchanged(const Article& article, Index a, Index b) {
  const checks::Outline outline(article);
  const Count one = count_of(outline, a);
  const Count other = count_of(outline, b);
  if (one.heading == kNone || other.heading == kNone) return std::string(article.text());
  const Numbering& first = outline[one.heading].numbering;
  const Numbering& second = outline[other.heading].numbering;
  std::vector<text::Edit> edits;
  if (one.number.size() == other.number.size() && !one.number.empty() &&
      first.style == second.style && first.label == second.label &&
      (!first || checks::counts_sections(first))) {
    put_number(outline, one, other.number, edits);
    put_number(outline, other, one.number, edits);
  }
  run_on(outline, one.heading, other.heading, edits);
  text::EditSet set;
  for (text::Edit& edit : edits) set.add(std::move(edit));
  return set.apply(article.text());
}

std::optional<Rearranged> swapped(const Article& article, Index first, Index second) {
  std::optional<Rearranged> result =
      exchange(article, first, second, article.sections()[second].end);
  if (!result) return std::nullopt;
  const auto moved = parsed(std::move(result->text));
  if (moved->sections().size() != article.sections().size()) return std::nullopt;
  result->text = with_numbers_exchanged(*moved, result->sections[second], result->sections[first]);
  return result;
}

// Counts the sections below these two (old indices) anew; all of them where the article was right,
// since some numbers run through the whole of it.
void close_up(const Article& before, Rearranged& result, Index one, Index other) {
  const auto moved = parsed(std::move(result.text));
  const auto place = [&](Index section) {
    return section == kNone ? kNone : result.sections[section];
  };
  const NumberingScope scope{.everywhere = number_headings(before).empty(),
                             .parents = {place(one), place(other)}};
  result.text = number_headings(*moved, scope).apply(moved->text());
}

}  // namespace

std::optional<Rearranged> move_up(const Article& article, Index section) {
  const Index before = sibling_before(article, section);
  if (before == kNone || before == article.title_section()) return std::nullopt;
  return swapped(article, before, section);
}

std::optional<Rearranged> move_down(const Article& article, Index section) {
  const Index after = sibling_after(article, section);
  if (after == kNone || section == article.title_section()) return std::nullopt;
  return swapped(article, section, after);
}

std::optional<Rearranged> promote(const Article& article, Index section) {
  const Section& own = article.sections()[section];
  const Index parent = own.parent;
  if (parent == kNone || parent == article.title_section() || has_setext(article, section))
    return std::nullopt;
  const Section& above = article.sections()[parent];
  if (above.level + 1 != own.level) return std::nullopt;
  // Later parts of the parent stay with it.
  std::optional<Rearranged> result =
      own.end < above.end ? exchange(article, section, own.end, above.end)
                          : Rearranged{std::string(article.text()), identity(article)};
  if (!result) return std::nullopt;
  const auto current = parsed(std::move(result->text));
  if (current->sections().size() != article.sections().size()) return std::nullopt;
  result->text = relevelled(*current, result->sections[section], -1, promoted_number(own, above));
  close_up(article, *result, parent, above.parent);
  return result;
}

std::optional<Rearranged> demote(const Article& article, Index section) {
  const Index before = sibling_before(article, section);
  if (before == kNone || section == article.title_section() || before == article.title_section() ||
      has_setext(article, section) || deepest_level(article, section) >= 6)
    return std::nullopt;
  Rearranged result{relevelled(article, section, 1, demoted_number(article, before, section)),
                    identity(article)};
  close_up(article, result, before, article.sections()[section].parent);
  return result;
}

}  // namespace trend::features
