// WS008 hr-blank-lines: a thematic break stands between blank lines.
#include "rules/checks/blank_around.h"
#include "rules/lint/rule.h"

namespace trend::checks::whitespace_hr_blank_lines {
namespace {

constexpr std::string_view kDocsZh = R"md(
分隔线上下都应当有空行。紧贴正文的 `***` 眼下仍是分隔线，但换成 `---` 就会把上一行变成二级标题；下方没有空行，则不容易看出正文从哪里开始。

## 正确

```markdown
上文。

---

下文。
```

## 错误

```markdown
上文。
***
下文。
```

## 修复

插入空行。渲染结果不变，属于安全修复。

同类规则：rumdl MD065。
)md";

constexpr std::string_view kDocsEn = R"md(
A thematic break wants blank lines around it. `***` right below text is still a break, but written as `---` it would turn that text into a heading; without a blank line below it is hard to see where the text begins.

## Fix

Inserts the blank line. The rendered page stays the same, so the fix is safe. Same as rumdl MD065.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  check_blank_around(context, article::BlockKind::kThematicBreak, {"分隔线", "the thematic break"},
                     sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "WS008",
    .name = "hr-blank-lines",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "分隔线上下没有空行",
    .summary_en = "no blank line around a thematic break",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kThematicBreaks | lint::concern::kBeside,
    .check_article = check_article,
};

}  // namespace trend::checks::whitespace_hr_blank_lines
