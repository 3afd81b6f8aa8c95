// MD046 code-block-style: one style of code blocks.
#include <array>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/table_rows.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md046 {
namespace {

constexpr std::string_view kDocsZh = R"md(
同一篇文章里既有围栏代码块，又有缩进代码块。默认以第一个代码块为准。

判断与 markdownlint MD046 一致。我们自己的 CB002 报告的是看起来像正文、却因为缩进成了代码的段落。

## 正确

````markdown
```bash
make
```
````

## 错误

````markdown
```bash
make
```

完成后：

    make install
````

没有自动修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The article holds both fenced and indented code. By default the first block decides.

Judges as markdownlint MD046 does. Our own CB002 reports prose that turned into code by its indentation.

There is no fix.
)md";

constexpr std::array<std::string_view, 3> kStyles = {"consistent", "fenced", "indented"};

constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "consistent",
     .choices = kStyles,
     .zh = "要求的写法；consistent 以第一个为准。",
     .en = "The style to use; consistent means the first one decides."}};

using article::BlockKind;
using article::NodeRef;

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  std::string_view style = context.options.text("style");
  md::for_each_block(context, [&](const NodeRef& node) {
    if (node.kind() != BlockKind::kFencedCode && node.kind() != BlockKind::kIndentedCode) return;
    const bool fenced = node.kind() == BlockKind::kFencedCode;
    if (style == "consistent") style = fenced ? "fenced" : "indented";
    if (fenced == (style == "fenced")) return;
    const text::Range range = md::first_line(context, node.range());
    sink.add({.range = range,
              .message = fenced ? text::Bilingual{"应当用缩进代码块", "indented code was expected"}
                                : text::Bilingual{"应当用围栏代码块", "fenced code was expected"}});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD046",
    .name = "code-block-style",
    .by_default = lint::Default::kOff,
    .summary_zh = "代码块的写法不一致",
    .summary_en = "mixed styles of code blocks",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md046
