// LS004: list items without the blank after their bullet (-文字), which makes them plain text.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rules/checks/blank_lines.h"
#include "rules/checks/loose_bullets.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::lists_ul_space {
namespace {

using article::Index;
using article::Node;
using text::Offset;

constexpr std::string_view kDocsZh = R"md(
列表符号 `-`、`*`、`+` 后面没有空格（`-文字`）。Markdown 不认它是列表，几行文字会连成一段，横线留在文字里。

一段里有两行以上这样写时报告；列表中间漏了空格的一行会接到上一项后面，也报告。负数（`-5 度`）、命令行选项（`-heap`）和强调（`*文字*`）不算。

## 错误

```markdown
-关注端侧需求
-控制推理成本
```

```markdown
- 关注端侧需求
-控制推理成本
```

## 正确

```markdown
- 关注端侧需求
- 控制推理成本

*强调*的文字，
气温 -5 度。
```

## 修复

安全修复：在符号后面补上空格；前面紧跟着文字的，再补一个空行。
后面夹着没有符号的行时，说不准它属于哪一项，需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
The bullets `-`, `*` or `+` have no blank after them (`-text`). Markdown sees no list; the lines run
together into one paragraph with dashes in it.

Two or more such lines of one paragraph are reported, and a single one inside a list, where it is glued
to the item above. Negative numbers, command line options and emphasis are not.

## Wrong

```markdown
-Watch the edge
-Mind the cost
```

```markdown
- Watch the edge
-Mind the cost
```

## Right

```markdown
- Watch the edge
- Mind the cost

*Emphasis* in text,
-5 degrees.
```

## Fix

The fix (safe) adds the blanks, and a blank line where text stands directly above the first item.
It needs a look where lines without a bullet follow, which may belong to an item or not.
)md";

/// True when `rest`, standing directly behind a bullet, begins the text of an item.
bool begins_item(std::string_view rest) {
  const text::CodePoint c = text::decode(rest, 0);
  if (text::is_cjk_letter(c.value)) return true;
  // -Text, but not -O2, -heap or -F.
  if (c.value >= U'A' && c.value <= U'Z') {
    const char32_t next = text::decode(rest, c.size).value;
    return next >= U'a' && next <= U'z';
  }
  if (c.value == U'[')  // -[ ] is LS019's
    return rest.size() > 3 && rest[1] != ' ' && rest[1] != ']' && rest[2] != ']';
  return rest.starts_with("**") ||
         std::u32string_view(U"“《「【").find(c.value) != std::u32string_view::npos;
}

Offset read_bullet(std::string_view line) {
  if (line.empty() || (line[0] != '-' && line[0] != '*' && line[0] != '+')) return 0;
  if (line[0] == '*' && line.substr(1).starts_with('*')) return 0;
  return begins_item(line.substr(1)) ? 1 : 0;
}

/// True when every mark is printed as it stands: an asterisk may open emphasis instead.
bool are_literal(const lint::BlockContext& context, const Node& node,
                 const std::vector<LooseBullet>& bullets) {
  if (context.text[bullets.front().mark.begin] != '*') return true;
  std::size_t next = 0;
  for (Index i = node.inlines.begin; i < node.inlines.end && next < bullets.size(); ++i) {
    const article::Inline& piece = context.block.inlines[i];
    if (piece.range.begin == bullets[next].mark.begin &&
        piece.kind == article::InlineKind::kDelimiterRun)
      ++next;
  }
  return next == bullets.size();
}

/// True for a paragraph that begins an item with this bullet: its further lines were meant as the
/// next items.
bool follows_item(const lint::BlockContext& context, const Node& node, char mark) {
  if (node.parent == article::kNone) return false;
  const Node& item = context.block.nodes[node.parent];
  if (item.kind != article::BlockKind::kItem) return false;
  return context.text[context.block.item(item).marker.begin] == mark;
}

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  std::vector<LooseBullet> bullets = find_loose_bullets(context, node, read_bullet);
  if (bullets.empty()) return;
  const char mark = context.text[bullets.front().mark.begin];
  const bool in_list = follows_item(context, node, mark);
  if ((bullets.size() < 2 && !in_list) || !are_literal(context, node, bullets)) return;
  std::vector<text::Edit> edits;
  if (bullets.front().line > node.lines.begin && !in_list)
    edits.push_back(blank_line_before(context.text, bullets.front().mark.begin));
  for (const LooseBullet& bullet : bullets)
    edits.push_back({{bullet.indent, bullet.mark.end}, std::string(1, mark) + " "});
  lint::Finding finding;
  finding.range = bullets.front().mark;
  finding.message = {fmt::format("列表符号“{}”后面缺少空格：{} 行文字会连成一段", mark,
                                 bullets.size() + (in_list ? 1 : 0)),
                     fmt::format("no blank after the bullet “{}”: {} lines run together", mark,
                                 bullets.size() + (in_list ? 1 : 0))};
  if (bullets.size() > 1)
    finding.related.push_back({bullets[1].mark, {"接着的一行", "the line that runs on"}});
  finding.fixes.push_back(
      lint::make_fix({"在列表符号后面补上空格", "Add a blank after the bullets"},
                     list_safety(node, bullets), std::move(edits)));
  sink.add(std::move(finding));
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes)
    if (node.kind == article::BlockKind::kParagraph && node.lines.size() >= 2)
      check_node(context, node, sink);
}

constexpr std::string_view kSilences[] = {"ZH010", "ZH011", "NU", "LS010"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS004",
    .name = "ul-space",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "列表符号后面缺少空格",
    .summary_en = "no blank after the bullet of a list item",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_ul_space
