// MD045 no-alt-text: images without alternative text.
#include <string_view>

#include "rules/checks/markdownlint/html_scan.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/table_rows.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::markdownlint_md045 {
namespace {

constexpr std::string_view kDocsZh = R"md(
图片没有替代文字：读屏软件读不出来，图片打不开时什么也看不到。HTML 的 `<img>` 没有 `alt` 属性也算；`aria-hidden="true"` 的除外。

判断与 markdownlint MD045 一致。我们自己的 LK016 不看 HTML。

## 正确

```markdown
![收入曲线](a.png) <img src="b.png" alt="">
```

## 错误

```markdown
![](a.png)
```

没有自动修复。
)md";

constexpr std::string_view kDocsEn = R"md(
An image has no alternative text: screen readers have nothing to read, and nothing shows where the image does not load. So has `<img>` without `alt`, unless it says `aria-hidden="true"`.

Judges as markdownlint MD045 does. Our own LK016 does not look at HTML.

There is no fix.
)md";

using text::Range;

void report(const lint::ArticleContext& context, Range range, lint::Sink& sink) {
  sink.add({.range = md::first_line(context, range),
            .message = {"图片没有替代文字", "the image has no alternative text"}});
}

void check_html(const lint::ArticleContext& context, const md::Leaf& leaf, lint::Sink& sink) {
  for (const md::Span& span : leaf.spans) {
    if (span.kind != md::Span::Kind::kHtml) continue;
    const std::string_view tag = context.slice(span.range);
    if (text::ascii_lower(md::element_name(tag)) != "img") continue;
    bool found = false;
    const bool hidden = text::ascii_lower(md::attribute(tag, "aria-hidden", found)) == "true";
    const std::string_view alt = md::attribute(tag, "alt", found);
    if (hidden || (found && alt.data() != nullptr)) continue;
    report(context, span.range, sink);
  }
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  md::for_each_link(context, article::InlineKind::kImage,
                    [&](const md::Leaf& leaf, const article::Inline& image) {
                      if (image.content.empty())
                        report(context, leaf.top->absolute(image.range), sink);
                    });
  for (const md::Leaf& leaf : md::leaves(context)) check_html(context, leaf, sink);
  for (const md::Leaf& leaf : context.facts.get<md::Leaves>().html())
    check_html(context, leaf, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD045",
    .name = "no-alt-text",
    .by_default = lint::Default::kOff,
    .summary_zh = "图片没有替代文字",
    .summary_en = "an image without alternative text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md045
