// MD055 table-pipe-style: pipes at the edges of tables.
#include <array>
#include <string>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/table_rows.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md055 {
namespace {

constexpr std::string_view kDocsZh = R"md(
表格的行首行尾有的有竖线，有的没有。默认以文章里第一个表格的表头为准。紧跟在表格下面的文字也是表格的一行，同样会被报告。

判断与 markdownlint MD055 一致。我们自己没有单独的规则：表格格式化会统一竖线。

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
| 端侧 | 延迟低
```

没有自动修复；格式化表格会补上竖线。
)md";

constexpr std::string_view kDocsEn = R"md(
Some rows have pipes at their edges and others do not. By default the header of the article's first table decides. Text right below a table is a row of it and is reported too.

Judges as markdownlint MD055 does. We have no rule of our own for it: formatting tables makes the pipes the same.

There is no fix; formatting the table adds the pipes.
)md";

constexpr std::array<std::string_view, 5> kStyles = {"consistent", "leading_and_trailing",
                                                     "leading_only", "no_leading_or_trailing",
                                                     "trailing_only"};

constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "consistent",
     .choices = kStyles,
     .zh = "要求的写法；consistent 以第一个表格为准。",
     .en = "The style to use; consistent means the first table decides."}};

using text::Range;

struct Edges {
  bool leading = false;
  bool trailing = false;
};

Edges edges_of(std::string_view row) {
  const bool escaped = row.size() > 1 && row[row.size() - 2] == '\\';
  return {row.starts_with('|'), row.ends_with('|') && !escaped};
}

text::Bilingual message(bool leading, bool missing) {
  const std::string zh = missing ? "缺少竖线" : "不应有竖线";
  const std::string en = missing ? "a pipe is missing at the " : "no pipe is wanted at the ";
  return {(leading ? "行首" : "行尾") + zh, en + (leading ? "start" : "end") + " of the row"};
}

void check_row(const lint::ArticleContext& context, Range row, Edges expected, lint::Sink& sink) {
  const Edges edges = edges_of(context.slice(row));
  if (edges.leading != expected.leading)
    sink.add({.range = {row.begin, md::next_character(context, row.begin)},
              .message = message(true, expected.leading)});
  if (edges.trailing != expected.trailing)
    sink.add({.range = {md::previous_character(context, row.end), row.end},
              .message = message(false, expected.trailing)});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::string_view style = context.options.text("style");
  bool known = style != "consistent";
  const bool both = style == "leading_and_trailing";
  Edges expected{both || style == "leading_only", both || style == "trailing_only"};
  md::for_each_block(context, article::BlockKind::kTable, [&](const article::NodeRef& table) {
    for (const Range row : md::rows_of(table)) {
      if (row.empty()) continue;
      if (!known) expected = edges_of(context.slice(row));
      known = true;
      check_row(context, row, expected, sink);
    }
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD055",
    .name = "table-pipe-style",
    .by_default = lint::Default::kOff,
    .summary_zh = "表格行首行尾的竖线不一致",
    .summary_en = "pipes at the edges of a table differ",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md055
