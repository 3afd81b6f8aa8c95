// TB015: a table of a header and nothing below it.
#include "rules/lint/rule.h"

namespace trend::checks::tables_no_rows {
namespace {

constexpr std::string_view kDocsZh = R"md(
表格只有表头和分隔行，没有内容。读者看到一行孤零零的列名，多半是内容没有生成出来，或者写在了别处。

## 错误

```markdown
| 路线 | 优势 |
| --- | --- |

正文。
```

## 正确

```markdown
| 路线 | 优势 |
| --- | --- |
| 端侧 | 延迟低 |
```

## 修复

没有自动修复：内容要由作者来写。
)md";

constexpr std::string_view kDocsEn = R"md(
The table has a header and a delimiter row and nothing else. Readers see a lonely row of names; the
rows were probably never written, or stand elsewhere.

## Wrong

```markdown
| Route | Pros |
| --- | --- |

Text.
```

## Right

```markdown
| Route | Pros |
| --- | --- |
| Edge | latency |
```

## Fix

None: the author has to write the rows.
)md";

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const article::TableDetail& table : context.block.tables) {
    if (!table.rows.empty()) continue;
    sink.add({.range = table.header.range,
              .message = {"表格只有表头，没有内容", "the table has a header but no rows"}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB015",
    .name = "table-no-rows",
    .summary_zh = "表格没有内容",
    .summary_en = "a table without rows",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kTables,
    .check_block = check_block,
};

}  // namespace trend::checks::tables_no_rows
