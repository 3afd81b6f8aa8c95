// MD056 table-column-count: every row has as many cells as the header.
#include <algorithm>
#include <string>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md056 {
namespace {

constexpr std::string_view kDocsZh = R"md(
某一行的单元格比表头多或少：多出的不显示，缺少的留空。紧跟在表格下面的文字也是表格的一行，同样会被报告。

判断与 markdownlint MD056 一致。我们自己的 TB002、TB003 分别说明原因，并能修复。

## 正确

```markdown
| 路线 | 优势 |
| --- | --- |
| 端侧 | 延迟低 |
```

## 错误

```markdown
| 路线 | 优势 |
| --- | --- |
| 端侧 |
| 云端 | 模型大 | 贵 |
```

没有自动修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A row has more or fewer cells than the header: what is too much does not show, what is missing leaves a hole. Text right below a table is a row of it and is reported too.

Judges as markdownlint MD056 does. Our own TB002 and TB003 tell the causes apart and have fixes.

There is no fix.
)md";

using text::Range;

void check_row(const article::NodeRef& table, const article::Row& row, std::size_t expected,
               lint::Sink& sink) {
  const std::size_t actual = std::max<std::size_t>(row.cells.size(), 1);
  if (actual == expected) return;
  Range range = table.absolute(row.range);
  if (actual > expected) range.begin = table.absolute(row.cells[expected].outer).begin;
  const std::string cells = std::to_string(actual);
  const std::string in_english = cells + (actual == 1 ? " cell" : " cells");
  const std::string columns = std::to_string(expected);
  sink.add({.range = range,
            .message = actual > expected
                           ? text::Bilingual{"这一行有 " + cells + " 个单元格，表头只有 " +
                                                 columns + " 个，多出的不会显示",
                                             "the row has " + in_english + ", the header " +
                                                 columns + ": what is too much does not show"}
                           : text::Bilingual{
                                 "这一行只有 " + cells + " 个单元格，表头有 " + columns + " 个",
                                 "the row has " + in_english + ", the header " + columns}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  md::for_each_block(context, article::BlockKind::kTable, [&](const article::NodeRef& table) {
    const std::size_t expected = table.table().columns.size();
    for (const article::Row& row : table.table().rows) check_row(table, row, expected, sink);
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD056",
    .name = "table-column-count",
    .by_default = lint::Default::kOff,
    .summary_zh = "表格某行的单元格数与表头不同",
    .summary_en = "a row has more or fewer cells than the header",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md056
