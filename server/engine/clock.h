// Today's date for rules that need one: from the clock, or given so that runs are repeatable.
#pragma once

#include <optional>
#include <string_view>

#include "rules/article/front_matter.h"

namespace trend::engine {

/// Today in the local time zone.
article::Date local_today();

/// Reads YYYY-MM-DD; nothing when it is written otherwise or no such day exists.
std::optional<article::Date> parse_date(std::string_view text);

}  // namespace trend::engine
