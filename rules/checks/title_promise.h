// The number of things a title promises: 三大趋势, 五个方向, Top 10, 7 trends.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/text/range.h"

namespace trend::checks {

struct Promise {
  std::uint32_t count = 0;  ///< 2–30
  text::Range numeral;      ///< in the text: 三, 10, five
  text::Range phrase;       ///< numeral to noun: 三大发展趋势
  std::string noun;         ///< 趋势, trends
};

/// The one promise in `title`, or nothing when there is none or more than one. `nouns` are the
/// words for things an article treats one after the other, Chinese and English.
std::optional<Promise> find_promise(std::string_view title, const std::vector<std::string>& nouns);

/// `count` written like the numeral `like` (三 → 四, 3 → 4, three → four), or empty when there is
/// no such word.
std::string rewrite_count(std::string_view like, std::uint32_t count);

}  // namespace trend::checks
