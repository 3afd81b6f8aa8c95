// LS003: list items without the blank after their number (1.文字), which makes them plain text.
#include <fmt/format.h>

#include <vector>

#include "rules/checks/lines.h"
#include "rules/checks/marked_lines.h"
#include "rules/lint/rule.h"

namespace trend::checks::lists_ol_space {
namespace {

using article::Node;
using text::Offset;

constexpr std::string_view kDocsZh = R"md(
有序列表的编号后面没有空格（`1.文字`）。Markdown 不认它是列表，几行文字会连成一段。

只看一段里编号依次递增的两行以上；`1.5 倍`、`2.x 版本` 这样的小数和版本号不报告。

## 错误

```markdown
1.关注端侧需求
2.控制推理成本
```

## 正确

```markdown
1. 关注端侧需求
2. 控制推理成本

1.5 倍的加速来自量化，
2.5 倍的来自剪枝。
```

## 修复

安全修复：在编号后面补上空格；不从 1 开始、前面又紧跟着文字的，再补一个空行。
)md";

constexpr std::string_view kDocsEn = R"md(
The numbers of a list have no blank after them (`1.text`). Markdown sees no list, and the lines run
together into one paragraph.

Only two or more lines of one paragraph that count up are reported; decimals and versions are not.

## Wrong

```markdown
1.Watch the edge
2.Mind the cost
```

## Right

```markdown
1. Watch the edge
2. Mind the cost
```

## Fix

The fix (safe) adds the blanks, and a blank line where the list does not start with 1 and text stands
directly above it.
)md";

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  const std::vector<MarkedLine> lines = find_marked_lines(context, node);
  if (lines.empty() || lines.front().marker.kind != MarkerKind::kTight) return;
  std::vector<text::Edit> edits;
  const MarkedLine& first = lines.front();
  if (first.line > node.lines.begin && first.marker.value != 1) {
    const Offset begin = first.range.begin;
    edits.push_back({{begin, begin},
                     std::string(line_end_near(context.text, begin)) +
                         std::string(line_prefix(context.text, begin))});
  }
  for (const MarkedLine& line : lines) edits.push_back({{line.range.end, line.range.end}, " "});
  sink.add(
      {.range = first.range,
       .message = {fmt::format("列表编号后面缺少空格：{} 行文字会连成一段", lines.size()),
                   fmt::format("no blank after the list number: these {} lines are not a list and "
                               "run together",
                               lines.size())},
       .related = {{lines[1].range, {"接着的一行", "the line that runs on"}}},
       .fixes = {lint::make_fix({"在编号后面补上空格", "Add a blank after the numbers"},
                                lint::FixSafety::kSafe, std::move(edits))}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes)
    if (node.kind == article::BlockKind::kParagraph && node.lines.size() >= 2)
      check_node(context, node, sink);
}

constexpr std::string_view kSilences[] = {"ZH010", "ZH011", "NU", "LS010"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS003",
    .name = "ol-space",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "列表编号后面缺少空格",
    .summary_en = "no blank after the number of a list item",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_ol_space
