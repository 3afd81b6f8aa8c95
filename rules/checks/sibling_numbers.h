// Numbers of sibling headings: which of them count together, where the count breaks, and the edits
// that renumber them with everything below.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/lint/finding.h"
#include "rules/text/edit.h"

namespace trend::checks {

using Components = std::vector<std::uint32_t>;

/// A place before a member of a series that may hold a number: a sibling in another style
/// (`value` > 0) or one without any number (`value` == 0).
struct StandIn {
  std::uint32_t value = 0;
};

struct SeriesMember {
  Index heading = kNone;        ///< entry of the outline
  std::uint32_t value = 0;      ///< last component of its number
  std::vector<StandIn> before;  ///< siblings between the previous member and this one
};

/// Siblings whose numbers have one style and depth: they count together.
struct Series {
  std::vector<SeriesMember> members;
  Components prefix;  ///< what all but single members have before the last component
};

/// The series among one group of siblings. Left out: numbers that count nothing here (years, issue
/// numbers, a bare "4 档模式" without a neighbour 3 or 5). `title` is a heading that takes no part
/// (the article's title), or kNone.
std::vector<Series> find_series(const Outline& outline, const std::vector<Index>& siblings,
                                Index title);

/// One step of a count that went wrong.
struct Break {
  enum class Kind { kStart, kGap, kSwap, kSingle, kBackward, kRepeat };
  Kind kind = Kind::kGap;
  std::size_t at = 0;  ///< position in the walked values
  std::uint32_t expected = 0;
};

struct Step {
  std::uint32_t value = 0;
  std::vector<StandIn> before;
};

/// Walks a count that should start at `start` (0 is accepted too) and go up by one. One break per
/// cause: a wrong number whose successor goes on as if it were right, two numbers swapped, a gap,
/// a number repeated. Restarts that go on for at least two steps, counts that go down on purpose
/// and one number repeated throughout are no breaks.
std::vector<Break> find_breaks(const std::vector<Step>& steps, std::uint32_t start);
std::vector<Step> steps_of(const Series& series);

/// The numbers the members should carry: counted from `start`, stand-ins counted with them.
std::vector<std::uint32_t> right_values(const Series& series, std::uint32_t start);

/// The number as a sentence names it: without the full stop that closes it.
std::string spoken(const article::Article& article, const article::Numbering& number);
std::string spoken(const article::Numbering& like, const Components& components);

/// Adds to `edits` the edit that gives `heading` the number `components`, and those that replace
/// the old number as prefix of the numbers below it. Headings that do not carry it stay.
void renumber(const Outline& outline, Index heading, const Components& components,
              std::vector<text::Edit>& edits);

/// The unsafe fix that gives every member of the series its right value, counted from `start`.
lint::Fix renumber_series(const Outline& outline, const Series& series, std::uint32_t start);

/// The number of `heading` with its last component replaced.
Components with_last(const Heading& heading, std::uint32_t value);

/// Where a series starts: at `start`, or where an earlier one of its kind and level left off (some
/// articles count through all their sections).
class StartTracker {
 public:
  explicit StartTracker(std::uint32_t start) : start_(start) {}
  /// Call once per series in document order.
  std::uint32_t start_of(const Outline& outline, const Series& series);

 private:
  using Key = std::tuple<int, article::NumberStyle, std::string, Components>;
  std::uint32_t start_;
  struct Count {
    std::uint32_t last = 0;
    bool runs_on = false;  // through all sections, as far as seen
  };
  std::map<Key, Count> counts_;
};

/// True for numbers that count sections (1. 一、 第三章 趋势 2：) and false for those that name
/// something else (第 12 期, GPT 4：).
bool counts_sections(const article::Numbering& number);

}  // namespace trend::checks
