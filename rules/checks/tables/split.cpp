// TB004: a blank line cuts a table in two; the rows below it are printed as text.
#include <fmt/format.h>

#include <optional>

#include "rules/article/table.h"
#include "rules/checks/pipe_rows.h"
#include "rules/lint/rule.h"

namespace trend::checks::tables_split {
namespace {

using article::Article;
using article::BlockKind;
using article::NodeRef;
using article::TopBlock;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
表格中间空了一行。Markdown 的表格到空行为止，后面的行没有表头，显示成夹着竖线的文字。

只看与上面的表格列数相同的行。

## 错误

```markdown
| 路线 | 优势 |
| --- | --- |
| 端侧 | 延迟低 |

| 云端 | 能力强 |
```

## 正确

```markdown
| 路线 | 优势 |
| --- | --- |
| 端侧 | 延迟低 |
| 云端 | 能力强 |

| 指标 | 数值 |
| --- | --- |
| 延迟 | 20 ms |
```

## 修复

安全修复：删除中间的空行。
)md";

constexpr std::string_view kDocsEn = R"md(
A blank line stands inside a table. A Markdown table ends there; the rows below have no header and are
printed as text with bars. Only rows with as many cells as the table above has columns count.

## Wrong

```markdown
| Route | Pros |
| --- | --- |
| Edge | latency |

| Cloud | quality |
```

## Right

```markdown
| Route | Pros |
| --- | --- |
| Edge | latency |
| Cloud | quality |
```

## Fix

The fix (safe) deletes the blank line.
)md";

/// The rows of a paragraph that consists of nothing but rows of `columns` cells.
std::optional<Range> stray_rows(const Article& article, const TopBlock& top, std::size_t columns) {
  const article::Block& block = *top.block;
  if (block.nodes.empty() || block.nodes.front().kind != BlockKind::kParagraph) return std::nullopt;
  const article::Node& node = block.nodes.front();
  for (article::Index i = node.lines.begin; i < node.lines.end; ++i) {
    const Range line = top.absolute(block.lines[i]);
    if (!looks_like_row(article.text(), line) || delimiter_columns(article.text(), line) > 0 ||
        article::split_row(article.text(), line).cells.size() != columns)
      return std::nullopt;
  }
  return top.absolute(node.range);
}

void check_table(const Article& article, NodeRef table, lint::Sink& sink) {
  const TopBlock* top = &table.top();
  const auto blocks = article.blocks();
  const std::size_t columns = table.table().columns.size();
  Offset end = table.range().end;
  for (++top; top != blocks.data() + blocks.size(); ++top) {
    const std::optional<Range> rows = stray_rows(article, *top, columns);
    if (!rows) return;
    // Only the line end of the row above stays of what stands between.
    const Offset keep =
        article.document().lines().start(article.document().lines().line_of(end) + 1);
    sink.add({.range = *rows,
              .message = {"空行把表格切成两段，这些行会显示成普通文字",
                          "a blank line cuts the table: these rows are printed as text"},
              .related = {{table.absolute(table.table().header.range),
                           {"上面的表格", "the table above"}}},
              .fixes = {lint::make_fix({"删除中间的空行", "Delete the blank line"},
                                       lint::FixSafety::kSafe, {{{keep, top->offset}, ""}})}});
    end = rows->end;
  }
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const NodeRef& table : context.article.tables())
    if (table.is_top_level()) check_table(context.article, table, sink);
}

constexpr std::string_view kSilences[] = {"TB001", "TB002", "TB003", "TB005", "TB006",
                                          "TB007", "TB008", "TB015", "TB017", "CB009"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB004",
    .name = "table-split",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "空行把表格切成两段",
    .summary_en = "a blank line cuts a table in two",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kTables | lint::concern::kPipes | lint::concern::kBeside,
    .check_article = check_article,
};

}  // namespace trend::checks::tables_split
