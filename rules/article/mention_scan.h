// Reading mentions off visible text: what the words say, not yet what they point to.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/article/mentions.h"

namespace trend::article {

/// How much the wording alone is worth.
enum class Trust : std::uint8_t {
  kCertainOnly,   ///< a mention only if some part carries the number in writing: Part 2, 见 2.3
  kResolvedOnly,  ///< a mention if there is something that it can mean: 第三部分, 上表
  kAlways,        ///< sends the reader somewhere, even if that is missing: 见表 7
};

struct RawMention {
  PartKind kind = PartKind::kSection;
  MentionForm form = MentionForm::kNumber;
  Trust trust = Trust::kAlways;
  Range range;       ///< in the text
  Numbering number;  ///< ranges in the text; kAbove and kBelow: only its label (节, 章, 部分)
};

/// All mentions of the visible text of one leaf, in order and disjoint. Linear.
std::vector<RawMention> read_mentions(std::string_view visible);

}  // namespace trend::article
