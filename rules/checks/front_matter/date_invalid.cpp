// FM019: a date or time in front matter that does not exist.
#include <fmt/format.h>

#include <vector>

#include "rules/checks/dates.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_date_invalid {
namespace {

using article::Date;
using article::Entry;

constexpr std::string_view kDocsZh = R"md(
日历上没有的日期（`2025-02-30`、13 月）或没有的时间（`24:61`）。有的读取程序会悄悄进位：
`2025-02-30` 发布成 3 月 2 日。

## 错误

```markdown
---
title: 二月盘点
date: 2025-02-30
---
```

## 正确

```markdown
---
title: 二月盘点
date: 2024-02-29
updated: 2024-03-01 23:59:00 +0800
---
```

## 修复

供选择：最近的存在的日期；月份和日期可能写反时，也给出互换后的日期。
)md";

constexpr std::string_view kDocsEn = R"md(
A date that is in no calendar (`2025-02-30`, month 13) or a time that no clock shows (`24:61`). Some
readers roll such a date over without a word: `2025-02-30` is published as 2 March.

## Wrong

```markdown
---
title: February in review
date: 2025-02-30
---
```

## Right

```markdown
---
title: February in review
date: 2024-02-29
---
```

## Fix

The fix (pick) offers the nearest days that exist, and day and month exchanged where that is possible.
)md";

/// Existing dates that the author may have meant, most likely first.
std::vector<Date> candidates(const Date& date) {
  std::vector<Date> result;
  const auto add = [&](int year, int month, int day) {
    if (article::date_exists(year, month, day)) result.push_back({year, month, day, true});
  };
  if (date.month > 12) {
    add(date.year, date.day, date.month);
    if (result.empty()) add(date.year, 12, date.day);
  } else if (date.month >= 1 && date.day > 28) {
    const int last = days_in_month(date.year, date.month);
    add(date.year, date.month, last);
    const bool december = date.month == 12;
    if (date.day == last + 1) add(date.year + (december ? 1 : 0), december ? 1 : date.month + 1, 1);
  } else if (date.month >= 1) {
    add(date.year, date.month, 1);
  }
  return result;
}

text::Bilingual explain(std::string_view key, const WrittenDate& written, std::string_view value) {
  const Date& date = written.date;
  if (date.valid)
    return {fmt::format("{} 的时间不存在：{}", key, value),
            fmt::format("{} has a time that does not exist: {}", key, value)};
  if (date.month < 1 || date.month > 12)
    return {fmt::format("{} 的日期不存在：没有 {} 月", key, date.month),
            fmt::format("{} is not a calendar date: there is no month {}", key, date.month)};
  const int days = days_in_month(date.year, date.month);
  return {fmt::format("{} 的日期不存在：{} 年 {} 月只有 {} 天", key, date.year, date.month, days),
          fmt::format("{} is not a calendar date: {:04}-{:02} has {} days", key, date.year,
                      date.month, days)};
}

void check_entry(const Entry& entry, lint::Sink& sink) {
  const std::optional<WrittenDate> written = read_date(entry.value);
  if (!written || (written->date.valid && written->time_valid)) return;
  lint::Finding finding;
  finding.range = inner_value_range(entry);
  finding.message = explain(entry.key, *written, entry.value);
  if (!written->date.valid) {
    for (const Date& date : candidates(written->date)) {
      const std::string text = iso_date(date.year, date.month, date.day);
      lint::Fix fix{{"改为 " + text, "Change to " + text}, lint::FixSafety::kPick, {}};
      fix.edits.add({finding.range, text + std::string(written->rest)});
      finding.fixes.push_back(std::move(fix));
    }
  }
  sink.add(std::move(finding));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const std::string& key : context.options.list("keys")) {
    const Entry* entry = context.article.front_matter().find(key);
    if (entry && entry->kind == article::ValueKind::kScalar) check_entry(*entry, sink);
  }
}

constexpr lint::OptionSpec kOptions[] = {{"keys",
                                          lint::OptionType::kTextList,
                                          "date,updated,lastmod,publishDate,expiryDate",
                                          {},
                                          "值是日期的键",
                                          "Keys whose values are dates"}};
constexpr std::string_view kSilences[] = {"FM020", "FM022", "FM023", "FM024"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM019",
    .name = "date-invalid",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kPick,
    .summary_zh = "日期或时间不存在",
    .summary_en = "a date or time does not exist",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .silences = kSilences,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_date_invalid
