// TB018 table-cell-stop: some cells of a column end in a full stop and some do not.
#include <fmt/format.h>

#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::tables_cell_stop {
namespace {

using article::Cell;

constexpr std::string_view kDocsZh = R"md(
表格同一列的单元格，有的以句号结尾，有的没有。一列里至少四格、其中三分之二写法相同时，报告其余的；以其他标点结尾的不算。

默认关闭：许多编辑认为单元格里的句号可有可无。

## 错误

```markdown
| 路线 | 特点 |
| --- | --- |
| 端侧 | 延迟低 |
| 云端 | 质量高。 |
| 混合 | 两者兼顾 |
| 边缘 | 部署分散 |
```

## 正确

```markdown
| 路线 | 特点 |
| --- | --- |
| 端侧 | 延迟低 |
| 云端 | 质量高 |
| 混合 | 两者兼顾 |
| 边缘 | 部署分散 |
```

## 修复

需要确认：加上或去掉句号。
)md";

constexpr std::string_view kDocsEn = R"md(
Some cells of a table's column end in a Chinese full stop and some do not. In columns of four cells or more, of which two thirds agree, those that do not are reported. Cells that end in another mark take no part.

Off by default: many editors do not mind.

## Fix

The fix (unsafe) adds the stop or takes it away.
)md";

constexpr std::string_view kStop = "。";

/// The cells of a column by how they end.
struct Column {
  std::vector<const Cell*> with;
  std::vector<const Cell*> without;
};

Column read_column(const lint::BlockContext& context, const article::TableDetail& table,
                   std::size_t column) {
  Column result;
  for (const article::Row& row : table.rows) {
    if (column >= row.cells.size() || row.cells[column].range.empty()) continue;
    const Cell& cell = row.cells[column];
    const std::string_view text = context.slice(cell.range);
    const text::CodePoint last = text::decode_before(text, static_cast<text::Offset>(text.size()));
    if (text.ends_with(kStop))
      result.with.push_back(&cell);
    else if (text::is_cjk_letter(last.value) || last.value == U'*' || last.value == U'`')
      result.without.push_back(&cell);
  }
  return result;
}

void check_column(const Column& column, lint::Sink& sink) {
  const std::size_t all = column.with.size() + column.without.size();
  if (all < 4) return;
  if (!column.with.empty() && column.without.size() * 3 >= all * 2) {
    for (const Cell* cell : column.with) {
      const text::Range stop{cell->range.end - 3, cell->range.end};
      sink.add({.range = stop,
                .message = {"这一列的其他单元格大多没有句号",
                            "most cells of this column end without a stop"},
                .fixes = {lint::make_fix({"去掉句号", "Take the stop away"},
                                         lint::FixSafety::kUnsafe, {{stop, ""}})}});
    }
  } else if (!column.without.empty() && column.with.size() * 3 >= all * 2) {
    for (const Cell* cell : column.without)
      sink.add(
          {.range = cell->range,
           .message = {"这一列的其他单元格大多以句号结尾",
                       "most cells of this column end in a stop"},
           .fixes = {lint::make_fix({"加上句号", "Add the stop"}, lint::FixSafety::kUnsafe,
                                    {{{cell->range.end, cell->range.end}, std::string(kStop)}})}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const article::TableDetail& table : context.block.tables)
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      check_column(read_column(context, table, i), sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB018",
    .name = "table-cell-stop",
    .severity = lint::Severity::kHint,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "同一列的单元格有的有句号，有的没有",
    .summary_en = "some cells of a column end in a stop, some do not",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kTables,
    .check_block = check_block,
};

}  // namespace trend::checks::tables_cell_stop
