// MD019 no-multiple-space-atx: one blank behind the hashes of a heading.
#include "rules/checks/markdownlint/heading_blanks.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md019 {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题的井号后面不止一个空格。显示不受影响，源文里却参差不齐。

判断与 markdownlint MD019 一致；结尾也有井号的标题由 MD021 检查。我们自己的 ST005 两种都看。

## 正确

```markdown
## 甲
```

## 错误

```markdown
##  甲
```

## 修复

只留一个空格。显示不变，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
More than one blank follows the hashes of a heading. The page is the same, the source is uneven.

Judges as markdownlint MD019 does; headings with closing hashes are for MD021. Our own ST005 looks at both.

## Fix

Leaves one blank. The page stays the same, so the fix is safe.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  md::check_heading_blanks(context, false, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD019",
    .name = "no-multiple-space-atx",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "标题井号后面多了空格",
    .summary_en = "more than one blank after a heading's hashes",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md019
