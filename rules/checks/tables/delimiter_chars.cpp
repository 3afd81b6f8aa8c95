// TB006: a delimiter row of full-width dashes or colons, so that there is no table.
#include <fmt/core.h>

#include <string>

#include "rules/article/table.h"
#include "rules/checks/pipe_rows.h"
#include "rules/checks/wide_rows.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::tables_delimiter_chars {
namespace {

using article::Index;
using article::Node;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
表格的分隔行用了破折号 `——`、全角横线 `－` 或全角冒号 `：`。Markdown 的分隔行只能由 `-`、`:` 和 `|` 组成，
否则整个表格都不是表格，读者看到的是夹着竖线的文字。输入法没有切换、编辑器自动把 `--` 换成 `—` 时常见。

## 错误

```markdown
| 路线 | 优势 |
| —— | —— |
| 端侧 | 延迟低 |
```

## 正确

```markdown
| 路线 | 优势 |
| --- | --- |
| 端侧 | — |
```

## 修复

安全修复：用半角的横线和冒号重写分隔行，保留对齐。
)md";

constexpr std::string_view kDocsEn = R"md(
The delimiter row of a table is written with em dashes `—`, full-width dashes `－` or full-width colons
`：`. A delimiter row may hold `-`, `:` and `|` only; otherwise there is no table, and the reader sees
text with bars. Input methods and editors that turn `--` into `—` cause it.

## Wrong

```markdown
| Route | Pros |
| —— | —— |
| Edge | latency |
```

## Right

```markdown
| Route | Pros |
| --- | --- |
| Edge | — |
```

## Fix

The fix (safe) rewrites the row with ASCII characters and keeps the alignments.
)md";

/// The first character of the row that a delimiter row must not have, as text.
std::string first_wrong(std::string_view row) {
  for (text::Offset at = 0; at < row.size();) {
    const text::CodePoint c = text::decode(row, at);
    if (c.value > 0x7F && c.value != U'\u3000') return std::string(row.substr(at, c.size));
    at += c.size;
  }
  return {};
}

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  for (Index i = node.lines.begin + 1; i < node.lines.end; ++i) {
    const article::Row row = article::split_row(context.text, context.block.lines[i]);
    const std::string_view text = context.slice(row.range);
    const auto aligns = read_wide_delimiter(text);
    if (aligns.empty() || with_ascii_bars(text) != text) continue;
    const article::Row header = article::split_row(context.text, context.block.lines[i - 1]);
    const std::string_view header_text = context.slice(header.range);
    if (header_text.find('|') == std::string_view::npos || header.cells.size() != aligns.size())
      continue;
    const std::string wrong = first_wrong(text);
    if (wrong.empty()) continue;
    const std::string ascii = wrong == "：" ? ":" : "---";
    sink.add(
        {.range = row.range,
         .message = {fmt::format("分隔行用了“{}”，整个表格不会显示成表格：应写成 {}", wrong, ascii),
                     fmt::format("“{}” in the delimiter row, so there is no table: write {}", wrong,
                                 ascii)},
         .related = {{header.range, {"表头", "the header"}}},
         .fixes = {lint::make_fix({"用半角字符重写分隔行", "Rewrite the delimiter row in ASCII"},
                                  lint::FixSafety::kSafe,
                                  {{row.range, render_delimiter_row(aligns.size(), aligns)}})}});
    return;
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes)
    if (node.kind == article::BlockKind::kParagraph && node.lines.size() >= 2)
      check_node(context, node, sink);
}

constexpr std::string_view kSilences[] = {"TB001", "TB002", "TB003", "TB007",
                                          "TB008", "TB017", "CB009", "ZH"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB006",
    .name = "table-delimiter-chars",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "分隔行用了全角的横线或冒号",
    .summary_en = "full-width dashes or colons in a delimiter row",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .needs = "|",
    .check_block = check_block,
};

}  // namespace trend::checks::tables_delimiter_chars
