// FM024 date-file-mismatch: the file name carries another date than the front matter.
#include <fmt/format.h>

#include <cstdlib>
#include <string>

#include "rules/checks/dates.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_date_file_mismatch {
namespace {

constexpr std::string_view kDocsZh = R"md(
文件名里的日期和 front matter 的 `date` 不是同一天。网址通常取自文件名，页面上显示的是 `date`：读者看到两个日期，按日期归档的链接也会失效。模型生成的文章里，`date` 常常是照抄上一篇的。

文件名里有两个日期（一段时间）的不报告。`date` 比文件名晚一天是常见的做法（今天写昨天的事），默认容许。

## 错误

```markdown file=2025-02-18-weekly.md
---
title: 模型周报
date: 2025-03-18
---
```

## 正确

```markdown file=2025-02-18-weekly.md
---
title: 模型周报
date: 2025-02-19
---
```

## 修复

供选择：改成文件名里的日期。

## 选项

`toleranceDays`：可以相差几天，默认 1。
)md";

constexpr std::string_view kDocsEn = R"md(
The date in the file name and `date` in the front matter are different days. Addresses come from the file name, the page shows `date`: readers see two dates, and links by date break. In articles that a model wrote, `date` is often copied from the last one.

Names with two dates (a period) are left alone. A `date` one day off is common (today's article about yesterday) and allowed by default.

## Wrong

```markdown file=2025-02-18-weekly.md
---
title: Models weekly
date: 2025-03-18
---
```

## Right

```markdown file=2025-02-18-weekly.md
---
title: Models weekly
date: 2025-02-19
---
```

## Fix

The fix (pick) takes the date of the file name.

## Options

`toleranceDays`: how many days may lie between, 1 by default.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Entry* entry = context.article.front_matter().find("date");
  const std::optional<article::Date> named = date_in_file_name(context.file_name);
  if (!entry || entry->kind != article::ValueKind::kScalar || !named) return;
  const std::optional<WrittenDate> written = read_date(entry->value);
  if (!written || !written->date.valid || written->day_month_unclear) return;
  const std::int64_t days = days_from_civil(written->date) - days_from_civil(*named);
  if (std::abs(days) <= context.options.integer("toleranceDays")) return;
  const std::string date = iso_date(written->date.year, written->date.month, written->date.day);
  const std::string wanted = iso_date(named->year, named->month, named->day);
  const text::Range range = inner_value_range(*entry);
  sink.add(
      {.range = range,
       .message = {fmt::format("date 是 {}，文件名里是 {}", date, wanted),
                   fmt::format("date is {}, but the file name says {}", date, wanted)},
       .fixes = {lint::make_fix({"改为 " + wanted, "Change to " + wanted}, lint::FixSafety::kPick,
                                {{range, wanted + std::string(written->rest)}})}});
}

constexpr lint::OptionSpec kOptions[] = {{.name = "toleranceDays",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .zh = "可以相差几天。",
                                          .en = "How many days may lie between."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM024",
    .name = "date-file-mismatch",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kPick,
    .summary_zh = "日期与文件名不一致",
    .summary_en = "the date differs from that of the file name",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_date_file_mismatch
