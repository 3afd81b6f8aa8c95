// Dates and quantities in running text: what an article states in figures.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/text/range.h"

namespace trend::features {

enum class FigureKind : std::uint8_t {
  kDate,      ///< 2025-02-18, 2025/2/18, 2025 年 2 月 18 日, 2025 年, 2 月 18 日
  kQuantity,  ///< a number with its unit or currency: 45%, 3.5 倍, 12–16 GB/s, 1,200 亿美元, $3B
};

struct Figure {
  FigureKind kind = FigureKind::kQuantity;
  text::Range range;  ///< number and unit
};

/// The dates and quantities of one line of text, in order, disjoint. Numbers that are parts of
/// names (GPT-4, v2.5, H100) and numbers without unit are none. A date need not exist. Linear.
std::vector<Figure> find_figures(std::string_view text);

}  // namespace trend::features
