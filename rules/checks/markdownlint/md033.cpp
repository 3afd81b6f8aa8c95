// MD033 no-inline-html: raw HTML.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/markdownlint/html_scan.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/table_rows.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::markdownlint_md033 {
namespace {

constexpr std::string_view kDocsZh = R"md(
正文里直接写了 HTML 标签。结束标签和注释不算；每个开始标签报告一处。

判断与 markdownlint MD033 一致。我们自己的 IN009 允许常用的几种标签。

## 正确

```markdown
**重点**和 `<b>`
```

## 错误

```markdown
<b>重点</b>
```

没有自动修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The text holds raw HTML. Closing tags and comments do not count; each opening tag is one finding.

Judges as markdownlint MD033 does. Our own IN009 allows some common elements.

There is no fix.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "allowed_elements",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "",
                                          .zh = "允许的元素。",
                                          .en = "Elements that are fine."},
                                         {.name = "table_allowed_elements",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "",
                                          .zh = "只在表格里允许的元素。",
                                          .en = "Elements that are fine in tables."}};

using Names = std::vector<std::string>;

bool has(const Names& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& allowed) {
    return text::ascii_lower(allowed) == text::ascii_lower(name);
  });
}

void check_leaf(const lint::ArticleContext& context, const md::Leaf& leaf, const Names& allowed,
                lint::Sink& sink) {
  for (const md::Span& span : leaf.spans) {
    if (span.kind != md::Span::Kind::kHtml) continue;
    const std::string_view tag = context.slice(span.range);
    const std::string_view name = md::element_name(tag);
    if (name.empty() || has(allowed, name)) continue;
    const text::Range range = md::first_line(context, span.range);
    const std::string written(name);
    sink.add({.range = range, .message = {"HTML 标签 " + written, "raw HTML, element " + written}});
  }
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Names allowed = context.options.list("allowed_elements");
  Names in_tables = context.options.list("table_allowed_elements");
  in_tables.insert(in_tables.end(), allowed.begin(), allowed.end());
  for (const md::Leaf& leaf : md::leaves(context))
    check_leaf(context, leaf, md::is_cell(leaf) ? in_tables : allowed, sink);
  for (const md::Leaf& leaf : context.facts.get<md::Leaves>().html())
    check_leaf(context, leaf, allowed, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD033",
    .name = "no-inline-html",
    .by_default = lint::Default::kOff,
    .summary_zh = "正文里有 HTML 标签",
    .summary_en = "raw HTML in the text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md033
