// LK008 link-definition-duplicate: one label defined twice; the second definition is ignored.
#include <fmt/core.h>

#include <string>
#include <unordered_map>

#include "rules/checks/link_labels.h"
#include "rules/lint/rule.h"

namespace trend::checks::links_definition_duplicate {
namespace {

using text::Range;

constexpr std::string_view kDocsZh = R"md(
同一个名称定义了两次，而且地址不同。Markdown 只认第一条，用到这个名称的链接都指向第一个地址，第二个地址读者到不了。

名称不分大小写。两条地址相同时没有害处，不报告。

## 错误

```markdown
见[报告][r1]。

[r1]: https://example.org/a
[R1]: https://example.org/b
```

## 正确

```markdown
见[报告][r1]和[附录][r2]。

[r1]: https://example.org/a
[r2]: https://example.org/b
[r1]: https://example.org/a
```

## 修复

没有自动修复：该留哪一条，只有作者知道。

## 同类规则

remark no-duplicate-definitions。
)md";

constexpr std::string_view kDocsEn = R"md(
One label is defined twice, with different addresses. Markdown knows the first definition only: all links with this label lead there, and nothing leads to the second address.

Case does not matter. Two definitions of one address do no harm and are not reported.

## Fix

There is no fix: only the author knows which address is meant.

Same as remark no-duplicate-definitions.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  std::unordered_map<std::string_view, PlacedDefinition> first;
  for (const PlacedDefinition& placed : find_definitions(context.article)) {
    const auto [known, is_new] = first.try_emplace(placed.definition->label, placed);
    if (is_new || known->second.definition->destination == placed.definition->destination) continue;
    const Range before = known->second.label;
    const std::size_t line = context.article.document().lines().line_of(before.begin) + 1;
    const std::string_view label = context.slice(placed.label);
    sink.add(
        {.range = placed.label,
         .message = {fmt::format("链接“{}”在第 {} 行已有定义，这一条不起作用", label, line),
                     fmt::format("“{}” is defined in line {} already; this definition is ignored",
                                 label, line)},
         .related = {{before, {"起作用的定义在这里", "the definition that counts"}}}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK008",
    .name = "link-definition-duplicate",
    .summary_zh = "链接的名称定义了两次，第二条不起作用",
    .summary_en = "a link label is defined twice",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kDefinitions | lint::concern::kNamedLines,
    .check_article = check_article,
};

}  // namespace trend::checks::links_definition_duplicate
