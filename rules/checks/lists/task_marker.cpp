// LS019: a task item whose box is written so that none is shown.
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

#include "rules/checks/blank_lines.h"
#include "rules/checks/loose_bullets.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::lists_task_marker {
namespace {

using article::Block;
using article::BlockKind;
using article::Index;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
任务列表的方框写法不对，读者看到的是方括号而不是方框。GFM 只认列表符号、空格、`[ ]` 或 `[x]`、空格、文字：

- `-[ ] 文字`：列表符号后面缺少空格，整行只是文字；
- `- [] 文字`、`- [ x] 文字`、`- [√] 文字`：方框里应是一个空格或一个 `x`；
- `- [x]文字`：方框后面缺少空格。

## 错误

```markdown
-[ ] 选型
-[x] 试点
```

```markdown
- [] 选型
- [√] 试点
```

## 正确

```markdown
- [ ] 选型
- [x] 试点
- [文档](https://example.org)
```

## 修复

安全修复：改成 GFM 的写法。
)md";

constexpr std::string_view kDocsEn = R"md(
The box of a task item is written so that readers see brackets instead of a box. GFM wants bullet,
blank, `[ ]` or `[x]`, blank, text:

- `-[ ] text`: no blank after the bullet, so the whole line is text;
- `- [] text`, `- [ x] text`, `- [√] text`: one blank or one `x` belongs into the box;
- `- [x]text`: no blank after the box.

## Wrong

```markdown
-[ ] Choose
-[x] Try
```

```markdown
- [] Choose
- [√] Try
```

## Right

```markdown
- [ ] Choose
- [x] Try
- [Manual](https://example.org)
```

## Fix

The fix (safe) writes what GFM wants.
)md";

struct Box {
  Offset size = 0;           // with its brackets; 0 when there is none
  bool done = false;         // ticked
  bool well_formed = false;  // [ ] or [x]
  bool spaced = false;       // a blank follows
};

/// The box at the start of `line`, if something follows that can be its text.
Box read_box(std::string_view line) {
  if (!line.starts_with('[')) return {};
  const std::size_t close = line.find(']');
  if (close == std::string_view::npos || close > 8) return {};
  const std::string_view inner = line.substr(1, close - 1);
  const std::string_view mark = text::trim(inner);
  Box box;
  for (std::string_view tick : {"x", "X", "√", "✓", "✔"}) box.done = box.done || mark == tick;
  if (!box.done && !mark.empty()) return {};
  box.well_formed = inner == " " || inner == "x" || inner == "X";
  const text::CodePoint next = text::decode(line, static_cast<Offset>(close + 1));
  box.spaced = next.value == U' ' || next.value == U'\t';
  if (!box.spaced && !text::is_cjk_letter(next.value)) return {};
  if (text::is_blank(line.substr(close + 1))) return {};
  box.size = static_cast<Offset>(close + 1);
  return box;
}

std::string written(const Box& box) {
  return std::string(box.done ? "[x]" : "[ ]") + (box.spaced ? "" : " ");
}

void report(Range range, std::string_view shown, const Box& box, std::vector<text::Edit> edits,
            lint::Sink& sink) {
  const std::string expected = box.done ? "[x] " : "[ ] ";
  sink.add({.range = range,
            .message = {fmt::format("“{}”不会显示成方框：应写成“- {}”", shown, expected),
                        fmt::format("“{}” shows no box: write “- {}”", shown, expected)},
            .fixes = {lint::make_fix({"改成任务列表的写法", "Write it as a task item"},
                                     lint::FixSafety::kSafe, std::move(edits))}});
}

/// `- []`, `- [ x]`, `- [x]文字`: the first thing in an item.
void check_item(const lint::BlockContext& context, Index i, lint::Sink& sink) {
  const Block& block = context.block;
  if (i + 1 >= block.nodes[i].end || block.nodes[i + 1].kind != BlockKind::kParagraph) return;
  const Node& node = block.nodes[i + 1];
  if (node.inlines.empty() || block.inlines[node.inlines.begin].kind == article::InlineKind::kLink)
    return;
  const Range line{node.range.begin, block.lines[node.lines.begin].end};
  const Box box = read_box(context.slice(line));
  if (box.size == 0 || (box.well_formed && box.spaced)) return;
  const Range range{line.begin, line.begin + box.size};
  const std::string shown = std::string(context.slice(block.item(block.nodes[i]).marker)) + " " +
                            std::string(context.slice(range)) + (box.spaced ? "" : "…");
  report(range, shown, box, {{range, written(box)}}, sink);
}

/// `-[ ]`: lines of text.
void check_paragraph(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  std::vector<text::Edit> edits;
  Range first;
  Box first_box;
  for (Index i = node.lines.begin; i < node.lines.end; ++i) {
    const Range whole = context.block.lines[i];
    const std::string_view line = text::trim_left(context.slice(whole));
    if (line.empty() || (line[0] != '-' && line[0] != '*' && line[0] != '+')) continue;
    const Box box = read_box(line.substr(1));
    if (box.size == 0) continue;
    const Offset begin = whole.end - static_cast<Offset>(line.size());
    if (edits.empty()) {
      first = {begin, begin + 1 + box.size};
      first_box = box;
      if (i > node.lines.begin && node.parent == article::kNone)
        edits.push_back(blank_line_before(context.text, begin));
    }
    // Four blanks in, the bullet would be text again.
    const Offset indent = surplus_indent(context.text, node, begin);
    edits.push_back({{indent, begin + 1 + box.size}, std::string(1, line[0]) + " " + written(box)});
  }
  if (!edits.empty()) report(first, context.slice(first), first_box, std::move(edits), sink);
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (Index i = 0; i < context.block.nodes.size(); ++i) {
    const Node& node = context.block.nodes[i];
    if (node.kind == BlockKind::kItem) check_item(context, i, sink);
    if (node.kind == BlockKind::kParagraph) check_paragraph(context, node, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS019",
    .name = "task-marker",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "任务列表的方框写法不对",
    .summary_en = "a task item whose box is not shown",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_task_marker
