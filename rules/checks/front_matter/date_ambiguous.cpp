// FM021 date-ambiguous: a date whose day and month cannot be told apart.
#include <fmt/format.h>

#include <string>

#include "rules/checks/dates.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_date_ambiguous {
namespace {

constexpr std::string_view kDocsZh = R"md(
`02/03/2025` 这样的日期，有人读作 3 月 2 日，有人读作 2 月 3 日，工具之间也不一致；多数站点生成器干脆不认。

## 错误

```markdown
---
title: 模型周报
date: 02/03/2025
---
```

## 正确

```markdown
---
title: 模型周报
date: 2025-03-02
---
```

## 修复

供选择：两种读法各一个。

## 选项

`keys`：值是日期的键。
)md";

constexpr std::string_view kDocsEn = R"md(
Some read a date like `02/03/2025` as 2 March, others as 3 February, and so do tools; most site generators refuse it.

## Wrong

```markdown
---
title: Models weekly
date: 02/03/2025
---
```

## Right

```markdown
---
title: Models weekly
date: 2025-03-02
---
```

## Fix

The fix (pick) offers both readings.

## Options

`keys`: keys whose values are dates.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const std::string& key : context.options.list("keys")) {
    const article::Entry* entry = context.article.front_matter().find(key);
    if (!entry || entry->kind != article::ValueKind::kScalar) continue;
    const std::optional<WrittenDate> written = read_date(entry->value);
    if (!written || !written->day_month_unclear || !written->date.valid) continue;
    const article::Date& date = written->date;
    const std::string day_first = iso_date(date.year, date.month, date.day);
    const std::string month_first = iso_date(date.year, date.day, date.month);
    lint::Finding finding;
    finding.range = inner_value_range(*entry);
    finding.message = {
        fmt::format("{} 分不清日和月：可能是 {}，也可能是 {}", key, day_first, month_first),
        fmt::format("{} may be {} or {}", key, day_first, month_first)};
    for (const std::string& text : {day_first, month_first})
      finding.fixes.push_back(lint::make_fix({"改为 " + text, "Change to " + text},
                                             lint::FixSafety::kPick,
                                             {{finding.range, text + std::string(written->rest)}}));
    sink.add(std::move(finding));
  }
}

constexpr lint::OptionSpec kOptions[] = {
    {.name = "keys",
     .type = lint::OptionType::kTextList,
     .default_value = "date,updated,lastmod,publishDate,expiryDate",
     .zh = "值是日期的键。",
     .en = "Keys whose values are dates."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM021",
    .name = "date-ambiguous",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kPick,
    .summary_zh = "日期分不清日和月",
    .summary_en = "a date whose day and month cannot be told apart",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_date_ambiguous
