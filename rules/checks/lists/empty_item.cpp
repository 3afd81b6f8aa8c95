// LS013: a list item without content.
#include "rules/checks/lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::lists_empty_item {
namespace {

using article::Index;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
列表项只有符号或编号，没有内容。读者看到一个孤零零的圆点或编号，多半是内容没有写完、没有生成出来，或者删剩了符号。

## 错误

```markdown
- 关注端侧需求
-
- 控制推理成本
```

## 正确

```markdown
- 关注端侧需求
-
  控制推理成本
```

## 修复

需要确认：删除空的列表项。
)md";

constexpr std::string_view kDocsEn = R"md(
A list item has a bullet or a number and nothing else. Readers see a lonely dot; the text was never
written, or only its bullet was left behind.

## Wrong

```markdown
- Watch the edge
-
- Mind the cost
```

## Right

```markdown
- Watch the edge
-
  Mind the cost
```

## Fix

On request (unsafe): delete the empty item.
)md";

/// The item's line, or only its marker where another item begins on that line.
Range removal(const lint::BlockContext& context, Range marker) {
  const Offset begin = line_begin(context.text, marker.begin);
  const Offset end = line_content_end(context.text, marker.begin);
  const std::string_view before = line_prefix(context.text, marker.begin);
  if (before.find_first_not_of("> \t") != std::string_view::npos) return {marker.begin, end};
  const Offset next = end < context.text.size()
                          ? end + static_cast<Offset>(line_end_near(context.text, end).size())
                          : end;
  return {begin, next};
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const article::Block& block = context.block;
  for (Index i = 0; i < block.nodes.size(); ++i) {
    const Node& node = block.nodes[i];
    if (node.kind != article::BlockKind::kItem || node.end != i + 1) continue;
    const Range marker = block.item(node).marker;
    // A link definition leaves no node behind.
    if (!text::is_blank(context.slice({marker.end, node.range.end}))) continue;
    sink.add(
        {.range = marker,
         .message = {"列表项没有内容", "the list item is empty"},
         .fixes = {lint::make_fix({"删除空列表项", "Delete the empty item"},
                                  lint::FixSafety::kUnsafe, {{removal(context, marker), ""}})}});
  }
}

constexpr std::string_view kSilences[] = {"LS006"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS013",
    .name = "list-empty-item",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "列表项没有内容",
    .summary_en = "a list item without content",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .holds = lint::concern::kLists,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_empty_item
