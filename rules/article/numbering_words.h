// Word lists of number recognition: what makes a number a count, and which words numbers follow.
#pragma once

#include <string_view>

namespace trend::article {

/// True when `text`, which follows a number, starts with a measure word that makes the number a
/// count or a quantity: 档模式, 年前, 分钟安装; but not 年度总结 or 大模型概述.
bool starts_with_measure(std::string_view text);

/// The counted unit after 第 and a number at the start of `text`: 章, 部分, 步 …; empty when none.
std::string_view ordinal_unit(std::string_view text);
/// True for units after which the title may follow without blank or mark: 第一章引言.
bool unit_needs_no_gap(std::string_view unit);

/// False when no number and no word before one begins with the first character of `text`.
bool may_start_number(std::string_view text);

/// The word at the start of `text` that numbers follow (趋势, 步骤, Step, Part), as written; empty
/// when there is none. Latin words are compared without regard to case.
std::string_view label_word(std::string_view text);

}  // namespace trend::article
