// FM002: front matter that is opened and has keys, but no closing delimiter.
#include <fmt/format.h>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_unclosed {
namespace {

using article::FrontMatterLines;

constexpr std::string_view kDocsZh = R"md(
文件以 `---` 开头，接着是 front matter 的键，却没有结束的 `---`。读取 front matter 的工具要么报错，
要么一直读到正文里的某条分隔线；Markdown 则把这些键当成正文。

## 错误

```markdown
---
title: 向量数据库选型
date: 2025-03-04

# 向量数据库选型

正文。
```

## 正确

```markdown
---
title: 向量数据库选型
date: 2025-03-04
---

# 向量数据库选型

正文。
```

以分隔线开头的文章没有键，不报告：

```markdown
---

一条分隔线之后的正文。
```

## 修复

在最后一个键之后插入 `---`。后面是空行、标题或文件结尾时只有一种读法，是安全修复；否则需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
The file starts with `---` and front matter keys, but no `---` closes them. Front matter readers stop
with an error or read on to some rule in the text; Markdown prints the keys.

## Wrong

```markdown
---
title: Choosing a vector database
date: 2025-03-04

# Choosing a vector database

Text.
```

## Right

```markdown
---
title: Choosing a vector database
date: 2025-03-04
---

# Choosing a vector database

Text.
```

An article that starts with a rule has no keys and is not reported:

```markdown
---

Text below a rule.
```

## Fix

The fix inserts `---` after the last key. It is safe when a blank line, a heading or the end of the
file follows; otherwise it needs a look.
)md";

bool ends_clearly(const text::Document& document, std::size_t line) {
  return is_blank_line(document, line) || document.line(line).starts_with('#');
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::optional<FrontMatterLines>& lines = context.article.envelope().front_matter;
  if (!lines || lines->close_line || context.article.front_matter().entries.empty()) return;
  const text::Document& document = context.article.document();
  const std::string delimiter = lines->format == FrontMatterLines::Format::kToml ? "+++" : "---";
  lint::Finding finding;
  finding.range = document.line_range(lines->open_line);
  finding.message = {
      fmt::format("front matter 没有结束的 {}：应在第 {} 行之后结束", delimiter, lines->end_line),
      fmt::format("front matter has no closing {}: expected one after line {}", delimiter,
                  lines->end_line)};
  lint::Fix fix{
      {fmt::format("在第 {} 行后插入 {}", lines->end_line, delimiter),
       fmt::format("Insert {} after line {}", delimiter, lines->end_line)},
      ends_clearly(document, lines->end_line) ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
      {}};
  const text::Offset at = document.line_range(lines->end_line - 1).end;
  fix.edits.add({{at, at}, std::string(line_end_near(document.text(), at)) + delimiter});
  finding.fixes.push_back(std::move(fix));
  sink.add(std::move(finding));
}

constexpr std::string_view kSilences[] = {"FM004", "FM011", "FM017", "ST001",
                                          "ST024", "CB009", "WS007", "WS008"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM002",
    .name = "fm-unclosed",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "front matter 没有结束标记",
    .summary_en = "front matter is never closed",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kStart,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_unclosed
