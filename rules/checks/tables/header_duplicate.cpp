// TB012: two columns of a table with the same name.
#include <fmt/core.h>

#include <map>
#include <string>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::tables_header_duplicate {
namespace {

using article::Cell;

constexpr std::string_view kDocsZh = R"md(
表头有两列同名，读者分不清哪一列是哪一列。常见于把“优势 | 劣势”写成“优势 | 优势”。

并排的两组（“型号 | 价格 | 型号 | 价格”）是有意的写法，不报告。

## 错误

```markdown
| 路线 | 优势 | 优势 |
| --- | --- | --- |
| 端侧 | 延迟低 | 内存小 |
```

## 正确

```markdown
| 型号 | 价格 | 型号 | 价格 |
| --- | --- | --- | --- |
| 甲 | 3 | 乙 | 5 |
```

## 修复

没有自动修复：列名要由作者来写。
)md";

constexpr std::string_view kDocsEn = R"md(
Two columns have one name, so readers cannot tell them apart: “pros | pros” where “pros | cons” was
meant. Groups side by side (“model | price | model | price”) are taken as meant.

## Wrong

```markdown
| Route | Pros | Pros |
| --- | --- | --- |
| Edge | latency | memory |
```

## Right

```markdown
| Model | Price | Model | Price |
| --- | --- | --- | --- |
| A | 3 | B | 5 |
```

## Fix

None: the author has to name the column.
)md";

/// True when the names are one group of at least two, written twice or more.
bool is_grouped(const std::vector<std::string>& names) {
  for (std::size_t period = 2; period * 2 <= names.size(); ++period) {
    if (names.size() % period != 0) continue;
    std::size_t same = period;
    while (same < names.size() && names[same] == names[same - period]) ++same;
    if (same == names.size()) return true;
  }
  return false;
}

void check_table(const lint::BlockContext& context, const article::TableDetail& table,
                 lint::Sink& sink) {
  std::vector<std::string> names;
  for (const Cell& cell : table.header.cells)
    names.push_back(text::fold_title(context.slice(cell.range)));
  std::map<std::string_view, std::size_t> first_of;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].empty()) continue;
    const auto [first, is_new] = first_of.emplace(names[i], i);
    if (is_new) continue;
    if (is_grouped(names)) return;
    const Cell& cell = table.header.cells[i];
    sink.add({.range = cell.range,
              .message = {fmt::format("第 {} 列与第 {} 列同名“{}”", i + 1, first->second + 1,
                                      context.slice(cell.range)),
                          fmt::format("columns {} and {} have the same name “{}”",
                                      first->second + 1, i + 1, context.slice(cell.range))},
              .related = {
                  {table.header.cells[first->second].range, {"同名的一列", "the other column"}}}});
    return;
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const article::TableDetail& table : context.block.tables) check_table(context, table, sink);
}

constexpr std::string_view kSilences[] = {"TB013"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB012",
    .name = "table-header-duplicate",
    .summary_zh = "表格有两列同名",
    .summary_en = "two columns of a table have the same name",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .holds = lint::concern::kTables,
    .check_block = check_block,
};

}  // namespace trend::checks::tables_header_duplicate
