// MD031 blanks-around-fences: blank lines around fenced code.
#include "rules/checks/markdownlint/blank_sides.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md031 {
namespace {

constexpr std::string_view kDocsZh = R"md(
围栏代码块的上方或下方紧挨着文字。有的渲染器不认这样的围栏，会把它当作段落的一部分。列表和引用里的代码块同样检查。

判断与 markdownlint MD031 一致。我们自己的 CB010 只看列表和引用以外的代码块。

## 正确

````markdown
运行：

```bash
make
```

完成。
````

## 错误

````markdown
运行：
```bash
make
```
完成。
````

## 修复

插入空行。列表以外的代码块，显示不变，属于安全修复；列表里会让列表变松，属于不安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A fenced code block touches the text above or below it. Some renderers do not take such a fence for one. Blocks in lists and quotes are looked at too.

Judges as markdownlint MD031 does. Our own CB010 looks at blocks outside lists and quotes only.

## Fix

Inserts the blank line. Outside lists the page stays the same and the fix is safe; in a list it makes the list loose and is unsafe.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "list_items",
                                          .type = lint::OptionType::kFlag,
                                          .default_value = "true",
                                          .zh = "列表里的代码块也检查。",
                                          .en = "Look at code in list items too."}};

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const bool list_items = context.options.flag("list_items");
  md::for_each_block(context, article::BlockKind::kFencedCode, [&](const article::NodeRef& node) {
    if (!list_items && md::in_list(node)) return;
    md::check_blank_sides(context, node, {"代码块", "the code block"}, sink);
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD031",
    .name = "blanks-around-fences",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "代码块上下没有空行",
    .summary_en = "no blank line around a fenced code block",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md031
