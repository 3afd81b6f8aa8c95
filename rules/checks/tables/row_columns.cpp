// TB003: a table row with more or fewer cells than the table has columns.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "rules/article/table.h"
#include "rules/checks/lines.h"
#include "rules/checks/pipe_rows.h"
#include "rules/lint/rule.h"

namespace trend::checks::tables_row_columns {
namespace {

using article::Row;
using article::TableDetail;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
一行的单元格数与表头不同。多出的单元格不会显示，内容就此消失；缺少的单元格显示为空。
多出的单元格常常来自没有转义的竖线：在代码、链接文字或公式里的 `|` 也会切开单元格，要写成 `\|`。
表格下面没有空一行就接着写的正文，会变成表格的最后一行。

## 错误

```markdown
| 路线 | 优势 | 劣势 |
| --- | --- | --- |
| 端侧 | 延迟低 |
```

```markdown
| 命令 | 作用 |
| --- | --- |
| `ls | wc` | 数文件 |
```

## 正确

```markdown
| 命令 | 作用 |
| --- | --- |
| `ls \| wc` | 数文件 |
| `ls` | |
```

## 修复

缺少的单元格：安全修复，补上空单元格（显示不变）。代码、链接或公式里的竖线：需要确认，改成 `\|`。
紧跟着表格的正文：需要确认，在前面插入空行。其余多出的单元格没有唯一的改法。
)md";

constexpr std::string_view kDocsEn = R"md(
A row has more or fewer cells than the header. Surplus cells are not shown, so their text is lost;
missing ones are shown empty. A surplus cell often comes from a bar inside code, a link or a formula,
which splits the cell as well and must be written `\|`. Text that follows the table without a blank
line becomes its last row.

## Wrong

```markdown
| Route | Pros | Cons |
| --- | --- | --- |
| Edge | latency |
```

```markdown
| Command | Effect |
| --- | --- |
| `ls | wc` | counts files |
```

## Right

```markdown
| Command | Effect |
| --- | --- |
| `ls \| wc` | counts files |
| `ls` | |
```

## Fix

Missing cells are added empty (safe: nothing changes in the output). A bar inside code, a link or a
formula is escaped, and text below a table is set apart by a blank line, on request (unsafe). For other
surplus cells there is no single repair.
)md";

lint::Fix pad(const lint::BlockContext& context, const Row& row, std::size_t missing) {
  std::string cells = has_closing_bar(context.slice(row.range)) ? "" : " |";
  for (std::size_t i = 0; i < missing; ++i) cells += " |";
  return lint::make_fix({"补上空单元格", "Add the missing cells"}, lint::FixSafety::kSafe,
                        {{{row.range.end, row.range.end}, cells}});
}

/// Text that stands directly below a table of rows with edge bars: no bar in it, none of the rows
/// above like it.
bool is_swallowed_text(const lint::BlockContext& context, const TableDetail& table,
                       const Row& row) {
  return row.cells.size() == 1 && context.slice(row.range).find('|') == std::string_view::npos &&
         context.slice(table.header.range).starts_with('|');
}

void report_text(const lint::BlockContext& context, const Row& row, lint::Sink& sink) {
  const Offset begin = row.range.begin;
  const std::string blank = std::string(line_end_near(context.text, begin)) +
                            std::string(line_prefix(context.text, begin));
  sink.add(
      {.range = row.range,
       .message = {"这一行紧跟着表格，会变成表格的一行：与表格之间应空一行",
                   "this text becomes a row of the table above: a blank line must stand between"},
       .fixes = {lint::make_fix({"在这一行前插入空行", "Insert a blank line before the text"},
                                lint::FixSafety::kUnsafe, {{{begin, begin}, blank}})}});
}

void report_short(const lint::BlockContext& context, const Row& row, std::size_t columns,
                  lint::Sink& sink) {
  const std::size_t cells = row.cells.size();
  sink.add({.range = row.range,
            .message = {fmt::format("这一行只有 {} 个单元格，表头有 {} 列", cells, columns),
                        fmt::format("the row has {} cell{} and the header {}", cells,
                                    cells == 1 ? "" : "s", columns)},
            .fixes = {pad(context, row, columns - cells)}});
}

/// The lost text, quoted if it is short.
text::Bilingual surplus_text(const lint::BlockContext& context, const Row& row,
                             std::size_t columns) {
  constexpr Offset kShown = 40;
  const Range first = row.cells[columns].range;
  if (row.cells.size() > columns + 1 || first.empty() || first.size() > kShown)
    return {"多出的内容", "the surplus"};
  const std::string quoted = "“" + std::string(context.slice(first)) + "”";
  return {"多出的" + quoted, quoted};
}

void report_long(const lint::BlockContext& context, const Row& row, std::size_t columns,
                 lint::Sink& sink) {
  const std::size_t cells = row.cells.size();
  lint::Finding finding;
  finding.range = {row.cells[columns].outer.begin - 1, row.range.end};
  const text::Bilingual lost = surplus_text(context, row, columns);
  finding.message = {
      fmt::format("这一行有 {} 个单元格，表头只有 {} 列：{}不会显示", cells, columns, lost.zh),
      fmt::format("the row has {} cells and the header {}: {} is not shown", cells, columns,
                  lost.en)};
  const std::vector<Offset> bars = enclosed_bars(context.slice(row.range));
  if (!bars.empty()) {
    const Offset first = row.range.begin + bars.front();
    finding.message.zh += "；代码、链接或公式里的 | 应写成 \\|";
    finding.message.en += "; a | inside code, a link or a formula must be written \\|";
    finding.related.push_back(
        {{first, first + 1}, {"这条竖线切开了单元格", "this bar splits the cell"}});
  }
  if (bars.size() == cells - columns) {
    finding.range = {row.range.begin + bars.front(), row.range.begin + bars.front() + 1};
    finding.related.clear();
    std::vector<text::Edit> edits;
    for (Offset bar : bars) edits.push_back({{row.range.begin + bar, row.range.begin + bar}, "\\"});
    finding.fixes.push_back(
        lint::make_fix({"转义竖线", "Escape the bar"}, lint::FixSafety::kUnsafe, std::move(edits)));
  }
  sink.add(std::move(finding));
}

void check_table(const lint::BlockContext& context, const TableDetail& table, lint::Sink& sink) {
  const std::size_t columns = table.columns.size();
  for (const Row& row : table.rows) {
    if (row.cells.size() == columns) continue;
    // What follows swallowed text is text as well: one finding, at the first line.
    if (is_swallowed_text(context, table, row)) return report_text(context, row, sink);
    if (row.cells.size() < columns)
      report_short(context, row, columns, sink);
    else
      report_long(context, row, columns, sink);
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const TableDetail& table : context.block.tables) check_table(context, table, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB003",
    .name = "table-row-columns",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "表格行的单元格数与表头不同",
    .summary_en = "a table row has more or fewer cells than the header",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kTables,
    .check_block = check_block,
};

}  // namespace trend::checks::tables_row_columns
