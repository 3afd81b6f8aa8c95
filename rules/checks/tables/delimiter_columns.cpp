// TB002: the delimiter row has another number of columns than the header, so there is no table.
#include <fmt/format.h>

#include "rules/article/table.h"
#include "rules/checks/pipe_rows.h"
#include "rules/lint/rule.h"

namespace trend::checks::tables_delimiter_columns {
namespace {

using article::Index;
using article::Node;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
表头和分隔行的列数不同。GFM 要求两者相等，否则整个表格都不是表格，读者看到的是夹着竖线的文字。

## 错误

```markdown
| 路线 | 优势 | 劣势 |
| --- | --- |
| 端侧 | 延迟低 | 内存小 |
```

## 正确

```markdown
| 路线 | 优势 | 劣势 |
| --- | --- | --- |
| 端侧 | 延迟低 | 内存小 |
```

## 修复

按表头的列数重写分隔行，保留已有的对齐。表体各行的列数也与表头相同时是安全修复；
否则可能是表头写错，需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
Header and delimiter row differ in their number of columns. GFM wants them equal; otherwise there is no
table at all, only text with bars.

## Wrong

```markdown
| Route | Pros | Cons |
| --- | --- |
| Edge | latency | memory |
```

## Right

```markdown
| Route | Pros | Cons |
| --- | --- | --- |
| Edge | latency | memory |
```

## Fix

The fix rewrites the delimiter row for the header's columns and keeps the alignments. It is safe when
the body rows have as many cells as the header; otherwise the header may be at fault.
)md";

/// True when no body row below line `delimiter` contradicts the header.
bool body_agrees(const lint::BlockContext& context, const Node& node, Index delimiter,
                 std::size_t columns) {
  for (Index i = delimiter + 1; i < node.lines.end; ++i) {
    const Range line = context.block.lines[i];
    if (!looks_like_row(context.text, line)) break;
    if (article::split_row(context.text, line).cells.size() != columns) return false;
  }
  return true;
}

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  for (Index i = node.lines.begin + 1; i < node.lines.end; ++i) {
    const Range line = context.block.lines[i];
    const Range header = context.block.lines[i - 1];
    const std::size_t written = delimiter_columns(context.text, line);
    if (written == 0 || context.slice(header).find('|') == std::string_view::npos) continue;
    const std::size_t columns = article::split_row(context.text, header).cells.size();
    // Two delimiter rows in a row, or a header of one cell that has no bar around it: no table
    // meant.
    if (columns == written || delimiter_columns(context.text, header) > 0) continue;
    const Range row = article::split_row(context.text, line).range;
    lint::Finding finding;
    finding.range = row;
    finding.message = {
        fmt::format("分隔行有 {} 列，表头有 {} 列：两者不等，整个表格不会显示成表格", written,
                    columns),
        fmt::format("the delimiter row has {} columns and the header {}: there is no table unless "
                    "they are equal",
                    written, columns)};
    finding.related.push_back(
        {article::split_row(context.text, header).range, {"表头", "the header"}});
    const bool safe = body_agrees(context, node, i, columns);
    finding.fixes.push_back(lint::make_fix(
        {"按表头重写分隔行", "Rewrite the delimiter row"},
        safe ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
        {{row, render_delimiter_row(columns, article::read_delimiter_row(context.text, line))}}));
    sink.add(std::move(finding));
    return;
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes)
    if (node.kind == article::BlockKind::kParagraph && node.lines.size() >= 2)
      check_node(context, node, sink);
}

constexpr std::string_view kSilences[] = {"TB003", "TB007", "TB008", "TB017", "CB009"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB002",
    .name = "table-delimiter-columns",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "表头和分隔行的列数不同",
    .summary_en = "header and delimiter row differ in their columns",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .needs = "|",
    .check_block = check_block,
};

}  // namespace trend::checks::tables_delimiter_columns
