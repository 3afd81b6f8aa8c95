// FM022 date-future: a date that lies in the future.
#include <fmt/format.h>

#include <string>

#include "rules/checks/dates.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_date_future {
namespace {

constexpr std::string_view kDocsZh = R"md(
文章的日期在今天之后。Hugo、Jekyll 等默认不发布这样的文章，页面不声不响地缺失；别的工具则把它一直排在最前。多半是年份写错，或模型自己编了一个日期。

预定发布时间请写在 `publishDate` 里，本规则不检查它。

## 错误

```markdown today=2025-03-04
---
title: 模型周报
date: 2026-03-04
---
```

## 正确

```markdown today=2025-03-04
---
title: 模型周报
date: 2025-03-04
publishDate: 2025-04-01
---
```

## 修复

供选择：改成今天。

## 选项

`maxFutureDays`：最多可以晚几天，默认 1（时区不同时相差一天）。`keys`：检查哪些键。
)md";

constexpr std::string_view kDocsEn = R"md(
The article's date is later than today. Hugo, Jekyll and others do not publish such articles by default, and the page is missing without a word; other tools keep it on top for good. Usually the year is wrong, or a model made the date up.

A time of publication belongs in `publishDate`, which this rule leaves alone.

## Wrong

```markdown today=2025-03-04
---
title: Models weekly
date: 2026-03-04
---
```

## Right

```markdown today=2025-03-04
---
title: Models weekly
date: 2025-03-04
publishDate: 2025-04-01
---
```

## Fix

The fix (pick) writes today's date.

## Options

`maxFutureDays`: how many days later a date may be, 1 by default (time zones differ by a day). `keys`: which keys to check.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  if (!context.today.known()) return;
  for (const std::string& key : context.options.list("keys")) {
    const article::Entry* entry = context.article.front_matter().find(key);
    if (!entry || entry->kind != article::ValueKind::kScalar) continue;
    const std::optional<WrittenDate> written = read_date(entry->value);
    if (!written || !written->date.valid || written->day_month_unclear) continue;
    const std::int64_t day = days_from_civil(written->date);
    if (!context.today.is_before(day - context.options.integer("maxFutureDays"))) continue;
    const article::Date& today = context.today.date();
    const std::int64_t ahead = day - days_from_civil(today);
    const std::string now = iso_date(today.year, today.month, today.day);
    const text::Range range = inner_value_range(*entry);
    sink.add({.range = range,
              .message = {fmt::format("{} 在将来：比今天（{}）晚 {} 天", key, now, ahead),
                          fmt::format("{} lies in the future: {} day{} after today ({})", key,
                                      ahead, ahead == 1 ? "" : "s", now)},
              .fixes = {lint::make_fix({"改为 " + now, "Change to " + now}, lint::FixSafety::kPick,
                                       {{range, now + std::string(written->rest)}})}});
  }
}

constexpr lint::OptionSpec kOptions[] = {{.name = "keys",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "date,updated,lastmod",
                                          .zh = "检查哪些键。",
                                          .en = "Keys to check."},
                                         {.name = "maxFutureDays",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .zh = "最多可以晚几天。",
                                          .en = "How many days after today a date may be."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM022",
    .name = "date-future",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kPick,
    .summary_zh = "日期在将来",
    .summary_en = "a date lies in the future",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_date_future
