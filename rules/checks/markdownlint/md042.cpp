// MD042 no-empty-links: links without target.
#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md042 {
namespace {

constexpr std::string_view kDocsZh = R"md(
链接没有目标：`[文字]()`，或者只有 `#`。点了没有反应，或者只是回到页首。

判断与 markdownlint MD042 一致。我们自己的 LK003 还报告没有文字的链接和没有地址的图片。

## 正确

```markdown
见[报告](a.md)。
```

## 错误

```markdown
见[报告]()和[附录](#)。
```

没有自动修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A link has no target, `[text]()`, or `#` only: it does nothing or goes to the top of the page.

Judges as markdownlint MD042 does. Our own LK003 also reports links without text and images without address.

There is no fix.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  md::for_each_link(
      context, article::InlineKind::kLink, [&](const md::Leaf& leaf, const article::Inline& link) {
        const article::Link& target = leaf.top->block->links[link.link];
        if (target.destination != "#" && (target.reference || !target.destination.empty())) return;
        sink.add({.range = leaf.top->absolute(link.range),
                  .message = {"链接没有目标", "the link has no target"}});
      });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD042",
    .name = "no-empty-links",
    .by_default = lint::Default::kOff,
    .summary_zh = "链接没有目标",
    .summary_en = "a link without target",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md042
