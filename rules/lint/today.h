// Today's date as rules may ask for it: every answer is noted, so that a run knows on which other
// days it would have said the same.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>

#include "rules/article/front_matter.h"

namespace trend::lint {

/// Days since 1970-01-01, both ends included.
struct DaySpan {
  std::int64_t first = std::numeric_limits<std::int64_t>::min();
  std::int64_t last = std::numeric_limits<std::int64_t>::max();

  bool contains(std::int64_t day) const { return first <= day && day <= last; }
  friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// Belongs to one run and its thread.
class Today {
 public:
  /// `date.valid` is false where nobody knows the date.
  explicit Today(const article::Date& date) : date_(date) {
    if (known()) day_ = article::days_from_civil(date);
  }

  bool known() const { return date_.valid; }
  /// True when today comes before `day` (since 1970-01-01).
  bool is_before(std::int64_t day) {
    const bool before = day_ < day;
    (before ? same_.last : same_.first) =
        before ? std::min(same_.last, day - 1) : std::max(same_.first, day);
    return before;
  }
  /// The date itself. What is said of it is true on this day alone.
  const article::Date& date() {
    same_ = {day_, day_};
    return date_;
  }

  /// The days on which all answers so far would have been the same.
  const DaySpan& same() const { return same_; }

 private:
  article::Date date_;
  std::int64_t day_ = 0;
  DaySpan same_;
};

}  // namespace trend::lint
