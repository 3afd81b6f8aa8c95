// MD054 link-image-style: styles of links that are allowed.
#include <string>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md054 {
namespace {

constexpr std::string_view kDocsZh = R"md(
链接和图片只许用选项允许的几种写法。默认全部允许，不报告。

判断与 markdownlint MD054 一致。我们自己的 LK025 以文章里多数的写法为准。

## 正确

```markdown
[报告](https://example.org/report)
```

## 错误

```markdown inline=false
[报告](https://example.org/report)
```

没有自动修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Links and images are written only as the options allow. By default everything is and nothing is reported.

Judges as markdownlint MD054 does. Our own LK025 lets the majority of the article's links decide.

There is no fix.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "autolink",
     .type = lint::OptionType::kFlag,
     .default_value = "true",
     .zh = "允许尖括号里的网址 <…>。",
     .en = "Allow addresses in angle brackets."},
    {.name = "collapsed",
     .type = lint::OptionType::kFlag,
     .default_value = "true",
     .zh = "允许[名称][]。",
     .en = "Allow [label][]."},
    {.name = "full",
     .type = lint::OptionType::kFlag,
     .default_value = "true",
     .zh = "允许[文字][名称]。",
     .en = "Allow [text][label]."},
    {.name = "inline",
     .type = lint::OptionType::kFlag,
     .default_value = "true",
     .zh = "允许[文字](地址)。",
     .en = "Allow [text](address)."},
    {.name = "shortcut",
     .type = lint::OptionType::kFlag,
     .default_value = "true",
     .zh = "允许[名称]。",
     .en = "Allow [label]."},
    {.name = "url_inline",
     .type = lint::OptionType::kFlag,
     .default_value = "true",
     .zh = "允许文字就是网址的 [网址](网址)。",
     .en = "Allow [address](address) with the address for a text."}};

using text::Range;

/// The option that allows the link or image.
std::string_view style_of(const lint::ArticleContext& context, const md::Leaf& leaf,
                          const article::Inline& link) {
  if (!leaf.top->block->links[link.link].reference) return "inline";
  const Range behind = leaf.top->absolute({link.content.end, link.range.end});
  if (behind.size() <= 1) return "shortcut";
  return context.slice(behind) == "][]" ? "collapsed" : "full";
}

/// [https://…](https://…) without title.
bool is_url_inline(const lint::ArticleContext& context, const md::Leaf& leaf,
                   const article::Inline& link) {
  const article::Link& target = leaf.top->block->links[link.link];
  return link.kind == article::InlineKind::kLink && !target.reference && target.title.empty() &&
         target.destination.find("://") != std::string::npos &&
         context.slice(leaf.top->absolute(link.content)) == target.destination;
}

void report(Range range, lint::Sink& sink) {
  sink.add(
      {.range = range, .message = {"不允许这种链接写法", "this style of link is not allowed"}});
}

void check_links(const lint::ArticleContext& context, const md::Leaf& leaf, lint::Sink& sink) {
  for (const article::Index i : leaf.links) {
    const article::Inline& link = leaf.top->block->inlines[i];
    const bool allowed =
        context.options.flag(style_of(context, leaf, link)) &&
        (context.options.flag("url_inline") || !is_url_inline(context, leaf, link));
    if (!allowed) report(leaf.top->absolute(link.range), sink);
  }
  if (context.options.flag("autolink")) return;
  for (const md::Span& span : leaf.spans)
    if (span.kind == md::Span::Kind::kAutolink) report(span.range, sink);
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const md::Leaf& leaf : md::leaves(context)) check_links(context, leaf, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD054",
    .name = "link-image-style",
    .by_default = lint::Default::kOff,
    .summary_zh = "不允许的链接写法",
    .summary_en = "a style of link that is not allowed",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md054
