// The order of table cells: numbers by value, dates by day, anything else by its characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "server/features/refactor/grid.h"

namespace trend::features {

/// The value of a cell that is one number with what people write around it: "1,200", "¥3.5 万",
/// "约 40%", "−2", "12 ms". 万, 亿, 千, K, M and B multiply; other units are left out of account.
/// Nothing for a text without a number at its start, and for ranges ("3–5").
std::optional<double> cell_number(std::string_view cell);

/// Days since 1970 of a cell that is one date: 2025-02-18, 2025/2/18, 2025.2.18, 2025年2月18日, or
/// a month (2025-02, 2025年2月) for its first day. Nothing when there is no such day.
std::optional<double> cell_day(std::string_view cell);

/// The order of the body rows by one column, as indices into grid.rows (from 1); rows that are
/// equal there keep their order. Days or numbers count when every cell that is not empty has one,
/// otherwise the cells' code points (Han is not put in the order of its readings). Empty cells come
/// last in both directions.
std::vector<std::size_t> sorted_rows(const Grid& grid, std::size_t column, bool descending);

}  // namespace trend::features
