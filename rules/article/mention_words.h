// Word lists of mentions: what may stand before and after one, and what makes it something else.
#pragma once

#include <array>
#include <string_view>

namespace trend::article {

/// What sends the reader somewhere.
inline constexpr std::array<std::string_view, 13> kLeads = {"见",   "如",    "参考", "参阅", "参照",
                                                            "参看", "请看",  "see",  "See",  "cf.",
                                                            "Cf.",  "as in", "As in"};

/// True when the text before a number sends the reader there: it ends with a lead.
bool ends_with_lead(std::string_view before);

/// True when the text before a mention says that another work is meant: 《红楼梦》, 该论文的,
/// 文献[3]中, "the report's"; but not 本文, 本报告.
bool ends_with_other_work(std::string_view before);

/// True when a new word can start behind `before`, so that 表 or 图 is one of its own: the start of
/// the text, anything but Han, or 见, 如, 在, 和 … (代表, 列表, 地图 are words).
bool ends_with_word(std::string_view before);

/// True when `unit` (节, 章, 部分, 表, 图) and the start of `after` form another word: 节奏, 章程,
/// 表现, 图案.
bool goes_on_as_word(std::string_view unit, std::string_view after);

/// True when `after` makes the number before it a count or a size: 2 个, 3 张, 5%.
bool starts_with_count(std::string_view after);

}  // namespace trend::article
