// FM025: the source that an article names is of another time than the article.
#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <string_view>

#include "rules/checks/dates.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_date_source_lag {
namespace {

constexpr std::string_view kDocsZh = R"md(
`description` 或 `source` 写明了来源的日期（`Generated from 2025-02-17.md`），它与文章的 `date` 相差好几天。日报由前一天的材料生成，差一天是正常的；差得多，常常是流水线拿错了文件，或者 `date` 忘了改。

默认是提示，只在编辑器里显示。写着多个日期（一段时间）的不报告。

## 错误

```markdown
---
title: 模型日报
date: 2025-03-18
description: Generated from 2025-02-17.md
---
```

## 正确

```markdown
---
title: 模型日报
date: 2025-02-18
description: Generated from 2025-02-17.md
---
```

没有自动修复：哪一个日期对，只有作者知道。

## 选项

`maxLagDays`：最多相差几天。
)md";

constexpr std::string_view kDocsEn = R"md(
`description` or `source` names the date of the material (`Generated from 2025-02-17.md`), and the article's `date` is many days off. A daily made of the day before is one day off; more than that often means that the pipeline took the wrong file, or that `date` was not changed.

A hint, shown in editors only. Values with several dates, which name a period, are left alone.

There is no fix: only the author knows which date is right.

## Options

`maxLagDays`: how many days may lie between.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::FrontMatter& matter = context.article.front_matter();
  const article::Entry* const own = matter.find("date");
  if (own == nullptr || own->kind != article::ValueKind::kScalar) return;
  const std::optional<WrittenDate> date = read_date(own->value);
  if (!date || !date->date.valid || date->day_month_unclear) return;
  for (const std::string_view key : {"description", "source"}) {
    const article::Entry* const entry = matter.find(key);
    if (entry == nullptr || entry->kind != article::ValueKind::kScalar) continue;
    const std::optional<article::Date> source = date_in_file_name(entry->value);
    if (!source) continue;
    const std::int64_t days = std::abs(days_from_civil(date->date) - days_from_civil(*source));
    if (days <= context.options.integer("maxLagDays")) continue;
    const std::string named = iso_date(source->year, source->month, source->day);
    sink.add({.range = inner_value_range(*entry),
              .message = {fmt::format("{} 里的日期 {} 与 date 相差 {} 天", key, named, days),
                          fmt::format("{} names {}, {} day{} away from date", key, named, days,
                                      days == 1 ? "" : "s")},
              .related = {{inner_value_range(*own), {"文章的日期", "the date of the article"}}}});
  }
}

constexpr lint::OptionSpec kOptions[] = {{.name = "maxLagDays",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "7",
                                          .zh = "最多相差几天。",
                                          .en = "How many days may lie between."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM025",
    .name = "date-source-lag",
    .severity = lint::Severity::kHint,
    .summary_zh = "来源的日期与文章的日期相差太远",
    .summary_en = "the named source is of another time than the article",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_date_source_lag
