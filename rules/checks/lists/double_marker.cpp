// LS014: a list item that begins with a second marker of its kind (- - 文字, 1. 1. 文字).
#include <fmt/core.h>

#include <string>

#include "rules/lint/rule.h"

namespace trend::checks::lists_double_marker {
namespace {

using article::Block;
using article::BlockKind;
using article::Index;
using article::Node;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
列表符号或编号写了两遍（`- - 文字`、`1. 1. 文字`）。Markdown 认为是列表里套着只有一项的列表，读者看到多缩进一层、圆点或编号叠在一起。
拼接生成的文字时常见。

内层有两项以上的（有意写成的两层列表）、符号与编号混用的（`1. - 文字`）不报告。

## 错误

```markdown
- - 关注端侧需求
- - 控制推理成本
```

## 正确

```markdown
- 关注端侧需求
- 控制推理成本

正文。

- - 甲
  - 乙
```

## 修复

安全修复：删去第二个符号或编号。内容不止一行时需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
The bullet or number stands there twice (`- - text`, `1. 1. text`). For Markdown that is a list of one
item inside the item: readers see two dots or numbers side by side and one level too many. Text that
is put together by programs looks like that.

Inner lists of two or more items (written so on purpose) and different kinds (`1. - text`) are not
reported.

## Wrong

```markdown
- - Watch the edge
- - Mind the cost
```

## Right

```markdown
- Watch the edge
- Mind the cost

Text.

- - A
  - B
```

## Fix

The fix (safe) deletes the second marker; where the item has more than one line it needs a look.
)md";

bool on_one_line(std::string_view text) {
  return text.find_first_of("\r\n") == std::string_view::npos;
}

void check_item(const lint::BlockContext& context, Index i, lint::Sink& sink) {
  const Block& block = context.block;
  const Node& item = block.nodes[i];
  if (i + 2 >= item.end || block.nodes[i + 1].kind != BlockKind::kList) return;
  const Node& inner = block.nodes[i + 1];
  const Node& only = block.nodes[i + 2];
  const bool lonely = only.end == inner.end && inner.end == item.end && i + 3 < only.end;
  if (!lonely || block.list(inner).ordered != block.list(block.nodes[item.parent]).ordered) return;
  const Range outer_marker = block.item(item).marker;
  const Range marker = block.item(only).marker;
  const Range content{marker.begin, block.nodes[i + 3].range.begin};
  if (!on_one_line(context.slice({outer_marker.begin, content.end}))) return;
  const std::string twice =
      std::string(context.slice(outer_marker)) + " " + std::string(context.slice(marker));
  sink.add(
      {.range = marker,
       .message = {fmt::format("列表符号写了两遍（“{}”），会多套一层列表", twice),
                   fmt::format("the list marker is written twice (“{}”), which makes a list "
                               "inside the item",
                               twice)},
       .fixes = {lint::make_fix({"删去第二个列表符号", "Delete the second marker"},
                                on_one_line(context.slice(item.range)) ? lint::FixSafety::kSafe
                                                                       : lint::FixSafety::kUnsafe,
                                {{content, ""}})}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (Index i = 0; i < context.block.nodes.size(); ++i)
    if (context.block.nodes[i].kind == BlockKind::kItem) check_item(context, i, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS014",
    .name = "list-double-marker",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "列表符号写了两遍",
    .summary_en = "a list marker written twice",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kLists,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_double_marker
