// TB007: text directly above a table, or a block directly below it, without a blank line between.
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "rules/checks/blank_lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::tables_blank_lines {
namespace {

using article::Article;
using article::BlockKind;
using article::NodeRef;
using article::TopBlock;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
表格和上面的文字、下面的列表或引用之间没有空行。GFM 能认出这样的表格，许多别的引擎（Python-Markdown、kramdown 等）
却把表格的各行当作上面那段文字的一部分。

标题和代码块旁边的空行由 ST026 和 CB010 报告；紧跟在表格下面的文字会变成表格的一行，由 TB003 报告。

## 错误

```markdown
比较如下：
| 路线 | 优势 |
| --- | --- |
| 端侧 | 延迟低 |
```

## 正确

```markdown
比较如下：

| 路线 | 优势 |
| --- | --- |
| 端侧 | 延迟低 |
```

## 修复

安全修复：插入空行，显示不变。
)md";

constexpr std::string_view kDocsEn = R"md(
No blank line separates a table from the text above it, or from the list or quotation below. GFM finds the
table nevertheless; many other engines (Python-Markdown, kramdown) take its rows for text of the paragraph
above.

Blank lines beside headings and code are left to ST026 and CB010; text right below a table becomes a row of
it, which is TB003.

## Wrong

```markdown
As follows:
| Route | Pros |
| --- | --- |
| Edge | latency |
```

## Right

```markdown
As follows:

| Route | Pros |
| --- | --- |
| Edge | latency |
```

## Fix

The fix (safe) inserts the blank line; the output stays the same.
)md";

void report(const Article& article, Range range, text::Offset content, text::Bilingual message,
            lint::Sink& sink) {
  sink.add({.range = range,
            .message = std::move(message),
            .fixes = {lint::make_fix({"插入空行", "Insert a blank line"}, lint::FixSafety::kSafe,
                                     {blank_line_before(article.text(), content)})}});
}

/// The kind of the top-level block at `top`; nothing to be told apart from where it has no node.
bool is_kind(const TopBlock& top, std::initializer_list<BlockKind> kinds) {
  return std::ranges::any_of(kinds, [&](BlockKind kind) { return top.traits.is(kind); });
}

void check_table(const Article& article, NodeRef table, lint::Sink& sink) {
  const auto blocks = article.blocks();
  const auto at = static_cast<std::size_t>(&table.top() - blocks.data());
  const text::LineIndex& lines = article.document().lines();
  const Range header = table.absolute(table.table().header.range);
  const std::size_t first = lines.line_of(header.begin);
  if (at > 0 && is_kind(blocks[at - 1], {BlockKind::kParagraph}) &&
      !text::is_blank(article.document().line(first - 1)))
    report(
        article, header, header.begin,
        {"表格与上面的文字之间缺少空行", "no blank line between the text and the table below it"},
        sink);
  const std::size_t last = lines.line_of(table.range().end);
  if (at + 1 == blocks.size() || blocks[at + 1].first_line != last + 1 ||
      !is_kind(blocks[at + 1], {BlockKind::kList, BlockKind::kQuote, BlockKind::kThematicBreak}))
    return;
  const Range below = blocks[at + 1].absolute(blocks[at + 1].block->nodes.front().range);
  const std::string_view line = text::trim(article.document().line(last + 1));
  report(article, {below.begin, below.begin + static_cast<text::Offset>(line.size())}, below.begin,
         {"表格与下面的内容之间缺少空行", "no blank line between the table and what is below it"},
         sink);
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const NodeRef& table : context.article.tables())
    if (table.is_top_level()) check_table(context.article, table, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB007",
    .name = "table-blank-lines",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "表格前后缺少空行",
    .summary_en = "no blank line around a table",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kTables | lint::concern::kBeside,
    .check_article = check_article,
};

}  // namespace trend::checks::tables_blank_lines
