// TB010: an empty cell in a comparison table.
#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "rules/checks/rewrites.h"
#include "rules/checks/table_headers.h"
#include "rules/lint/rule.h"

namespace trend::checks::tables_empty_cell {
namespace {

using article::Cell;
using article::Row;
using article::TableDetail;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
对比表的一格是空的。读者不知道是“没有”“未知”还是漏写；没有内容可写时用 `—` 标明。

只看对比表（表头含“优势”“劣势”“对比”等字样，可配置）。第一列（合并单元格的写法）、只有第一格有字的小标题行和整列都空着的列不报告；
缺少的单元格由 TB003 报告。

## 错误

```markdown
| 路线 | 优势 | 劣势 |
| --- | --- | --- |
| 端侧 | 延迟低 | |
| 云端 | 能力强 | 成本高 |
```

## 正确

```markdown
| 路线 | 优势 | 劣势 |
| --- | --- | --- |
| 端侧 | 延迟低 | — |
| 云端 | 能力强 | 成本高 |
```

## 修复

供选择：填入 `—`（可配置）。
)md";

constexpr std::string_view kDocsEn = R"md(
A cell of a comparison table is empty. Readers cannot tell “none” from “unknown” or “forgotten”; where
there is nothing to say, `—` says so.

Only tables whose header names pros, cons or a comparison are looked at (configurable). The first
column, rows in which only the first cell has text, and columns without any text are not reported.

## Wrong

```markdown
| Route | Pros | Cons |
| --- | --- | --- |
| Edge | latency | |
| Cloud | quality | cost |
```

## Right

```markdown
| Route | Pros | Cons |
| --- | --- | --- |
| Edge | latency | — |
| Cloud | quality | cost |
```

## Fix

Offered for choice: write `—` (configurable).
)md";

bool is_empty(const Row& row, std::size_t i) {
  return i >= row.cells.size() || row.cells[i].range.empty();
}

/// More than the heading of the rows below it.
bool has_values(const Row& row) {
  for (std::size_t i = 1; i < row.cells.size(); ++i)
    if (!is_empty(row, i)) return true;
  return false;
}

void report(const lint::BlockContext& context, const TableDetail& table, const Cell& cell,
            std::size_t column, lint::Sink& sink) {
  const Range outer = cell.outer;
  // Between two bars that touch there is nothing to underline but the second one.
  const Range shown = outer.empty() ? Range{outer.end, outer.end + 1} : outer;
  const std::string_view name = context.slice(table.header.cells[column].range);
  const std::string placeholder(context.options.text("placeholder"));
  lint::Finding finding;
  finding.range = shown;
  finding.message = {fmt::format("“{}”一列的这一格是空的", name),
                     fmt::format("this cell of the column “{}” is empty", name)};
  if (!placeholder.empty())
    finding.fixes.push_back(
        lint::make_fix({"填入" + quoted_zh(placeholder), "Write " + quoted_en(placeholder)},
                       lint::FixSafety::kPick, {{outer, " " + placeholder + " "}}));
  sink.add(std::move(finding));
}

void check_table(const lint::BlockContext& context, const TableDetail& table, lint::Sink& sink) {
  std::vector<bool> used(table.header.cells.size());
  for (const Row& row : table.rows)
    for (std::size_t column = 1; column < used.size(); ++column)
      if (!is_empty(row, column)) used[column] = true;
  for (const Row& row : table.rows) {
    if (!has_values(row)) continue;
    for (std::size_t column = 1; column < std::min(used.size(), row.cells.size()); ++column)
      if (used[column] && is_empty(row, column))
        report(context, table, row.cells[column], column, sink);
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const TableDetail* table : comparison_tables(context)) check_table(context, *table, sink);
}

constexpr lint::OptionSpec kOptions[] = {kComparisonHeaders,
                                         {.name = "placeholder",
                                          .type = lint::OptionType::kText,
                                          .default_value = "—",
                                          .choices = {},
                                          .zh = "填入空单元格的文字。",
                                          .en = "What the fix writes into an empty cell."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB010",
    .name = "table-empty-cell",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kPick,
    .summary_zh = "对比表有空的单元格",
    .summary_en = "an empty cell in a comparison table",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .holds = lint::concern::kTables,
    .check_block = check_block,
};

}  // namespace trend::checks::tables_empty_cell
