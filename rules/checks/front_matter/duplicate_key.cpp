// FM006 fm-duplicate-key: a key that front matter has twice.
#include "rules/checks/lines.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_duplicate_key {
namespace {

constexpr std::string_view kDocsZh = R"md(
同一个键在 front matter 里出现了两次。有的工具报错停下（Hugo、js-yaml），有的取第一个，有的取最后一个：同一篇文章在不同地方显示不同的标题或日期。

## 错误

```markdown
---
title: 模型周报
date: 2025-03-04
title: 模型周报（修订）
---
```

## 正确

```markdown
---
title: 模型周报
date: 2025-03-04
---
```

## 修复

两处的值相同时，删除后一处是安全修复；不同时由作者选择保留哪一处。
)md";

constexpr std::string_view kDocsEn = R"md(
A key occurs twice in the front matter. Some tools stop with an error (Hugo, js-yaml), some take the first value, some the last: one article shows different titles or dates in different places.

## Wrong

```markdown
---
title: Models weekly
date: 2025-03-04
title: Models weekly, revised
---
```

## Right

```markdown
---
title: Models weekly
date: 2025-03-04
---
```

## Fix

Deleting the second one is safe when the values are the same; else one of the two has to be chosen.
)md";

using article::Entry;
using article::FrontMatterProblem;

const Entry* entry_of(const article::FrontMatter& matter, text::Range key) {
  for (const Entry& entry : matter.entries)
    if (entry.key_range == key) return &entry;
  return nullptr;
}

bool same_value(const Entry& a, const Entry& b) {
  return a.kind == b.kind && a.kind != article::ValueKind::kMapping && a.value == b.value &&
         a.items == b.items;
}

text::Edit deletion(const text::Document& document, const Entry& entry) {
  const text::LineIndex& lines = document.lines();
  return {whole_lines(document, lines.line_of(entry.line_range.begin),
                      lines.line_of(entry.line_range.end)),
          ""};
}

void add_fixes(const lint::ArticleContext& context, const FrontMatterProblem& problem,
               lint::Finding& finding) {
  const Entry* first = entry_of(context.article.front_matter(), problem.first);
  const Entry* second = entry_of(context.article.front_matter(), problem.range);
  if (!first || !second) return;
  const text::Document& document = context.article.document();
  if (same_value(*first, *second)) {
    finding.fixes.push_back(lint::make_fix({"删除重复的键", "Delete the second one"},
                                           lint::FixSafety::kSafe, {deletion(document, *second)}));
    return;
  }
  finding.fixes.push_back(lint::make_fix({"保留前一个", "Keep the first one"},
                                         lint::FixSafety::kPick, {deletion(document, *second)}));
  finding.fixes.push_back(lint::make_fix({"保留后一个", "Keep the second one"},
                                         lint::FixSafety::kPick, {deletion(document, *first)}));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const FrontMatterProblem& problem : context.article.front_matter().problems) {
    if (problem.kind != article::FrontMatterProblemKind::kDuplicateKey) continue;
    lint::Finding finding;
    finding.range = problem.range;
    finding.message = problem.message;
    if (!problem.first.empty())
      finding.related.push_back({problem.first, {"第一次出现在这里", "first used here"}});
    add_fixes(context, problem, finding);
    sink.add(std::move(finding));
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM006",
    .name = "fm-duplicate-key",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "front matter 里有重复的键",
    .summary_en = "a front matter key occurs twice",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_duplicate_key
