// MD048 code-fence-style: one style of fences.
#include <array>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md048 {
namespace {

constexpr std::string_view kDocsZh = R"md(
代码围栏有的用反引号，有的用波浪线。默认以第一个为准。

判断与 markdownlint MD048 一致。我们自己的 CB008 总是要求反引号，并能改写。

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

~~~bash
make install
~~~
````

没有自动修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Some fences are backticks, others tildes. By default the first one decides.

Judges as markdownlint MD048 does. Our own CB008 always wants backticks and rewrites the fence.

There is no fix.
)md";

constexpr std::array<std::string_view, 3> kStyles = {"backtick", "consistent", "tilde"};

constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "consistent",
     .choices = kStyles,
     .zh = "要求的符号；consistent 以第一个为准。",
     .en = "The mark to use; consistent means the first one decides."}};

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  std::string_view style = context.options.text("style");
  md::for_each_block(context, article::BlockKind::kFencedCode, [&](const article::NodeRef& node) {
    const bool tilde = node.code().fence == '~';
    if (style == "consistent") style = tilde ? "tilde" : "backtick";
    if (tilde == (style == "tilde")) return;
    sink.add({.range = node.absolute(node.code().open),
              .message = tilde
                             ? text::Bilingual{"围栏应当用反引号", "the fence should be backticks"}
                             : text::Bilingual{"围栏应当用波浪线", "the fence should be tildes"}});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD048",
    .name = "code-fence-style",
    .by_default = lint::Default::kOff,
    .summary_zh = "代码围栏的写法不一致",
    .summary_en = "mixed styles of code fences",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md048
