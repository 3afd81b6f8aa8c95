// MD060 table-column-style: pipes of tables stand as one style says.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "rules/checks/lines.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/table_rows.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::markdownlint_md060 {
namespace {

constexpr std::string_view kDocsZh = R"md(
表格的竖线不符合任何一种写法：对齐（aligned：各行竖线的位置与表头相同，汉字和表情按两列宽计算）、紧凑（compact：单元格两边各一个空格）、无空格（tight）。默认每个表格取问题最少的一种来报告。

判断与 markdownlint MD060 一致。我们自己的 TB009 只报告没有对齐的表格，一个表格一处。

## 正确

```markdown
| 路线 | 优势 |
| --- | --- |
| 端侧 | 延迟低 |

|路线|优势|
|---|---|
|端侧|延迟低|
```

## 错误

```markdown
| 路线 | 优势 |
| --- | --- |
| 端侧 |延迟低 |
```

没有自动修复；格式化表格会对齐竖线。
)md";

constexpr std::string_view kDocsEn = R"md(
The pipes of a table follow no style: aligned (in each row where the header has them, Han and emoji two columns wide), compact (one blank around each cell), tight (none). By default each table is held to the style with the fewest findings.

Judges as markdownlint MD060 does. Our own TB009 reports tables that are not aligned, once per table.

There is no fix; formatting the table aligns the pipes.
)md";

constexpr std::array<std::string_view, 4> kStyles = {"aligned", "any", "compact", "tight"};

constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "any",
     .choices = kStyles,
     .zh = "要求的写法；any 让每个表格自己决定。",
     .en = "The style to use; any lets each table decide."},
    {.name = "aligned_delimiter",
     .type = lint::OptionType::kFlag,
     .default_value = "false",
     .zh = "分隔行的竖线要与表头对齐。",
     .en = "Pipes of the delimiter row stand below those of the header."}};

using text::Offset;
using text::Range;

enum class Fault : std::uint8_t {
  kUnaligned,
  kMissingRight,
  kMissingLeft,
  kExtraRight,
  kExtraLeft
};

struct Problem {
  Offset pipe = 0;
  Fault fault = Fault::kUnaligned;
};
using Problems = std::vector<Problem>;

struct Pipe {
  Offset at = 0;
  std::size_t column = 0;  // as it is shown
};

std::vector<Pipe> pipes_of(const lint::ArticleContext& context, Range row) {
  std::vector<Pipe> pipes;
  const std::string_view text = context.article.text();
  Offset from = line_begin(text, row.begin);
  std::size_t column = 0;
  for (Offset i = row.begin; i < row.end; ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == '|') {
      const std::string_view piece = text.substr(from, i - from);
      column += static_cast<std::size_t>(text::display_width(piece)) -
                static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '\t'));
      from = i;
      pipes.push_back({i, column});
    }
  }
  return pipes;
}

/// The pipes that stand in no column of the header's, as long as some of these are left.
void check_columns(const std::vector<Pipe>& header, const std::vector<Pipe>& row, Problems& out) {
  std::size_t matched = 0;
  auto next = header.begin();
  for (const Pipe& pipe : row) {
    if (matched == header.size()) return;
    while (next != header.end() && next->column < pipe.column) ++next;
    if (next != header.end() && next->column == pipe.column) {
      ++matched;
      ++next;
    } else {
      out.push_back({pipe.at, Fault::kUnaligned});
    }
  }
}

/// The pipes without exactly `wanted` blanks on their inner sides.
void check_blanks(const lint::ArticleContext& context, Range row, const std::vector<Pipe>& pipes,
                  std::size_t wanted, Problems& out) {
  const std::string_view text = context.slice(row);
  for (const Pipe& pipe : pipes) {
    const std::size_t at = pipe.at - row.begin;
    const std::size_t left = at - std::min(text.find_last_not_of(" \t", at - 1) + 1, at);
    const std::size_t right = std::min(text.find_first_not_of(" \t", at + 1), text.size()) - at - 1;
    if (at > 0 && left != wanted)
      out.push_back({pipe.at, left < wanted ? Fault::kMissingLeft : Fault::kExtraLeft});
    if (at + 1 < text.size() && right != wanted)
      out.push_back({pipe.at, right < wanted ? Fault::kMissingRight : Fault::kExtraRight});
  }
}

text::Bilingual message(Fault fault, std::string_view style) {
  const std::string name(style);
  switch (fault) {
    case Fault::kUnaligned:
      return {"竖线没有与表头对齐（" + name + "）",
              "the pipe is not below one of the header (" + name + ")"};
    case Fault::kMissingRight:
      return {"竖线右边缺少空格（" + name + "）",
              "a blank is missing behind the pipe (" + name + ")"};
    case Fault::kMissingLeft:
      return {"竖线左边缺少空格（" + name + "）",
              "a blank is missing before the pipe (" + name + ")"};
    case Fault::kExtraRight:
      return {"竖线右边有多余的空格（" + name + "）",
              "too many blanks behind the pipe (" + name + ")"};
    case Fault::kExtraLeft:
      break;
  }
  return {"竖线左边有多余的空格（" + name + "）", "too many blanks before the pipe (" + name + ")"};
}

struct Style {
  std::string_view name;
  Problems problems;
};

void check_table(const lint::ArticleContext& context, const article::NodeRef& table,
                 std::string_view wanted, lint::Sink& sink) {
  std::array<Style, 3> styles = {{{"aligned", {}}, {"compact", {}}, {"tight", {}}}};
  std::vector<Pipe> header;
  const bool delimiter = context.options.flag("aligned_delimiter");
  std::size_t number = 0;
  for (const Range row : md::rows_of(table)) {
    const std::vector<Pipe> pipes = pipes_of(context, row);
    if (number == 0) header = pipes;
    for (std::size_t i = 0; i < styles.size(); ++i) {
      const bool columns = i == 0 || (number == 1 && delimiter);
      if (columns && number > 0) check_columns(header, pipes, styles[i].problems);
      if (i > 0) check_blanks(context, row, pipes, i == 1 ? 1 : 0, styles[i].problems);
    }
    ++number;
  }
  const Style* best = nullptr;
  for (const Style& style : styles)
    if ((wanted == "any" || wanted == style.name) &&
        (best == nullptr || style.problems.size() < best->problems.size()))
      best = &style;
  if (best == nullptr) return;
  for (const Problem& problem : best->problems)
    sink.add(
        {.range = {problem.pipe, problem.pipe + 1}, .message = message(problem.fault, best->name)});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::string_view wanted = context.options.text("style");
  md::for_each_block(context, article::BlockKind::kTable, [&](const article::NodeRef& table) {
    check_table(context, table, wanted, sink);
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD060",
    .name = "table-column-style",
    .by_default = lint::Default::kOff,
    .summary_zh = "表格竖线两边的空格不一致",
    .summary_en = "pipes of a table follow no style",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md060
