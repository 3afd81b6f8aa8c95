// Calendar dates as hovers tell them: found in a text, with weekday and distance.
#pragma once

#include <cstdint>
#include <string_view>

#include "rules/article/front_matter.h"
#include "rules/text/bilingual.h"

namespace trend::features {

/// The first date in `text`, written 2025-02-18, 2025/2/18, 2025.2.18 or 2025年2月18日; a date that
/// does not exist has valid == false, no date at all year == 0.
article::Date find_date(std::string_view text);

/// 2025 年 2 月 18 日，星期二 / Tuesday, 18 February 2025. Precondition: date.valid.
text::Bilingual date_text(const article::Date& date);

/// Days from `from` to `to`; negative when `to` is earlier. Precondition: both are valid.
std::int64_t days_between(const article::Date& from, const article::Date& to);

}  // namespace trend::features
