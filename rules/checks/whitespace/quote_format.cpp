// WS009 quote-format: one blank between > and the text.
#include <fmt/core.h>

#include "rules/checks/dedent.h"
#include "rules/lint/rule.h"

namespace trend::checks::whitespace_quote_format {
namespace {

using article::BlockKind;
using article::Index;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
引用标记 `>` 与文字之间用一个空格。多出的空格不会显示，五个以上时整行还会变成代码。只看引用里的段落；列表和代码的缩进有意义，不报告。

## 正确

```markdown
> 引用的文字
```

## 错误

```markdown
>  引用的文字
```

## 修复

只留一个空格。渲染结果不变，属于安全修复。

同类规则：markdownlint MD027、lint-md no-multiple-space-blockquote。
)md";

constexpr std::string_view kDocsEn = R"md(
One blank stands between `>` and the text. More do not show, and five turn the line into code. Only paragraphs in quotes are looked at: the indentation of lists and code has a meaning.

## Fix

Leaves one blank. The rendered page stays the same, so the fix is safe. Same as markdownlint MD027.
)md";

/// More blanks than this would be code on the first line of a paragraph, and hide what looks like
/// a list or a heading on the others.
constexpr Offset kMost = 4;

void check_line(const lint::BlockContext& context, Range line, lint::Sink& sink) {
  const Offset first = first_character(context, line);
  const Offset blanks = blanks_before(context.text, first);
  const Range range{first - blanks, first};
  if (blanks < 2 || blanks > kMost || range.begin == 0 || context.text[range.begin - 1] != '>')
    return;
  if (context.slice(range).find('\t') != std::string_view::npos) return;
  sink.add({.range = range,
            .message = {fmt::format("“>”后面有 {} 个空格，只需要一个", blanks),
                        fmt::format("{} blanks after >, expected one", blanks)},
            .fixes = {lint::make_fix({"只留一个空格", "Leave one blank"}, lint::FixSafety::kSafe,
                                     {{range, " "}})}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes) {
    if (node.kind != BlockKind::kParagraph || node.parent == article::kNone) continue;
    if (context.block.nodes[node.parent].kind != BlockKind::kQuote) continue;
    for (Index i = node.lines.begin; i < node.lines.end; ++i)
      check_line(context, context.block.lines[i], sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "WS009",
    .name = "quote-format",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "引用标记后面有多个空格",
    .summary_en = "several blanks after the mark of a quote",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = ">",
    .check_block = check_block,
};

}  // namespace trend::checks::whitespace_quote_format
