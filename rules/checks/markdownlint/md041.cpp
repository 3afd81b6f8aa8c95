// MD041 first-line-heading: an article opens with its title.
#include <algorithm>
#include <string>

#include "rules/checks/markdownlint/headings.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md041 {
namespace {

constexpr std::string_view kDocsZh = R"md(
文章不以一级标题开头。空行和注释不算；HTML 的 `<h1>` 也是标题；front matter 里已有标题的不查。

判断与 markdownlint MD041 一致。我们自己的 ST001 和 ST024 分别看有没有标题、标题前面有没有内容，并能补上标题。

## 正确

```markdown
# 甲

文。
```

```markdown
---
title: 甲
---

文。
```

## 错误

```markdown
文。

# 甲
```

```markdown
## 甲
```
)md";

constexpr std::string_view kDocsEn = R"md(
The article does not open with a heading of level one. Blank lines and comments do not count, an HTML `<h1>` is a heading too, and an article with a title in its front matter is left alone.

Judges as markdownlint MD041 does. Our own ST001 and ST024 ask whether there is a title and whether anything stands before it, and can add one.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "allow_preamble",
     .type = lint::OptionType::kFlag,
     .default_value = "false",
     .zh = "标题前面可以有别的内容，只查第一个标题的级别。",
     .en = "Let something stand before the title; only the first heading's level counts."},
    md::kFrontMatterTitle,
    {.name = "level",
     .type = lint::OptionType::kInteger,
     .default_value = "1",
     .zh = "总标题的级别。",
     .en = "The level of the title."}};

// Level of a heading in Markdown or HTML; 0 for anything else.
int level_of(const lint::ArticleContext& context, const article::NodeRef& node) {
  if (node.kind() == article::BlockKind::kHeading) return node.heading().level;
  return md::html_heading_level(context, node);
}

// The first heading outside quotes and lists.
std::optional<md::Opening> first_heading(const lint::ArticleContext& context, text::Offset from) {
  for (const article::TopBlock& top : context.article.blocks()) {
    if (top.block->nodes.empty()) continue;
    const article::NodeRef node(&top, 0);
    if (node.range().begin >= from && level_of(context, node) > 0)
      return md::Opening{node.range().begin, node, false};
  }
  return std::nullopt;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  if (md::has_front_matter_title(context)) return;
  std::optional<md::Opening> opening = md::opening_of(context);
  if (opening && context.options.flag("allow_preamble"))
    opening = first_heading(context, opening->begin);
  const int level = context.options.integer("level");
  if (!opening || (!opening->definition && level_of(context, opening->node) == level)) return;
  const text::Document& document = context.article.document();
  const text::Offset end = document.line_range(document.lines().line_of(opening->begin)).end;
  const std::string number = std::to_string(level);
  sink.add({.range = {opening->begin, std::max(end, opening->begin)},
            .message = {"文章应以 " + number + " 级标题开头",
                        "the article does not open with a heading of level " + number}});
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD041",
    .name = "first-line-heading",
    .by_default = lint::Default::kOff,
    .summary_zh = "不以总标题开头",
    .summary_en = "the article does not open with its title",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md041
