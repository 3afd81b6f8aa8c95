// WS010 continuation-indent: further lines of a paragraph that are indented.
#include <fmt/core.h>

#include "rules/checks/dedent.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::whitespace_continuation_indent {
namespace {

using article::Index;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
段落里换行后的缩进不会显示，却让人以为是列表的一部分或代码。只看文章最外层的段落；列表项里的续行按列表的缩进对齐，不报告。不少作者习惯这样排版，所以默认不开启。

## 正确

```markdown
第一行
第二行
```

## 错误

```markdown
第一行
  第二行
```

## 修复

删去缩进。渲染结果不变，属于安全修复；缩进后面像是列表或标题的不动。

同类规则：rumdl MD085、remark no-paragraph-content-indent。
)md";

constexpr std::string_view kDocsEn = R"md(
The indentation of further lines of a paragraph does not show, but looks like part of a list or code. Only paragraphs outside lists and quotes are looked at. Some authors like to set text that way, so the rule is off by default.

## Fix

Deletes the blanks. The rendered page stays the same, so the fix is safe; what would become a list or a heading stays. Same as rumdl MD085.
)md";

/// Up to three blanks would not have hidden a list or a heading.
constexpr Offset kMost = 3;

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (context.block.nodes.empty()) return;
  const Node& node = context.block.nodes[0];
  if (node.kind != article::BlockKind::kParagraph) return;
  for (Index i = node.lines.begin + 1; i < node.lines.end; ++i) {
    const Offset first = first_character(context, context.block.lines[i]);
    const Offset blanks = blanks_before(context.text, first);
    if (blanks == 0 || blanks > kMost) continue;
    const Range range{first - blanks, first};
    if (context.slice(range).find('\t') != std::string_view::npos) continue;
    sink.add({.range = range,
              .message = {fmt::format("段落的续行缩进了 {} 个空格", blanks),
                          fmt::format("a further line of the paragraph is indented by {}", blanks)},
              .fixes = {lint::make_fix({"删去缩进", "Delete the blanks"}, lint::FixSafety::kSafe,
                                       {{range, ""}})}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "WS010",
    .name = "continuation-indent",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "段落的续行有缩进",
    .summary_en = "a further line of a paragraph is indented",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_block = check_block,
};

}  // namespace trend::checks::whitespace_continuation_indent
