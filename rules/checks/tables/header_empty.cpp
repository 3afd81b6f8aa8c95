// TB011: a column whose header cell is empty, so that nobody knows what its values are.
#include <fmt/core.h>

#include <algorithm>

#include "rules/lint/rule.h"

namespace trend::checks::tables_header_empty {
namespace {

using article::Cell;
using article::TableDetail;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
表头有一格是空的，读者不知道这一列是什么。常见于表头漏写一项，其余各项随之错位。

第一格可以空着（行标题列）；整行表头都空着（不要表头的表格）、整列都空着，也不报告。

## 错误

```markdown
| 路线 | 优势 | |
| --- | --- | --- |
| 端侧 | 延迟低 | 内存小 |
```

## 正确

```markdown
| | 端侧 | 云端 |
| --- | --- | --- |
| 延迟 | 低 | 高 |
```

## 修复

没有自动修复：列名要由作者来写。
)md";

constexpr std::string_view kDocsEn = R"md(
A cell of the header is empty, so readers cannot tell what the column holds. Often one name was left
out and the others have moved over.

The first cell may be empty (row labels), and so may the whole header or the whole column.

## Wrong

```markdown
| Route | Pros | |
| --- | --- | --- |
| Edge | latency | memory |
```

## Right

```markdown
| | Edge | Cloud |
| --- | --- | --- |
| Latency | low | high |
```

## Fix

None: the author has to name the column.
)md";

bool has_values(const TableDetail& table, std::size_t column) {
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const article::Row& row) {
    return column < row.cells.size() && !row.cells[column].range.empty();
  });
}

/// The blanks between the cell's bars, or the bar behind it where there are none.
Range visible(const Cell& cell) {
  return cell.outer.empty() ? Range{cell.outer.end, cell.outer.end + 1} : cell.outer;
}

void check_table(const TableDetail& table, lint::Sink& sink) {
  const std::vector<Cell>& cells = table.header.cells;
  const auto is_empty = [](const Cell& cell) { return cell.range.empty(); };
  if (std::all_of(cells.begin(), cells.end(), is_empty)) return;
  for (std::size_t i = 1; i < cells.size(); ++i) {
    if (!is_empty(cells[i]) || !has_values(table, i)) continue;
    sink.add({.range = visible(cells[i]),
              .message = {fmt::format("第 {} 列没有列名", i + 1),
                          fmt::format("column {} has no name in the header", i + 1)}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const TableDetail& table : context.block.tables) check_table(table, sink);
}

constexpr std::string_view kSilences[] = {"TB013"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB011",
    .name = "table-header-empty",
    .summary_zh = "表头有空的单元格",
    .summary_en = "an empty cell in the header of a table",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .holds = lint::concern::kTables,
    .check_block = check_block,
};

}  // namespace trend::checks::tables_header_empty
