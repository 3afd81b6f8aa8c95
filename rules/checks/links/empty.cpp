// LK003 link-empty: a link without target or without text.
#include <fmt/core.h>

#include <string>
#include <utility>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::links_empty {
namespace {

using article::InlineKind;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
链接没有目标（`[甲]()`、`[甲](#)`），点了回到本页开头；或者没有文字（`[](https://example.org)`），读者根本看不见。图片没有地址时显示一个破图标。

链接文字是图片的、用作锚点的 HTML 不报告；图片缺替代文字归 LK016。

## 错误

```markdown
见[报告]()和[附录](#)。
```

```markdown
来源：[](https://example.org)
```

## 正确

```markdown
见[报告](https://example.org)，[![图标](a.png)](https://example.org)
```

## 修复

需要确认：没有目标的链接只留文字；没有文字的链接改为 `<网址>`。

## 同类规则

markdownlint MD042，lint-md no-empty-url，remark no-empty-url。
)md";

constexpr std::string_view kDocsEn = R"md(
A link has no target (`[a]()`, `[a](#)`) and leads to the top of this page; or it has no text (`[](https://example.org)`), so that readers do not see it at all. An image without an address shows a broken icon.

Links around images are left alone; an image without alternative text is for LK016.

## Fix

The fix (unsafe) keeps the text of a link without target, and makes `<address>` of one without text.

Same as markdownlint MD042, lint-md no-empty-url, remark no-empty-url.
)md";

void report_target(const lint::BlockContext& context, const article::Inline& link,
                   lint::Sink& sink) {
  const std::string text(context.slice(link.content));
  if (link.kind == InlineKind::kImage)
    return sink.add({.range = link.range, .message = {"图片没有地址", "the image has no address"}});
  const bool top = context.block.links[link.link].destination == "#";
  sink.add({.range = link.range,
            .message = {top ? fmt::format("链接“{}”的目标只有“#”，点了回到本页开头", text)
                            : fmt::format("链接“{}”没有目标", text),
                        top ? fmt::format("link “{}” leads to “#”, the top of this page", text)
                            : fmt::format("link “{}” has no target", text)},
            .fixes = {lint::make_fix({"去掉链接，留下文字", "Keep the text without the link"},
                                     lint::FixSafety::kUnsafe, {{link.range, text}})}});
}

void report_text(const lint::BlockContext& context, const article::Inline& link, lint::Sink& sink) {
  const std::string& target = context.block.links[link.link].destination;
  lint::Finding finding{
      .range = link.range,
      .message = {fmt::format("指向“{}”的链接没有文字，读者看不见", target),
                  fmt::format("the link to “{}” has no text; readers do not see it", target)}};
  const bool address = target.starts_with("http://") || target.starts_with("https://");
  if (address && target.find_first_of(" <>") == std::string::npos)
    finding.fixes = {lint::make_fix({"显示网址", "Show the address"}, lint::FixSafety::kUnsafe,
                                    {{link.range, fmt::format("<{}>", target)}})};
  sink.add(std::move(finding));
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const article::Inline& piece : context.block.inlines) {
    if (piece.kind != InlineKind::kLink && piece.kind != InlineKind::kImage) continue;
    const article::Link& link = context.block.links[piece.link];
    if (link.reference) continue;
    const bool no_text =
        piece.kind == InlineKind::kLink && text::is_blank(context.slice(piece.content));
    if (link.destination.empty() || (link.destination == "#" && piece.kind == InlineKind::kLink)) {
      if (!no_text || link.destination.empty()) report_target(context, piece, sink);
    } else if (no_text) {
      report_text(context, piece, sink);
    }
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK003",
    .name = "link-empty",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "链接没有目标或没有文字",
    .summary_en = "a link without target or without text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kLinks,
    .check_block = check_block,
};

}  // namespace trend::checks::links_empty
