// TB017: a table indented by four blanks or more, which makes it a code block.
#include <fmt/core.h>

#include <string>
#include <vector>

#include "rules/article/table.h"
#include "rules/checks/lines.h"
#include "rules/checks/pipe_rows.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::tables_indented {
namespace {

using article::Index;
using article::Node;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
表格每一行前面都有四个以上的空格（或一个制表符）。Markdown 把它当作代码块，读者看到的是等宽字体的竖线，不是表格。

只看第二行是分隔行、每一行都是表格行的代码块。

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

需要确认：去掉缩进。展示表格写法的示例应放在围栏里。
)md";

constexpr std::string_view kDocsEn = R"md(
Every row of the table has four blanks or a tab before it. Markdown takes it for a code block: readers
see bars in a monospaced font instead of a table.

Reported are code blocks of nothing but table rows, the second of which is a delimiter row.

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

On request (unsafe): remove the indentation. An example of how to write a table belongs into a fence.
)md";

/// The rows of the code block, if it is a table.
std::vector<Range> table_rows(const lint::BlockContext& context, const Node& node) {
  std::vector<Range> rows;
  for (Index i = node.lines.begin; i < node.lines.end; ++i) {
    const Range line = context.block.lines[i];
    if (text::is_blank(context.slice(line)) || !looks_like_row(context.text, line)) return {};
    rows.push_back(article::split_row(context.text, line).range);
  }
  if (rows.size() < 2) return {};
  const std::size_t columns = delimiter_columns(context.text, rows[1]);
  const bool is_table =
      columns > 0 && article::split_row(context.text, rows[0]).cells.size() == columns;
  return is_table ? rows : std::vector<Range>();
}

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  const std::vector<Range> rows = table_rows(context, node);
  if (rows.empty()) return;
  lint::Finding finding;
  finding.range = {rows.front().begin, rows.back().end};
  finding.message = {fmt::format("这 {} 行表格缩进了四格以上，会显示成代码块", rows.size()),
                     fmt::format("these {} rows of a table are indented by four or more, which "
                                 "makes them a code block",
                                 rows.size())};
  if (node.parent == article::kNone) {
    std::vector<text::Edit> edits;
    for (const Range row : rows)
      edits.push_back({{line_begin(context.text, row.begin), row.begin}, ""});
    finding.fixes.push_back(lint::make_fix({"去掉缩进", "Remove the indentation"},
                                           lint::FixSafety::kUnsafe, std::move(edits)));
  }
  sink.add(std::move(finding));
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes)
    if (node.kind == article::BlockKind::kIndentedCode) check_node(context, node, sink);
}

constexpr std::string_view kSilences[] = {"TB003", "TB007", "TB008", "CB009"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB017",
    .name = "table-indented",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "表格缩进过深，显示成代码块",
    .summary_en = "a table indented so far that it is a code block",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .holds = lint::concern::kCode,
    .check_block = check_block,
};

}  // namespace trend::checks::tables_indented
