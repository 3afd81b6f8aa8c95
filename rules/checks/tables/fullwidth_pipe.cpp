// TB005: table rows separated by full-width bars, which Markdown takes for text.
#include <fmt/core.h>

#include <optional>

#include "rules/article/table.h"
#include "rules/checks/pipe_rows.h"
#include "rules/checks/wide_rows.h"
#include "rules/lint/rule.h"

namespace trend::checks::tables_fullwidth_pipe {
namespace {

using article::Block;
using article::Index;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
表格的单元格之间用了全角竖线 `｜` 或制表符 `│`。Markdown 只认半角的 `|`：整个表格用全角竖线时，读者看到的是一段夹着竖线的文字；
只有一行用时，整行内容挤进第一个单元格。

正文里用 `｜` 分隔的标题和署名（“早报｜三月”）不报告：下面要有分隔行，或者这一行本来就在表格里。

## 错误

```markdown
｜ 路线 ｜ 优势 ｜
｜ --- ｜ --- ｜
｜ 端侧 ｜ 延迟低 ｜
```

```markdown
| 路线 | 优势 |
| --- | --- |
｜ 端侧 ｜ 延迟低 ｜
```

## 正确

```markdown
| 路线 | 优势 |
| --- | --- |
| 端侧 | 延迟低 |

来源：早报｜日期：三月
```

## 修复

安全修复：全角竖线改成半角竖线；分隔行里的全角横线和冒号一并改正。
)md";

constexpr std::string_view kDocsEn = R"md(
The cells of a table are separated by full-width bars `｜` or box-drawing bars `│`. Markdown knows the
ASCII `|` only: a table of full-width bars is printed as a paragraph with bars in it, and a single such
row squeezes all its text into the first cell.

Full-width bars in prose (`Daily｜March`) are not reported: there must be a delimiter row below, or
the row stands inside a table.

## Wrong

```markdown
｜ Route ｜ Pros ｜
｜ --- ｜ --- ｜
｜ Edge ｜ latency ｜
```

```markdown
| Route | Pros |
| --- | --- |
｜ Edge ｜ latency ｜
```

## Right

```markdown
| Route | Pros |
| --- | --- |
| Edge | latency |
```

## Fix

The fix (safe) writes ASCII bars, and a valid delimiter row where dashes or colons are full-width too.
)md";

Range trimmed(std::string_view text, Range line) { return article::split_row(text, line).range; }

std::size_t ascii_cells(std::string_view row) {
  const std::string text = with_ascii_bars(row);
  return article::split_row(text, {0, static_cast<Offset>(text.size())}).cells.size();
}

void report(Range range, std::vector<text::Edit> edits, lint::Sink& sink) {
  const std::size_t rows = edits.size();
  lint::Finding finding;
  finding.range = range;
  finding.message =
      rows > 1
          ? text::Bilingual{fmt::format("这 {} 行用了全角竖线，不会显示成表格：应写成 |", rows),
                            fmt::format("full-width bars in these {} rows do not make a "
                                        "table: write |",
                                        rows)}
          : text::Bilingual{"这一行用了全角竖线，不会切开单元格：应写成 |",
                            "full-width bars do not separate the cells of this row: write |"};
  finding.fixes.push_back(lint::make_fix({"改成半角竖线", "Write ASCII bars"},
                                         lint::FixSafety::kSafe, std::move(edits)));
  sink.add(std::move(finding));
}

/// The line with ASCII bars, as an edit; nothing when it has no others.
std::optional<text::Edit> ascii_edit(const lint::BlockContext& context, Range row) {
  std::string text = with_ascii_bars(context.slice(row));
  if (text == context.slice(row)) return std::nullopt;
  return text::Edit{row, std::move(text)};
}

bool has_opening_bar(std::string_view row) { return with_ascii_bars(row).starts_with('|'); }

/// A row like the header, not text below the table that has some full-width bar in it.
bool is_row_like(std::string_view header, std::string_view row) {
  return ascii_cells(row) >= 2 && (has_opening_bar(row) || !has_opening_bar(header));
}

/// The entry of the delimiter row of a table that full-width bars keep from being one.
std::optional<Index> find_delimiter(const lint::BlockContext& context, const Node& node) {
  for (Index i = node.lines.begin + 1; i < node.lines.end; ++i) {
    const std::string_view line = context.slice(trimmed(context.text, context.block.lines[i]));
    const std::size_t columns = read_wide_delimiter(line).size();
    if (columns < 2) continue;
    const std::string_view header =
        context.slice(trimmed(context.text, context.block.lines[i - 1]));
    const bool wide = with_ascii_bars(line) != line || with_ascii_bars(header) != header;
    if (wide && ascii_cells(header) == columns) return i;
  }
  return std::nullopt;
}

void check_paragraph(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  const std::optional<Index> delimiter = find_delimiter(context, node);
  if (!delimiter) return;
  std::vector<text::Edit> edits;
  Range range = trimmed(context.text, context.block.lines[*delimiter - 1]);
  const std::string header(context.slice(range));
  for (Index i = *delimiter - 1; i < node.lines.end; ++i) {
    const Range row = trimmed(context.text, context.block.lines[i]);
    std::optional<text::Edit> edit = ascii_edit(context, row);
    if (i == *delimiter) {
      const auto aligns = read_wide_delimiter(context.slice(row));
      const bool valid =
          edit ? delimiter_columns(edit->text, {0, static_cast<Offset>(edit->text.size())}) > 0
               : delimiter_columns(context.text, row) > 0;
      if (!valid) edit = text::Edit{row, render_delimiter_row(aligns.size(), aligns)};
    }
    if (i > *delimiter && !is_row_like(header, context.slice(row))) continue;
    range.end = row.end;
    if (edit) edits.push_back(std::move(*edit));
  }
  report(range, std::move(edits), sink);
}

/// Rows of a table that have too few cells only because of their bars.
void check_table(const lint::BlockContext& context, const article::TableDetail& table,
                 lint::Sink& sink) {
  for (const article::Row& row : table.rows) {
    if (row.cells.size() >= table.columns.size()) continue;
    std::optional<text::Edit> edit = ascii_edit(context, row.range);
    if (edit && ascii_cells(edit->text) == table.columns.size() &&
        is_row_like(context.slice(table.header.range), context.slice(row.range)))
      report(row.range, {std::move(*edit)}, sink);
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes) {
    if (node.kind == article::BlockKind::kParagraph && node.lines.size() >= 2)
      check_paragraph(context, node, sink);
    if (node.kind == article::BlockKind::kTable)
      check_table(context, context.block.table(node), sink);
  }
}

constexpr std::string_view kSilences[] = {"TB001", "TB002", "TB003", "TB006", "TB007",
                                          "TB008", "TB017", "CB009", "ZH"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TB005",
    .name = "table-fullwidth-pipe",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "表格用了全角竖线",
    .summary_en = "a table with full-width bars",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .needs = "｜│",
    .check_block = check_block,
};

}  // namespace trend::checks::tables_fullwidth_pipe
