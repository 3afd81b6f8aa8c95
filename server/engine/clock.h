// Today's date for rules that need one: from the clock, or given so that runs are repeatable; and
// how long work takes.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "rules/article/front_matter.h"

namespace trend::engine {

/// How long something takes, from here on.
class Stopwatch {
 public:
  std::chrono::microseconds elapsed() const {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                                 start_);
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// Nanoseconds since 1970, as in FileStamp.
std::int64_t now();

/// Today in the local time zone.
article::Date local_today();

/// Reads YYYY-MM-DD; nothing when it is written otherwise or no such day exists.
std::optional<article::Date> parse_date(std::string_view text);

}  // namespace trend::engine
