// MD025 single-title: one heading of the highest level.
#include <string>

#include "rules/checks/markdownlint/headings.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md025 {
namespace {

constexpr std::string_view kDocsZh = R"md(
文章以一级标题开头，或者 front matter 里已有标题，后面却又出现一级标题。一篇文章应只有一个总标题。

判断与 markdownlint MD025 一致：引用和列表里的标题也算，不以标题开头的文章不查。我们自己的 ST002 给出降级的修复，不要求 front matter 与正文只留其一。

## 正确

```markdown
# 甲

## 乙
```

```markdown front_matter_title=
---
title: 甲
---

# 甲
```

## 错误

```markdown
# 甲

# 乙
```

```markdown
---
title: 甲
---

# 甲
```
)md";

constexpr std::string_view kDocsEn = R"md(
The article opens with a heading of level one, or its front matter has a title, and further headings of level one follow. An article has one title.

Judges as markdownlint MD025 does: headings in quotes and lists count, and an article that opens with something else is left alone. Our own ST002 can demote the others, and lets front matter and body both have the title.
)md";

constexpr lint::OptionSpec kOptions[] = {md::kFrontMatterTitle,
                                         {.name = "level",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .zh = "总标题的级别。",
                                          .en = "The level of the title."}};

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const int level = context.options.integer("level");
  const bool titled = md::has_front_matter_title(context);
  const auto opening = md::opening_of(context);
  bool first = true;
  bool single = titled;
  md::for_each_heading(context, [&](const article::NodeRef& heading) {
    if (heading.heading().level != level) return;
    const bool opens = opening && opening->begin == heading.range().begin;
    if (first) single = titled || opens;
    if (single && (titled || !first))
      sink.add({.range = md::heading_line(context, heading),
                .message = {"一级标题不止一个", "more than one title"}});
    first = false;
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD025",
    .name = "single-title",
    .by_default = lint::Default::kOff,
    .summary_zh = "总标题不止一个",
    .summary_en = "more than one title",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md025
