// MD058 blanks-around-tables: blank lines around tables.
#include "rules/checks/markdownlint/blank_sides.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md058 {
namespace {

constexpr std::string_view kDocsZh = R"md(
表格的上方或下方没有空行。有的渲染器会把这样的表格当作段落。紧跟在表格下面的文字是表格的一行，这里不报告。

判断与 markdownlint MD058 一致。我们自己的 TB007 不报告标题和代码块旁边的表格。

## 正确

```markdown
比较如下：

| 路线 | 优势 |
| --- | --- |
| 端侧 | 延迟低 |
```

## 错误

```markdown
比较如下：
| 路线 | 优势 |
| --- | --- |
| 端侧 | 延迟低 |
```

## 修复

插入空行。列表以外的表格，显示不变，属于安全修复；列表里会让列表变松，属于不安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
No blank line above or below a table: some renderers take it for a paragraph. Text right below a table is a row of it and not reported here.

Judges as markdownlint MD058 does. Our own TB007 leaves tables beside headings and code to other rules.

## Fix

Inserts the blank line. Outside lists the page stays the same and the fix is safe; in a list it makes the list loose and is unsafe.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  md::for_each_block(context, article::BlockKind::kTable, [&](const article::NodeRef& table) {
    md::check_blank_sides(context, table, {"表格", "the table"}, sink);
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD058",
    .name = "blanks-around-tables",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "表格上下没有空行",
    .summary_en = "no blank line around a table",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md058
