// TX002 bom: a byte order mark in front of the text.
#include "rules/lint/rule.h"

namespace trend::checks::characters_bom {
namespace {

constexpr std::string_view kDocsZh = R"md(
文件以字节顺序标记（U+FEFF）开头，多半来自 Windows 上的编辑器或导出程序。UTF-8 不需要它，看也看不见，但有些工具因此在第一行找不到 `---`，front matter 就成了正文；合并文件时，它会留在文章中间。

## 错误

```markdown
⟦U+FEFF⟧# 推理芯片半年回顾
```

## 正确

```markdown
# 推理芯片半年回顾
```

## 修复

安全修复：删除它。

## 同类规则

rumdl MD084（默认关闭）。
)md";

constexpr std::string_view kDocsEn = R"md(
The file begins with a byte order mark (U+FEFF), as editors and exports on Windows write it. UTF-8 does not need it and nobody sees it, but some tools then miss the `---` of the first line, so that front matter becomes text, and it stays in the middle when files are joined.

## Fix

Deletes it (safe).

Same as rumdl MD084, which is off by default.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  if (!context.article.envelope().bom) return;
  constexpr text::Range kMark{0, 3};
  sink.add(
      {.range = kMark,
       .message = {"文件以字节顺序标记（U+FEFF）开头", "the file begins with a byte order mark"},
       .fixes = {lint::make_fix({"删除字节顺序标记", "Delete the byte order mark"},
                                lint::FixSafety::kSafe, {{kMark, ""}})}});
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX002",
    .name = "bom",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "文件以字节顺序标记开头",
    .summary_en = "byte order mark",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kStart,
    .check_article = check_article,
};

}  // namespace trend::checks::characters_bom
