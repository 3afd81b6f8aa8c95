// FM004: an article without front matter where it must have some.
#include <fmt/format.h>

#include <optional>
#include <string>

#include "rules/checks/dates.h"
#include "rules/checks/lines.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_missing {
namespace {

constexpr std::string_view kDocsZh = R"md(
文章没有 front matter，而站点要从那里取标题和日期。

设了 `require: true` 才检查：没有 front matter 的 Markdown 文件到处都是，单看一篇，分不清是忘了写还是不需要。有 front matter 但缺少某个键的，另见 FM011。

## 错误

```markdown require=true file=2025-03-04.md
# 推理芯片半年回顾
```

## 正确

```markdown require=true
---
title: 推理芯片半年回顾
date: 2025-03-04
---

# 推理芯片半年回顾
```

## 修复

需要确认：插入 `title` 和 `date`，取自一级标题和文件名；两样都没有时不提供修复。

## 选项

`require`：是否必须有 front matter。
)md";

constexpr std::string_view kDocsEn = R"md(
The article has no front matter, from which the site takes title and date.

It is checked with `require: true` only: Markdown without front matter is everywhere, and one article does not tell whether it was forgotten or is not needed. Front matter that lacks a key is a matter of FM011.

## Fix

The fix (unsafe) inserts `title` and `date` from the H1 and the file name, if there is either.

## Options

`require`: whether there must be front matter.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Article& article = context.article;
  if (!context.options.flag("require") || article.envelope().front_matter) return;
  const text::Document& document = article.document();
  std::size_t line = 0;
  while (line < document.lines().count() && is_blank_line(document, line)) ++line;
  if (line >= document.lines().count()) return;  // an empty article: AI024
  const text::Offset begin = article.envelope().bom ? 3 : 0;
  const std::string_view line_end = line_end_near(document.text(), begin);
  std::string keys;
  if (article.title_section() != article::kNone) {
    const std::string& title = article.sections()[article.title_section()].detail().text;
    if (!title.empty())
      keys += fmt::format("title: {}{}", yaml_scalar(title, article::Quoting::kPlain), line_end);
  }
  if (const std::optional<article::Date> date = date_in_file_name(context.file_name))
    keys += fmt::format("date: {}{}", iso_date(date->year, date->month, date->day), line_end);
  lint::Finding finding{.range = document.line_range(line),
                        .message = {"文章没有 front matter", "the article has no front matter"}};
  if (!keys.empty())
    finding.fixes.push_back(
        lint::make_fix({"插入 front matter", "Insert front matter"}, lint::FixSafety::kUnsafe,
                       {{{begin, begin}, fmt::format("---{0}{1}---{0}{0}", line_end, keys)}}));
  sink.add(std::move(finding));
}

constexpr lint::OptionSpec kOptions[] = {{.name = "require",
                                          .type = lint::OptionType::kFlag,
                                          .default_value = "false",
                                          .zh = "是否必须有 front matter。",
                                          .en = "Whether there must be front matter."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM004",
    .name = "fm-missing",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kAuto,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "没有 front matter",
    .summary_en = "an article without front matter",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kHeadings | lint::concern::kStart,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_missing
