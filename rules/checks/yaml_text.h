// Writes single values of front matter so that a YAML reader gives back the same text.
#pragma once

#include <string>
#include <string_view>

#include "rules/article/front_matter.h"

namespace trend::checks {

/// True when `value` can stand unquoted after `key: ` and is read back as this very string
/// (YAML 1.2 §7.3.3; also not as a number, a date, a truth value or null in YAML 1.1 readers).
bool is_plain_scalar(std::string_view value);

/// `value` (one line) as a YAML scalar: in the quotes that `like` had where these can hold it,
/// plain when it was plain and may be, else in double quotes.
std::string yaml_scalar(std::string_view value, article::Quoting like);

/// The range of an entry's value without its quotes.
text::Range inner_value_range(const article::Entry& entry);

}  // namespace trend::checks
