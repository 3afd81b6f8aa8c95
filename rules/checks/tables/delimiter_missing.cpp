// TB001: rows of a table without the delimiter row, printed as a line of text with bars.
#include <fmt/format.h>

#include <optional>

#include "rules/article/table.h"
#include "rules/checks/lines.h"
#include "rules/checks/pipe_rows.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::tables_delimiter_missing {
namespace {

using article::Block;
using article::Index;
using article::Node;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
连续几行写成表格行（以 `|` 开头、单元格数相同），表头下面却没有分隔行 `| --- | --- |`。
Markdown 不认它是表格，读者看到的是挤在一起、夹着竖线的文字。

## 错误

```markdown
| 路线 | 优势 |
| 端侧 | 延迟低 |
| 云端 | 能力强 |
```

## 正确

```markdown
| 路线 | 优势 |
| --- | --- |
| 端侧 | 延迟低 |

`a | b` 这样的竖线不是表格。
```

有分隔行、但写法无效的（单元格为空、用了全角的横线），也在这里报告。

## 修复

安全修复：在第一行之后插入分隔行，或重写无效的分隔行。
)md";

constexpr std::string_view kDocsEn = R"md(
Two or more lines are written as table rows (a bar first, the same number of cells), but there is no
delimiter row `| --- | --- |` below the first. Markdown sees no table and prints text with bars.

## Wrong

```markdown
| Route | Advantage |
| Edge | latency |
| Cloud | quality |
```

## Right

```markdown
| Route | Advantage |
| --- | --- |
| Edge | latency |
```

## Fix

The fix (safe) inserts the delimiter row below the first row, or rewrites one that is not valid
(an empty cell, dashes of another script).
)md";

/// True for a row that was meant as the delimiter row and is none: an empty cell in it, dashes of
/// another script.
bool is_broken_delimiter(const lint::BlockContext& context, Range line) {
  std::string_view rest = text::trim(context.slice(line));
  std::size_t dashes = 0;
  while (!rest.empty()) {
    const text::CodePoint c = text::decode(rest, 0);
    if (std::u32string_view(U"-—–－─").find(c.value) != std::u32string_view::npos)
      ++dashes;
    else if (std::u32string_view(U"|:： \t").find(c.value) == std::u32string_view::npos)
      return false;
    rest.remove_prefix(c.size);
  }
  return dashes >= 2 && looks_like_row(context.text, line);
}

struct Rows {
  Index first = 0;  ///< entries of Block::lines
  Index count = 0;
  std::size_t cells = 0;
  bool broken_delimiter = false;  ///< the second row is one
};

/// The first run of rows with equal cell counts in a paragraph; nothing if it has a delimiter row,
/// right or wrong (TB002).
std::optional<Rows> find_rows(const lint::BlockContext& context, const Node& node) {
  std::optional<Rows> found;
  Rows run;
  for (Index i = node.lines.begin; i < node.lines.end; ++i) {
    const Range line = context.block.lines[i];
    if (delimiter_columns(context.text, line) > 0) return std::nullopt;
    const bool is_row = looks_like_row(context.text, line);
    const std::size_t cells = is_row ? article::split_row(context.text, line).cells.size() : 0;
    if (is_row && run.count > 0 && cells == run.cells)
      ++run.count;
    else
      run = {i, is_row ? 1U : 0U, cells};
    if (run.count >= 2 && (!found || found->first == run.first)) found = run;
    if (i > node.lines.begin && looks_like_row(context.text, context.block.lines[i - 1]) &&
        is_broken_delimiter(context, line)) {
      const Range header = context.block.lines[i - 1];
      return Rows{i - 1, 2, article::split_row(context.text, header).cells.size(), true};
    }
  }
  return found;
}

void report_broken(const lint::BlockContext& context, const Rows& rows, lint::Sink& sink) {
  const Range row = article::split_row(context.text, context.block.lines[rows.first + 1]).range;
  const Range header = article::split_row(context.text, context.block.lines[rows.first]).range;
  sink.add({.range = row,
            .message =
                {"这一行不是有效的分隔行，表格会显示成普通文字：每一列都应是 ---",
                 "this is not a valid delimiter row, so there is no table: every column needs ---"},
            .related = {{header, {"表头", "the header"}}},
            .fixes = {lint::make_fix({"按表头重写分隔行", "Rewrite the delimiter row"},
                                     lint::FixSafety::kSafe,
                                     {{row, render_delimiter_row(rows.cells, {})}})}});
}

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  const std::optional<Rows> rows = find_rows(context, node);
  if (!rows) return;
  if (rows->broken_delimiter) return report_broken(context, *rows, sink);
  const Range header = context.block.lines[rows->first];
  const Range next = context.block.lines[rows->first + 1];
  lint::Finding finding;
  finding.range = article::split_row(context.text, header).range;
  finding.message = {
      fmt::format("这 {} 行像表格，但表头下面缺少分隔行，会显示成普通文字", rows->count),
      fmt::format("these {} rows are not a table: the delimiter row below the first is missing",
                  rows->count)};
  const std::string delimiter = render_delimiter_row(rows->cells, {}) +
                                std::string(line_end_near(context.text, header.begin)) +
                                std::string(line_prefix(context.text, next.begin));
  finding.fixes.push_back(lint::make_fix({"插入表格分隔行", "Insert the delimiter row"},
                                         lint::FixSafety::kSafe,
                                         {{{next.begin, next.begin}, delimiter}}));
  sink.add(std::move(finding));
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes)
    if (node.kind == article::BlockKind::kParagraph && node.lines.size() >= 2)
      check_node(context, node, sink);
}

constexpr std::string_view kSilences[] = {"TB002", "TB003", "TB007", "TB008", "TB017", "CB009"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB001",
    .name = "table-delimiter-missing",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "表格缺少分隔行",
    .summary_en = "a table has no delimiter row",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .needs = "|",
    .check_block = check_block,
};

}  // namespace trend::checks::tables_delimiter_missing
