// LS005: lines of one paragraph that start with • or another bullet which Markdown does not know.
#include <fmt/core.h>

#include <string>
#include <vector>

#include "rules/checks/blank_lines.h"
#include "rules/checks/loose_bullets.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::lists_bullet_char {
namespace {

using article::Node;
using text::Offset;

constexpr std::string_view kDocsZh = R"md(
一段里有几行以 `•`、`●`、`▪`、`·` 之类的符号开头，像是列表。Markdown 不认这些符号，换行又只算一个空格，
读者看到的是连成一片、中间夹着圆点的一段话。从 Word、PDF 或网页粘贴时常见。

各行之间空一行、用两个空格或 `<br>` 换行的，显示正常，不报告。

## 错误

```markdown
• 关注端侧需求
• 控制推理成本
```

## 正确

```markdown
- 关注端侧需求
- 控制推理成本

另一种写法：

• 关注端侧需求

• 控制推理成本
```

## 修复

安全修复：改成 Markdown 列表（`- `）；前面紧跟着文字的，再补一个空行。
后面夹着没有符号的行时，说不准它属于哪一项，需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
Several lines of one paragraph start with `•`, `●`, `▪`, `·` or the like, as a list would. Markdown
does not know these bullets and turns the line breaks into blanks, so the reader sees one run-on
paragraph with dots in it. Text pasted from a word processor, a PDF or a web page looks like that.

Lines with a blank line or a hard break between them are shown as written and not reported.

## Wrong

```markdown
• Watch the edge
• Mind the cost
```

## Right

```markdown
- Watch the edge
- Mind the cost
```

## Fix

The fix (safe) makes a Markdown list (`- `), and adds a blank line where text stands directly above.
It needs a look where lines without a bullet follow, which may belong to an item or not.
)md";

Offset read_bullet(std::string_view line) {
  constexpr std::u32string_view kBullets = U"•●▪·∙‣◦○■□◆◇▸►➤–";
  const text::CodePoint mark = text::decode(line, 0);
  if (mark.size == 0 || kBullets.find(mark.value) == std::u32string_view::npos) return 0;
  const text::CodePoint next = text::decode(line, mark.size);
  const bool blank = text::is_whitespace(next.value);
  // A dash or a dot that touches what follows may be anything; a mark alone is no item.
  if ((mark.value == U'–' || mark.value == U'·') && !blank && !text::is_han(next.value)) return 0;
  const std::size_t content = line.find_first_not_of(" \t", mark.size);
  return content == std::string_view::npos || next.value == mark.value ? 0 : mark.size;
}

lint::Fix make_list(const lint::BlockContext& context, const Node& node,
                    const std::vector<LooseBullet>& bullets) {
  std::vector<text::Edit> edits;
  if (bullets.front().line > node.lines.begin)
    edits.push_back(blank_line_before(context.text, bullets.front().mark.begin));
  for (const LooseBullet& bullet : bullets)
    edits.push_back({{bullet.indent, bullet.content}, "- "});
  return lint::make_fix({"改成列表", "Make it a list"}, list_safety(node, bullets),
                        std::move(edits));
}

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  const std::vector<LooseBullet> bullets = find_loose_bullets(context, node, read_bullet);
  if (bullets.size() < 2) return;
  const std::string mark(context.slice(bullets.front().mark));
  sink.add(
      {.range = bullets.front().mark,
       .message = {fmt::format("“{}”开头的 {} 行不是列表，会连成一段显示", mark, bullets.size()),
                   fmt::format("these {} lines starting with “{}” are not a list and run together",
                               bullets.size(), mark)},
       .related = {{bullets[1].mark, {"接着的一行", "the line that runs on"}}},
       .fixes = {make_list(context, node, bullets)}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes)
    if (node.kind == article::BlockKind::kParagraph && node.lines.size() >= 2)
      check_node(context, node, sink);
}

constexpr std::string_view kSilences[] = {"ZH010", "ZH011", "NU", "LS010"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS005",
    .name = "bullet-char",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "以 • 开头的几行会连成一段",
    .summary_en = "lines starting with • run together",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_bullet_char
