// FM001: a front matter block whose closing delimiter is shifted right, so that no reader finds it.
#include <fmt/format.h>

#include <algorithm>

#include "rules/lint/rule.h"

namespace trend::checks::front_matter_indented {
namespace {

using article::FrontMatterLines;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
front matter 的结束标记 `---` 必须顶格。模板带着缩进写进文件时，整个块右移，读取 front matter 的
工具找不到结束标记：有的当它不存在，有的一直读到后面某条顶格的 `---`，把标题和引言也当成元数据。

## 错误

```markdown
---
    title: 端侧推理周报
    date: 2025-03-04
    ---

正文从这里开始。
```

## 正确

```markdown
---
title: 端侧推理周报
date: 2025-03-04
---

正文从这里开始。
```

结束标记顶格时，缩进的键仍是合法的 YAML，不报告：

```markdown
---
  title: 端侧推理周报
  date: 2025-03-04
---

正文从这里开始。
```

## 修复

安全修复：去掉整块共同的缩进，键之间的相对缩进不变。
)md";

constexpr std::string_view kDocsEn = R"md(
The closing `---` of front matter must stand in column 0. When a template is written with its
indentation, the whole block moves right and readers do not find its end: some see no front matter at
all, some read on to the next `---` in column 0 and take the title and the introduction for metadata.

## Wrong

```markdown
---
    title: On-device inference weekly
    date: 2025-03-04
    ---

The text starts here.
```

## Right

```markdown
---
title: On-device inference weekly
date: 2025-03-04
---

The text starts here.
```

Indented keys above a delimiter in column 0 are valid YAML and not reported:

```markdown
---
  title: On-device inference weekly
  date: 2025-03-04
---

The text starts here.
```

## Fix

The fix (safe) removes the common indentation; indentation within the block is kept.
)md";

Offset leading_blanks(std::string_view line) {
  const std::size_t n = line.find_first_not_of(" \t");
  return static_cast<Offset>(n == std::string_view::npos ? line.size() : n);
}

/// 0-based line of the first `---` in column 0 after the block, or the number of lines.
std::size_t wrong_close(const text::Document& document, const FrontMatterLines& lines) {
  for (std::size_t line = lines.end_line; line < document.lines().count(); ++line) {
    const std::string_view content = document.line(line);
    if (content.starts_with("---") && content.find_first_not_of("- \t") == std::string_view::npos)
      return line;
  }
  return document.lines().count();
}

lint::Fix dedent(const text::Document& document, const FrontMatterLines& lines) {
  lint::Fix fix{{"去掉缩进", "Remove the indentation"}, lint::FixSafety::kSafe, {}};
  for (std::size_t line = lines.open_line + 1; line < lines.end_line; ++line) {
    const Offset blanks = leading_blanks(document.line(line));
    const Offset remove = line == lines.close_line ? blanks : std::min(blanks, lines.indent);
    const Offset begin = document.lines().start(line);
    if (remove > 0) fix.edits.add({{begin, begin + remove}, ""});
  }
  return fix;
}

/// What is shifted, and by how many columns.
text::Bilingual shift(const text::Document& document, const FrontMatterLines& lines) {
  const Offset columns = leading_blanks(document.line(*lines.close_line));
  if (lines.indent == 0)
    return {fmt::format("front matter 结束的 --- 缩进了 {} 列，不起作用", columns),
            fmt::format("the closing --- is indented by {} columns, so front matter never closes",
                        columns)};
  return {fmt::format("front matter 缩进了 {} 列，结束的 --- 不起作用", columns),
          fmt::format("front matter is indented by {} columns, so it never closes", columns)};
}

text::Bilingual message(const text::Document& document, const FrontMatterLines& lines) {
  const text::Bilingual what = shift(document, lines);
  const std::size_t close = wrong_close(document, lines);
  if (close == document.lines().count())
    return {what.zh + "：其他工具读不到它", what.en + ": other tools do not see it"};
  return {fmt::format("{}：其他工具会读到第 {} 行的 ---，把第 {}–{} 行当作元数据", what.zh,
                      close + 1, lines.end_line + 1, close),
          fmt::format("{}: other tools read on to the --- in line {} and take lines {}–{} for "
                      "metadata",
                      what.en, close + 1, lines.end_line + 1, close)};
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::optional<FrontMatterLines>& lines = context.article.envelope().front_matter;
  if (!lines || !lines->close_line || !lines->close_indented) return;
  const text::Document& document = context.article.document();
  lint::Finding finding;
  finding.range = {document.lines().start(lines->open_line + 1),
                   document.line_range(*lines->close_line).end};
  finding.message = message(document, *lines);
  finding.fixes.push_back(dedent(document, *lines));
  sink.add(std::move(finding));
}

constexpr std::string_view kSilences[] = {"FM004", "FM011", "FM017", "ST001",
                                          "ST024", "CB009", "WS007", "WS008"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM001",
    .name = "fm-indented",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "front matter 整块右移，结束标记不在行首",
    .summary_en = "front matter is shifted right, so it never closes",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_indented
