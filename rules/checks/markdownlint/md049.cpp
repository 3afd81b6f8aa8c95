// MD049 emphasis-style: one mark for emphasis.
#include <array>

#include "rules/checks/markdownlint/emphasis_style.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md049 {
namespace {

constexpr std::string_view kDocsZh = R"md(
斜体有的用 `*`，有的用 `_`。默认以第一处为准；词中间的只能用星号，不算不一致。

判断与 markdownlint MD049 一致。我们自己的 IN005 以多数为准，并且一起看斜体和粗体。

## 正确

```markdown
*甲*和 *乙*
```

## 错误

```markdown
*甲* 和 _乙_
```

## 修复

把两头的符号换成要求的那种。两头必须一起换，所以一处只算一个修复，显示不变，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Some emphasis is written `*`, some `_`. By default the first one decides; within a word only asterisks work and are fine.

Judges as markdownlint MD049 does. Our own IN005 lets the majority decide and takes both kinds together.

## Fix

Changes the marks at both ends, which go together; the page stays the same, so the fix is safe.
)md";

constexpr std::array<std::string_view, 3> kStyles = {"asterisk", "consistent", "underscore"};

constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "consistent",
     .choices = kStyles,
     .zh = "要求的符号；consistent 以第一处为准。",
     .en = "The mark to use; consistent means the first one decides."}};

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  md::check_emphasis_style(context, article::InlineKind::kEmphasis, 1, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD049",
    .name = "emphasis-style",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "斜体的写法不一致",
    .summary_en = "mixed marks for emphasis",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md049
