// ST015 anchor-collision: each heading has an anchor of its own.
#include <fmt/core.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "rules/article/anchors.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_anchor_collision {
namespace {

constexpr std::string_view kDocsZh = R"md(
两个标题会得到同一个锚点（GitHub 的算法：小写、空格变连字符、去掉标点），后一个被改名为 `现状-1`：在前面插入或删去一节，指向它的链接就会错位。

每章都有“现状”“建议”的写法很常见，所以这条规则默认关闭。

## 正确

```markdown
## 算力的现状

## 能效的现状
```

## 错误

```markdown
## 算力

### 现状

## 能效

### 现状
```

## 修复

没有自动修复：可以给标题加上编号或各自的说法。

同类规则：rumdl MD080。
)md";

constexpr std::string_view kDocsEn = R"md(
Two headings would get the same anchor (as GitHub makes them: lower case, hyphens for blanks, no punctuation), so the second one becomes `state-1`: insert or delete a section before it, and links to it lead elsewhere.

Chapters that each have their “State” and “Advice” are common, so the rule is off by default.

## Right

```markdown
## State of computing power

## State of efficiency
```

## Wrong

```markdown
## Computing power

### State

## Efficiency

### State
```

## Fix

None: number the headings or name them apart.

Equivalents: rumdl MD080.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  std::map<std::string, const article::Section*> first_of;
  for (const article::Section& section : context.article.sections()) {
    std::string slug = article::github_slug(section.detail().text);
    if (slug.empty()) continue;
    const auto [entry, added] = first_of.try_emplace(std::move(slug), &section);
    if (added) continue;
    const article::Section& first = *entry->second;
    sink.add({.range = section.heading.absolute(section.detail().content),
              .message = {fmt::format("锚点“{}”已被前面的标题占用", entry->first),
                          fmt::format("the anchor “{}” belongs to a heading before", entry->first)},
              .related = {{first.heading.absolute(first.detail().content),
                           {"占用锚点的标题", "the heading that has it"}}}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST015",
    .name = "anchor-collision",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "两个标题会得到同一个锚点",
    .summary_en = "two headings would get the same anchor",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kHeadings,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_anchor_collision
