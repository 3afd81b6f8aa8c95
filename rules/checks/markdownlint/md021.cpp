// MD021 no-multiple-space-closed-atx: one blank inside the hashes of a closed heading.
#include "rules/checks/markdownlint/heading_blanks.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md021 {
namespace {

constexpr std::string_view kDocsZh = R"md(
两头都有井号的标题，井号内侧不止一个空格。显示不受影响，源文里却参差不齐。

判断与 markdownlint MD021 一致；结尾没有井号的标题由 MD019 检查。我们自己的 ST005 两种都看。

## 正确

```markdown
## 甲 ##
```

## 错误

```markdown
##  甲  ##
```

## 修复

每侧只留一个空格。显示不变，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
More than one blank stands inside the hashes of a heading that has them on both sides. The page is the same, the source is uneven.

Judges as markdownlint MD021 does; headings without closing hashes are for MD019. Our own ST005 looks at both.

## Fix

Leaves one blank on each side. The page stays the same, so the fix is safe.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  md::check_heading_blanks(context, true, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD021",
    .name = "no-multiple-space-closed-atx",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "标题两侧井号内多了空格",
    .summary_en = "more than one blank inside a heading's closing hashes",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md021
