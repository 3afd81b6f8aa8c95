// FM012 fm-empty-value: a key that every article needs has no value.
#include <fmt/format.h>

#include <string>

#include "rules/checks/dates.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::front_matter_empty_value {
namespace {

constexpr std::string_view kDocsZh = R"md(
`title` 或 `date` 写了键却没有值，或值只是占位的文字（`TODO`、`待定`、`YYYY-MM-DD`）。站点会显示空白的标题，或用文件的修改时间代替日期。

## 错误

```markdown file=2025-03-04.md
---
title: 待定
date:
---

# 模型周报
```

## 正确

```markdown
---
title: 模型周报
date: 2025-03-04
tags:
---
```

## 修复

供选择：`title` 取一级标题，`date` 取文件名里的日期；没有来源时不提供修复。

## 选项

`keys`：必须有值的键。
)md";

constexpr std::string_view kDocsEn = R"md(
`title` or `date` is there but has no value, or only words that hold its place (`TODO`, `TBD`, `YYYY-MM-DD`). The site shows an empty title, or takes the time at which the file was changed for the date.

## Wrong

```markdown file=2025-03-04.md
---
title: TBD
date:
---

# Models weekly
```

## Right

```markdown
---
title: Models weekly
date: 2025-03-04
tags:
---
```

## Fix

The fix (pick) takes the title from the H1 and the date from the file name, if there is one.

## Options

`keys`: keys that must have a value.
)md";

bool holds_a_place(std::string_view value) {
  const std::string lower = text::ascii_lower(text::trim(value));
  for (std::string_view word : {"", "todo", "tbd", "tba", "null", "~", "xxx", "xxxx", "untitled",
                                "yyyy-mm-dd", "待定", "待填", "待填写", "待补充", "无标题"})
    if (lower == word) return true;
  return false;
}

std::string known_value(const lint::ArticleContext& context, std::string_view key) {
  const article::Article& article = context.article;
  if (key == "title" && article.title_section() != article::kNone) {
    const std::string& title = article.sections()[article.title_section()].detail().text;
    return title.empty() ? "" : yaml_scalar(title, article::Quoting::kPlain);
  }
  const std::optional<article::Date> date = date_in_file_name(context.file_name);
  return key == "date" && date ? iso_date(date->year, date->month, date->day) : "";
}

/// Where the value stands, or would stand: behind the colon, before a comment.
std::optional<text::Range> place_of_value(const lint::ArticleContext& context,
                                          const article::Entry& entry) {
  if (!entry.value_range.empty()) return entry.value_range;
  const text::Range rest{entry.key_range.end, entry.line_range.end};
  const std::size_t colon = context.slice(rest).find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const text::Offset at = rest.begin + static_cast<text::Offset>(colon) + 1;
  return text::Range{at, at};
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const std::string& key : context.options.list("keys")) {
    const article::Entry* entry = context.article.front_matter().find(key);
    if (!entry) continue;
    const bool empty = entry->kind == article::ValueKind::kEmpty;
    if (!empty && (entry->kind != article::ValueKind::kScalar || !holds_a_place(entry->value)))
      continue;
    const bool blank = empty || text::is_blank(entry->value);
    lint::Finding finding;
    finding.range = entry->value_range.empty() ? entry->key_range : entry->value_range;
    finding.message =
        blank ? text::Bilingual{fmt::format("{} 没有值", key), fmt::format("{} has no value", key)}
              : text::Bilingual{fmt::format("{} 的值“{}”只是占位", key, entry->value),
                                fmt::format("the value “{}” of {} only holds the place of one",
                                            entry->value, key)};
    const std::string value = known_value(context, key);
    const std::optional<text::Range> place = place_of_value(context, *entry);
    if (place && !value.empty() && !holds_a_place(value))
      finding.fixes.push_back(lint::make_fix({"填入 " + value, "Write " + value},
                                             lint::FixSafety::kPick,
                                             {{*place, place->empty() ? " " + value : value}}));
    sink.add(std::move(finding));
  }
}

constexpr lint::OptionSpec kOptions[] = {{.name = "keys",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "title,date",
                                          .zh = "必须有值的键。",
                                          .en = "Keys that must have a value."}};
constexpr std::string_view kSilences[] = {"FM026"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM012",
    .name = "fm-empty-value",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kPick,
    .summary_zh = "必需的键没有值",
    .summary_en = "a required key has no value",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .silences = kSilences,
    .concerns = lint::concern::kHeadings,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_empty_value
