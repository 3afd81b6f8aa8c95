// FM003 fm-not-first: front matter that does not start on the first line.
#include <fmt/format.h>

#include <optional>
#include <string>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::front_matter_not_first {
namespace {

constexpr std::string_view kDocsZh = R"md(
front matter 前面有空行或注释。多数工具只认从第一行开始的 `---`：前面多出一个空行，它就成了一条分隔线，后面的键被当成正文（或二级标题）显示出来，标题和日期则丢失。

## 错误

```markdown

---
title: 模型周报
date: 2025-03-04
---

正文。
```

## 正确

```markdown
---
title: 模型周报
date: 2025-03-04
---

正文。
```

## 修复

删除前面的空行，是安全修复；前面有注释时把注释移到 front matter 之后，需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
Blank lines or a comment stand before the front matter. Most tools want `---` on the very first line: below a blank line it is a rule, and the keys are shown as text (or as a heading), while title and date are lost.

## Wrong

```markdown

---
title: Models weekly
date: 2025-03-04
---

Text.
```

## Right

```markdown
---
title: Models weekly
date: 2025-03-04
---

Text.
```

## Fix

Deleting the blank lines is safe. A comment is moved below the front matter, which needs a look.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Envelope& envelope = context.article.envelope();
  const std::optional<article::FrontMatterLines>& lines = envelope.front_matter;
  if (!lines || !lines->preceded) return;
  if (envelope.wrapper && envelope.wrapper->open_line < lines->open_line) return;
  const text::Document& document = context.article.document();
  const text::Range before{envelope.bom ? 3u : 0u, document.lines().start(lines->open_line)};
  const std::string_view comment = text::trim(context.slice(before));
  lint::Finding finding;
  finding.range = {before.begin, document.line_range(lines->open_line).end};
  const std::string_view what_zh = comment.empty() ? "空行" : "注释";
  const std::string_view what_en = comment.empty() ? "blank lines" : "a comment";
  finding.message = {
      fmt::format("front matter 应从第一行开始，前面却有{}", what_zh),
      fmt::format("front matter must start on the first line, but follows {}", what_en)};
  if (comment.empty()) {
    finding.fixes.push_back(lint::make_fix({"删除前面的空行", "Delete the blank lines before it"},
                                           lint::FixSafety::kSafe, {{before, ""}}));
  } else if (lines->close_line) {
    const text::Offset at = document.line_range(*lines->close_line).end;
    const std::string_view end = line_end_near(document.text(), at);
    finding.fixes.push_back(
        lint::make_fix({"把注释移到 front matter 之后", "Move the comment below the front matter"},
                       lint::FixSafety::kUnsafe,
                       {{before, ""}, {{at, at}, fmt::format("{}{}{}", end, end, comment)}}));
  }
  sink.add(std::move(finding));
}

constexpr std::string_view kSilences[] = {"FM004", "FM011", "FM017", "ST001", "ST024",
                                          "CB009", "WS003", "WS007", "WS008"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM003",
    .name = "fm-not-first",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "front matter 不在文件开头",
    .summary_en = "front matter is not at the start of the file",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_not_first
