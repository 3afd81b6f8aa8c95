// WS004 final-newline: a file ends with exactly one line end.
#include <fmt/core.h>

#include <string>

#include "rules/lint/rule.h"

namespace trend::checks::whitespace_final_newline {
namespace {

constexpr std::string_view kDocsZh = R"md(
文件应当以恰好一个换行符结束。

末尾缺少换行符时，POSIX 工具（`cat`、`wc`、`diff`）会把最后一行当作残行，往文件末尾追加内容时新旧两行也会粘在一起；末尾的多余空行则没有任何作用，只会让版本比较平添差异。

## 正确

```markdown
# 标题

正文到此结束。
```

## 错误

末尾没有换行符：

```markdown no-final-newline
正文到此结束。
```

末尾多出空行：

```markdown
正文到此结束。


```

## 修复

补上缺少的换行符，或删除多余的空行。新增的换行符与文件第一行的换行符一致（LF 或 CRLF）。渲染结果不变，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A file should end with exactly one line end.

Without it, POSIX tools (`cat`, `wc`, `diff`) see an incomplete last line, and text appended to the file runs into it. Blank lines at the end mean nothing and only show up in comparisons of versions.

## Right

```markdown
# Title

The text ends here.
```

## Wrong

No line end at the end of the file:

```markdown no-final-newline
The text ends here.
```

Blank lines at the end of the file:

```markdown
The text ends here.


```

## Fix

Adds the missing line end or deletes the surplus blank lines. A new line end is of the same kind as that of the first line (LF or CRLF). The rendered article stays the same, so the fix is safe.
)md";

lint::Finding missing(const lint::ArticleContext& context) {
  const text::Document& document = context.article.document();
  const text::Range end{document.size(), document.size()};
  return {
      .range = end,
      .message = {"文件末尾缺少换行符", "no newline at the end of the file"},
      .fixes = {lint::make_fix({"在文件末尾补上换行符", "Add the final newline"},
                               lint::FixSafety::kSafe, {{end, std::string(document.line_end())}})}};
}

lint::Finding surplus(const lint::ArticleContext& context, text::Range range) {
  const text::LineIndex& lines = context.article.document().lines();
  // The empty last line after a line end is no blank line of its own.
  const std::size_t after_last = lines.start(lines.count() - 1) == range.end ? 0 : 1;
  const std::size_t count = lines.count() - 1 - lines.line_of(range.begin) + after_last;
  return {.range = range,
          .message = {fmt::format("文件末尾多出 {} 个空行", count),
                      fmt::format("{} surplus blank line{} at the end of the file", count,
                                  count == 1 ? "" : "s")},
          .fixes = {lint::make_fix({"删除文件末尾的空行", "Delete the blank lines at the end"},
                                   lint::FixSafety::kSafe, {{range, ""}})},
          .unnecessary = true};
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const text::Document& document = context.article.document();
  const std::size_t last = document.text().find_last_not_of(" \t\r\n");
  if (last == std::string_view::npos) return;  // nothing but blanks: no line to end
  const text::LineIndex& lines = document.lines();
  const std::size_t last_line = lines.line_of(static_cast<text::Offset>(last));
  if (last_line + 1 == lines.count()) return sink.add(missing(context));
  const text::Range rest{lines.start(last_line + 1), document.size()};
  if (!rest.empty()) sink.add(surplus(context, rest));
}

constexpr std::string_view kSilences[] = {"WS001", "WS003"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "WS004",
    .name = "final-newline",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "文件末尾缺少换行符，或有多余的空行",
    .summary_en = "the file does not end with exactly one newline",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .check_article = check_article,
};

}  // namespace trend::checks::whitespace_final_newline
