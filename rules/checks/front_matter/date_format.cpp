// FM020: a front matter date that people can read and site generators cannot.
#include <fmt/format.h>

#include "rules/checks/dates.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_date_format {
namespace {

using article::Entry;

constexpr std::string_view kDocsZh = R"md(
日期读得懂，但既不是 `YYYY-MM-DD`，也不是带时间的标准写法（RFC 3339、YAML 时间戳）。
Hugo、Astro 等会拒绝这样的日期。日和月分不清的写法（`02/03/2025`）另有规则 FM021。

## 错误

```markdown
---
title: 开源周报
date: 2025/2/18
---
```

```markdown
---
title: 开源周报
date: 2025年2月18日
---
```

## 正确

```markdown
---
title: 开源周报
date: 2025-02-18
updated: 2025-02-19 09:30:00 +0800
lastmod: 2025-02-19T09:30:00+08:00
---
```

## 修复

年在最前时只有一种读法，是安全修复；其余写法需要选择。
)md";

constexpr std::string_view kDocsEn = R"md(
The date is readable, but neither `YYYY-MM-DD` nor a standard date with time (RFC 3339, YAML
timestamp). Hugo, Astro and others refuse it. Dates whose day and month cannot be told apart
(`02/03/2025`) belong to FM021.

## Wrong

```markdown
---
title: Open source weekly
date: Feb 18, 2025
---
```

```markdown
---
title: Open source weekly
date: 2025/2/18
---
```

## Right

```markdown
---
title: Open source weekly
date: 2025-02-18
updated: 2025-02-19 09:30:00 +0800
---
```

## Fix

The fix is safe when the year comes first; otherwise it is offered for choice.
)md";

constexpr std::string_view kFormats[] = {"any", "date", "date-time"};

bool is_wanted(const WrittenDate& written, std::string_view format) {
  if (format == "date") return written.form == DateForm::kIso;
  if (format == "date-time") return written.form == DateForm::kTimestamp;
  return written.form == DateForm::kIso || written.form == DateForm::kTimestamp;
}

std::string rewritten(const WrittenDate& written, std::string_view format) {
  std::string text = iso_date(written.date.year, written.date.month, written.date.day);
  if (format != "date") text += written.rest;
  if (format == "date-time" && !written.has_time) text += "T00:00:00Z";
  return text;
}

void check_entry(const Entry& entry, std::string_view format, lint::Sink& sink) {
  const std::optional<WrittenDate> written = read_date(entry.value);
  if (!written || !written->date.valid || !written->time_valid || written->day_month_unclear)
    return;
  if (is_wanted(*written, format)) return;
  const std::string text = rewritten(*written, format);
  // A time would be lost or made up only where the option asks for it: then it needs a look.
  const bool keeps_time = (format == "date") != written->has_time || format == "any";
  const bool safe = written->form != DateForm::kYearLast && keeps_time;
  lint::Finding finding;
  finding.range = inner_value_range(entry);
  finding.message = {
      fmt::format("{} 的写法 {} 不是标准日期，应为 {}", entry.key, entry.value, text),
      fmt::format("{} is written as {}, not as a standard date: expected {}", entry.key,
                  entry.value, text)};
  lint::Fix fix{{"改为 " + text, "Change to " + text},
                safe ? lint::FixSafety::kSafe : lint::FixSafety::kPick,
                {}};
  fix.edits.add({finding.range, text});
  finding.fixes.push_back(std::move(fix));
  sink.add(std::move(finding));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const std::string& key : context.options.list("keys")) {
    const Entry* entry = context.article.front_matter().find(key);
    if (entry && entry->kind == article::ValueKind::kScalar)
      check_entry(*entry, context.options.text("format"), sink);
  }
}

constexpr lint::OptionSpec kOptions[] = {
    {"keys",
     lint::OptionType::kTextList,
     "date,updated,lastmod,publishDate,expiryDate",
     {},
     "值是日期的键",
     "Keys whose values are dates"},
    {"format", lint::OptionType::kChoice, "any", kFormats,
     "any 两种都可以，date 只要 YYYY-MM-DD，date-time 必须带时间",
     "any allows both, date wants YYYY-MM-DD alone, date-time wants a time"}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM020",
    .name = "date-format",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "日期不是标准写法",
    .summary_en = "a date is not written in a standard form",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_date_format
