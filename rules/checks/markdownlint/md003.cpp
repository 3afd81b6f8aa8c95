// MD003 heading-style: all headings are written in one style.
#include <array>
#include <string>

#include "rules/checks/markdownlint/headings.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md003 {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题的写法不一：行首写井号（atx），两头都写井号（atx_closed），或者下面画线（setext）。默认以第一个标题为准。

文字下面紧跟一行 `---` 会变成二级标题，这种无心之失也会在这里现形。判断与 markdownlint MD003 一致。我们自己的 ST007 以多数写法为准，并能改写。

## 正确

```markdown
# 甲

## 乙
```

```markdown style=setext_with_atx
甲
=

### 乙
```

## 错误

```markdown
# 甲

## 乙 ##
```

```markdown
# 甲

乙
--
```
)md";

constexpr std::string_view kDocsEn = R"md(
Headings are written in different ways: hashes in front (atx), hashes on both sides (atx_closed), a line below (setext). By default the first heading decides.

Text with `---` right below it becomes a heading of level two: such accidents come to light here. Judges as markdownlint MD003 does. Our own ST007 goes by the majority and can rewrite.
)md";

constexpr std::string_view kStyles[] = {
    "consistent", "atx", "atx_closed", "setext", "setext_with_atx", "setext_with_atx_closed"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "consistent",
     .choices = kStyles,
     .zh = "标题的写法；consistent 以第一个标题为准，后两种三级以下用井号。",
     .en = "How headings are written; consistent: as the first one is; the last two use hashes "
           "from level three on."}};

constexpr std::array<std::string_view, 3> kNames = {"atx", "atx_closed", "setext"};

std::string_view name_of(md::HeadingStyle style) { return kNames[static_cast<std::size_t>(style)]; }

// What the option `style` asks of a heading of that level.
std::string_view expected_style(std::string_view style, int level) {
  if (!style.starts_with("setext_with_")) return style;
  return level <= 2 ? "setext" : style.substr(12);
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  std::string style(context.options.text("style"));
  md::for_each_heading(context, [&](const article::NodeRef& heading) {
    const std::string_view found = name_of(md::style_of(context, heading));
    if (style == "consistent") style = found;
    const std::string expected(expected_style(style, heading.heading().level));
    if (expected == found) return;
    sink.add({.range = md::heading_line(context, heading),
              .message = {
                  "标题的写法是 " + std::string(found) + "，应为 " + expected,
                  "this heading is written as " + std::string(found) + ", expected " + expected}});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD003",
    .name = "heading-style",
    .by_default = lint::Default::kOff,
    .summary_zh = "标题写法不一",
    .summary_en = "headings are written in different styles",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md003
