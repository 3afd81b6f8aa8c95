// TB014: a comparison table that compares one thing twice.
#include <fmt/core.h>

#include <map>
#include <string>
#include <vector>

#include "rules/checks/table_headers.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::tables_row_duplicate {
namespace {

using article::TableDetail;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
对比表里有两行的第一格相同：同一条路线比较了两次，两行的说法还可能互相矛盾。

只看对比表（表头含“优势”“劣势”“对比”等字样，可配置）。第一格有几种取值各出现多次的，是按它分组的表格，不报告。

## 错误

```markdown
| 路线 | 优势 | 劣势 |
| --- | --- | --- |
| 端侧 | 延迟低 | 内存小 |
| 云端 | 能力强 | 成本高 |
| 端侧 | 省流量 | 更新慢 |
```

## 正确

```markdown
| 路线 | 优势 | 劣势 |
| --- | --- | --- |
| 端侧 | 延迟低、省流量 | 内存小、更新慢 |
| 云端 | 能力强 | 成本高 |
```

## 修复

没有自动修复：合并还是改名由作者决定。
)md";

constexpr std::string_view kDocsEn = R"md(
Two rows of a comparison table have the same first cell: one route is compared twice, and the rows may
contradict each other.

Only tables whose header names pros, cons or a comparison are looked at (configurable). A table in
which several first cells occur more than once is grouped by them and not reported.

## Wrong

```markdown
| Route | Pros | Cons |
| --- | --- | --- |
| Edge | latency | memory |
| Cloud | quality | cost |
| Edge | traffic | updates |
```

## Right

```markdown
| Route | Pros | Cons |
| --- | --- | --- |
| Edge | latency, traffic | memory, updates |
| Cloud | quality | cost |
```

## Fix

None: merge them or name one differently.
)md";

struct Subject {
  Range first;
  Range second;
  std::size_t count = 0;
};

void check_table(const lint::BlockContext& context, const TableDetail& table, lint::Sink& sink) {
  std::map<std::string, Subject> subjects;
  for (const article::Row& row : table.rows) {
    if (row.cells.empty()) continue;
    const Range cell = row.cells.front().range;
    std::string name = text::fold_title(context.slice(cell));
    if (name.empty()) continue;
    Subject& subject = subjects[std::move(name)];
    if (++subject.count == 1) subject.first = cell;
    if (subject.count == 2) subject.second = cell;
  }
  const Subject* repeated = nullptr;
  for (const auto& [name, subject] : subjects) {
    if (subject.count == 1) continue;
    if (repeated != nullptr || subject.count > 2) return;
    repeated = &subject;
  }
  // A table about one thing only is no comparison by its first column.
  if (repeated == nullptr || subjects.size() < 2) return;
  const std::string_view name = context.slice(repeated->second);
  sink.add({.range = repeated->second,
            .message = {fmt::format("“{}”在这张表里比较了两次", name),
                        fmt::format("“{}” has two rows in this table", name)},
            .related = {{repeated->first, {"前一行", "the row before"}}}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const TableDetail* table : comparison_tables(context)) check_table(context, *table, sink);
}

constexpr lint::OptionSpec kOptions[] = {kComparisonHeaders};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB014",
    .name = "table-row-duplicate",
    .severity = lint::Severity::kInfo,
    .summary_zh = "对比表有两行比较同一项",
    .summary_en = "two rows of a comparison table are about one thing",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .holds = lint::concern::kTables,
    .check_block = check_block,
};

}  // namespace trend::checks::tables_row_duplicate
