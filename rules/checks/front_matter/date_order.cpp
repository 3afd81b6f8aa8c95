// FM023 date-order: an article that was updated, or expired, before it was written.
#include <fmt/format.h>

#include <string>

#include "rules/checks/dates.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_date_order {
namespace {

constexpr std::string_view kDocsZh = R"md(
更新日期（`updated`、`lastmod`）或失效日期（`expiryDate`）早于文章的 `date`。按更新时间排序的列表会把它排错；失效日期早于发布日期的文章永远不会出现。

两个日期中有带时间的，相差一天可能只是时区不同，不报告。

## 错误

```markdown
---
title: 模型周报
date: 2025-03-04
updated: 2024-03-05
---
```

## 正确

```markdown
---
title: 模型周报
date: 2025-03-04
updated: 2025-03-05
---
```

## 修复

没有：两个日期里哪一个写错了，只有作者知道。

## 选项

`keys`：不应早于 `date` 的键。
)md";

constexpr std::string_view kDocsEn = R"md(
The date of an update (`updated`, `lastmod`) or of expiry (`expiryDate`) is earlier than the article's `date`. Lists sorted by update put it in the wrong place, and an article that expires before it is published never appears.

Where one of the two has a time, one day may be a matter of time zones and is not reported.

## Wrong

```markdown
---
title: Models weekly
date: 2025-03-04
updated: 2024-03-05
---
```

## Right

```markdown
---
title: Models weekly
date: 2025-03-04
updated: 2025-03-05
---
```

## Fix

None: only the author knows which of the two is wrong.

## Options

`keys`: keys that must not be earlier than `date`.
)md";

std::optional<WrittenDate> date_of(const article::Entry* entry) {
  if (!entry || entry->kind != article::ValueKind::kScalar) return std::nullopt;
  const std::optional<WrittenDate> written = read_date(entry->value);
  if (!written || !written->date.valid || written->day_month_unclear) return std::nullopt;
  return written;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::FrontMatter& matter = context.article.front_matter();
  const article::Entry* first = matter.find("date");
  const std::optional<WrittenDate> date = date_of(first);
  if (!date) return;
  for (const std::string& key : context.options.list("keys")) {
    const article::Entry* entry = matter.find(key);
    const std::optional<WrittenDate> later = date_of(entry);
    if (!later) continue;
    const std::int64_t days = days_from_civil(date->date) - days_from_civil(later->date);
    if (days <= (date->has_time || later->has_time ? 1 : 0)) continue;
    sink.add(
        {.range = inner_value_range(*entry),
         .message = {fmt::format("{} 比 date 早 {} 天", key, days),
                     fmt::format("{} is {} day{} before date", key, days, days == 1 ? "" : "s")},
         .related = {{inner_value_range(*first), {"文章的日期", "the article's date"}}}});
  }
}

constexpr lint::OptionSpec kOptions[] = {{.name = "keys",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "updated,lastmod,expiryDate",
                                          .zh = "不应早于 date 的键。",
                                          .en = "Keys that must not be earlier than date."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM023",
    .name = "date-order",
    .severity = lint::Severity::kError,
    .summary_zh = "更新或失效日期早于文章日期",
    .summary_en = "updated or expired before the date of the article",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_date_order
