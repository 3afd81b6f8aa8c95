// What an article usually does where two forms are right: the ground of all rules of consistency.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "rules/article/article.h"
#include "rules/lint/context.h"

namespace trend::checks {

/// With fewer cases no habit can be seen.
inline constexpr std::size_t kFewestCases = 8;

/// The form that the article uses in at least four of five cases, of which there are enough; none
/// when there is no such habit. Both counts: of sightings of the forms `a` and `b`.
inline std::optional<std::uint8_t> usual_form(const lint::Surveyed& surveyed, std::uint8_t a,
                                              std::uint8_t b) {
  const std::size_t count_a = surveyed.count(a);
  const std::size_t count_b = surveyed.count(b);
  const std::size_t total = count_a + count_b;
  if (total < kFewestCases) return std::nullopt;
  if (count_b * 5 <= total) return a;
  if (count_a * 5 <= total) return b;
  return std::nullopt;
}

/// True when a block was not read to the end (hostile input): it may hide what the majority is.
inline bool is_partly_read(const article::Article& article) { return article.degraded(); }

}  // namespace trend::checks
