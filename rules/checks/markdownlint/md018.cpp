// MD018 no-missing-space-atx: a blank stands behind the hashes of a heading.
#include "rules/checks/markdownlint/hash_lines.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md018 {
namespace {

constexpr std::string_view kDocsZh = R"md(
行首的井号后面没有空格。这样的行不是标题，读者看到的是带井号的文字。

判断与 markdownlint MD018 一致：话题标签 `#标签`、段落中以井号起头的行也报告；井号后面是键帽 `#️⃣` 的除外。我们自己的 ST004 分得清标签和标题。

## 正确

```markdown
# 甲

正文 #标签
```

## 错误

```markdown
#甲
```

## 修复

在井号后面加空格。文字会变成标题，所以不是安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
No blank follows the hashes at the start of a line. Such a line is no heading; the reader sees text with hashes.

Judges as markdownlint MD018 does: tags such as `#tag` and lines inside a paragraph are reported too, the keycap `#️⃣` is not. Our own ST004 tells tags from headings.

## Fix

Adds the blank. Text becomes a heading, so this is not a safe fix.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  md::for_each_hash_line(context, [&](const md::HashLine& line) {
    if (line.blanks > 0 || line.hashes == line.written.size()) return;
    const bool closed = line.written[line.end - 1] == '#';
    if (closed || line.written.starts_with("#\uFE0F\u20E3")) return;
    const text::Offset at = line.range.begin + static_cast<text::Offset>(line.hashes);
    sink.add({.range = {line.range.begin, at},
              .message = {"井号后面没有空格，这一行不是标题",
                          "no blank after the hashes: this line is no heading"},
              .fixes = {lint::make_fix({"加空格", "Add a blank"}, lint::FixSafety::kUnsafe,
                                       {{{at, at}, " "}})}});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD018",
    .name = "no-missing-space-atx",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "行首井号后面没有空格",
    .summary_en = "no blank after hashes at the start of a line",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md018
