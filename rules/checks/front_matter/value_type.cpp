// FM015 fm-value-type: a value that YAML reads as something else than its key needs.
#include <fmt/format.h>

#include <string>

#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::front_matter_value_type {
namespace {

constexpr std::string_view kDocsZh = R"md(
YAML 把没有引号的 `2024` 读成数字、`2025-03-04` 读成日期、`yes` 读成真假值。标题写成这样，Astro 等会报错，Jekyll 显示成 `2025-03-04 00:00:00 UTC`，`title: 1.10` 变成 1.1。反过来，`draft` 只认 `true` 和 `false`：写成 `"false"` 或 `否` 的是一段文字，在许多工具里等于真，文章就不发布了。

## 错误

```markdown
---
title: 2025-03-04
draft: "false"
---
```

## 正确

```markdown
---
title: "2025-03-04"
draft: false
---
```

## 修复

需要确认：给标题加上引号；去掉真假值的引号。
)md";

constexpr std::string_view kDocsEn = R"md(
YAML reads `2024` without quotes as a number, `2025-03-04` as a date and `yes` as a truth value. Astro and others refuse such a title, Jekyll shows it as `2025-03-04 00:00:00 UTC`, and `title: 1.10` becomes 1.1. The other way round, `draft` wants `true` or `false`: `"false"` or `nope` is a text, which counts as true to many tools, and the article is not published.

## Wrong

```markdown
---
title: 2025-03-04
draft: "false"
---
```

## Right

```markdown
---
title: "2025-03-04"
draft: false
---
```

## Fix

The fix (unsafe) quotes the title, or takes the quotes off the truth value.
)md";

using article::Entry;
using article::Quoting;

bool is_truth_value(std::string_view lower) {
  for (std::string_view word : {"true", "false", "yes", "no", "on", "off"})
    if (lower == word) return true;
  return false;
}

/// What YAML makes of a plain value other than a text: a number or date, a truth value.
bool is_no_text(std::string_view value) {
  const bool word_of_yaml = is_truth_value(text::ascii_lower(value));
  const bool numeric = value.find_first_not_of("0123456789-.:/+ TZ") == std::string_view::npos &&
                       text::ascii_lower(value).find_first_of("0123456789") != std::string::npos;
  return word_of_yaml || (numeric && !is_plain_scalar(value));
}

void check_title(const Entry& entry, lint::Sink& sink) {
  if (entry.quoting != Quoting::kPlain || !is_no_text(entry.value)) return;
  sink.add(
      {.range = entry.value_range,
       .message = {fmt::format("YAML 不把 {} 的值 {} 读成文字，应加引号", entry.key, entry.value),
                   fmt::format("YAML does not read {}, the value of {}, as text; quote it",
                               entry.value, entry.key)},
       .fixes = {
           lint::make_fix({"加上引号", "Quote it"}, lint::FixSafety::kUnsafe,
                          {{entry.value_range, yaml_scalar(entry.value, Quoting::kDouble)}})}});
}

void check_draft(const Entry& entry, lint::Sink& sink) {
  const std::string lower = text::ascii_lower(entry.value);
  if (entry.quoting == Quoting::kPlain && is_truth_value(lower)) return;
  lint::Finding finding{
      .range = entry.value_range,
      .message = {fmt::format("draft 的值是文字“{}”，应为 true 或 false", entry.value),
                  fmt::format("draft is the text “{}”, not true or false", entry.value)}};
  if (lower == "true" || lower == "false")
    finding.fixes.push_back(lint::make_fix({"去掉引号", "Take off the quotes"},
                                           lint::FixSafety::kUnsafe, {{entry.value_range, lower}}));
  sink.add(std::move(finding));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& lines = context.article.envelope().front_matter;
  if (!lines || lines->format != article::FrontMatterLines::Format::kYaml) return;
  for (const Entry& entry : context.article.front_matter().entries) {
    if (entry.kind != article::ValueKind::kScalar || entry.value_range.empty()) continue;
    if (entry.key == "title") check_title(entry, sink);
    if (entry.key == "draft") check_draft(entry, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM015",
    .name = "fm-value-type",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "值的类型不对：标题不是文字，或 draft 不是真假值",
    .summary_en = "a title that is no text to YAML, or a draft that is no truth value",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_value_type
