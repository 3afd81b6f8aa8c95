// FM017: no blank line between front matter and the text.
#include "rules/checks/lines.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_blank_after {
namespace {

constexpr std::string_view kDocsZh = R"md(
front matter 的结束行之后紧接着正文。工具都能读，但人不容易看出元数据在哪里结束；把 front matter 当作普通 Markdown 的阅读器还会把它和正文的第一段连在一起。

## 错误

```markdown
---
title: 推理芯片半年回顾
---
# 推理芯片半年回顾
```

## 正确

```markdown
---
title: 推理芯片半年回顾
---

# 推理芯片半年回顾
```

## 修复

安全修复：插入一个空行，页面不变。

## 同类规则

rumdl MD071。
)md";

constexpr std::string_view kDocsEn = R"md(
The text begins right below the closing line of the front matter. Tools read it all the same, but people do not see where the metadata ends, and a reader that takes front matter for Markdown joins the two.

## Fix

Inserts a blank line (safe); the page stays the same.

Same as rumdl MD071.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& lines = context.article.envelope().front_matter;
  if (!lines || !lines->close_line || lines->shifted()) return;
  const text::Document& document = context.article.document();
  const std::size_t next = *lines->close_line + 1;
  if (next >= document.lines().count() || is_blank_line(document, next)) return;
  const text::Offset at = document.lines().start(next);
  sink.add(
      {.range = document.line_range(*lines->close_line),
       .message = {"front matter 与正文之间没有空行",
                   "no blank line between the front matter and the text"},
       .fixes = {lint::make_fix({"插入空行", "Insert a blank line"}, lint::FixSafety::kSafe,
                                {{{at, at}, std::string(line_end_near(document.text(), at))}})}});
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM017",
    .name = "fm-blank-after",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "front matter 之后没有空行",
    .summary_en = "no blank line below the front matter",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kStart,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_blank_after
