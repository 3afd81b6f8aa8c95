// Fixed phrases at the start of, or somewhere in, a text.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "rules/text/range.h"

namespace trend::checks {

/// The phrases of several lists as one.
template <std::size_t... kSizes>
constexpr auto joined(const std::array<std::string_view, kSizes>&... lists) {
  std::array<std::string_view, (kSizes + ...)> all = {};
  std::size_t at = 0;
  const auto add = [&](const auto& list) {
    for (const std::string_view phrase : list) all[at++] = phrase;
  };
  (add(lists), ...);
  return all;
}

/// Size of the longest of `phrases` that `text` starts with, or 0.
std::size_t starts_with_any(std::string_view text, std::span<const std::string_view> phrases);

/// The first place in `text` where one of `phrases` stands (the longest there); empty when none
/// does.
text::Range find_any(std::string_view text, std::span<const std::string_view> phrases);

/// True when a sentence begins at `at`: at the start, behind 。！？; or a line end or ". ".
bool begins_sentence(std::string_view text, std::size_t at);

}  // namespace trend::checks
