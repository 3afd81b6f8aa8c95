// CB010 fence-blank-lines: a fenced code block stands between blank lines.
#include "rules/checks/blank_around.h"
#include "rules/lint/rule.h"

namespace trend::checks::code_fence_blank_lines {
namespace {

constexpr std::string_view kDocsZh = R"md(
围栏代码块上下都应当有空行。CommonMark 里紧贴正文的围栏也起作用，但有些渲染器（Python-Markdown、kramdown 等）会把它当成段落里的文字。只看文章最外层的代码块：列表里插入空行会让列表变松。

## 正确

````markdown
运行：

```sh
make
```

完成。
````

## 错误

````markdown
运行：
```sh
make
```
完成。
````

## 修复

插入空行。渲染结果不变，属于安全修复。

同类规则：markdownlint MD031。
)md";

constexpr std::string_view kDocsEn = R"md(
A fenced code block wants blank lines around it. CommonMark takes a fence right below text, but some renderers (Python-Markdown, kramdown) print it as part of the paragraph. Only blocks outside lists and quotes are looked at: a blank line inside a list would make it loose.

## Fix

Inserts the blank line. The rendered page stays the same, so the fix is safe. Same as markdownlint MD031.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  check_blank_around(context, article::BlockKind::kFencedCode, {"代码块", "the code block"}, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "CB010",
    .name = "fence-blank-lines",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "代码块上下没有空行",
    .summary_en = "no blank line around a fenced code block",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kCode | lint::concern::kBeside,
    .check_article = check_article,
};

}  // namespace trend::checks::code_fence_blank_lines
