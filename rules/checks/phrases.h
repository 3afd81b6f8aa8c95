// Fixed phrases at the start of, or somewhere in, a text.
#pragma once

#include <span>
#include <string_view>

#include "rules/text/range.h"

namespace trend::checks {

/// Size of the longest of `phrases` that `text` starts with, or 0.
std::size_t starts_with_any(std::string_view text, std::span<const std::string_view> phrases);

/// The first place in `text` where one of `phrases` stands (the longest there); empty when none
/// does.
text::Range find_any(std::string_view text, std::span<const std::string_view> phrases);

/// True when a sentence begins at `at`: at the start, behind 。！？; or a line end or ". ".
bool begins_sentence(std::string_view text, std::size_t at);

}  // namespace trend::checks
