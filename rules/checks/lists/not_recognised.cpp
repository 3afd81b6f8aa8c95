// LS010: items of an ordered list below a line of text, which only a 1 could open there.
#include <fmt/core.h>

#include <optional>
#include <string_view>
#include <vector>

#include "rules/checks/blank_lines.h"
#include "rules/checks/marked_lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::lists_not_recognised {
namespace {

using article::Index;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
文字下面紧接着 `2. …`、`3. …` 这样的几行。CommonMark 规定只有从 1 开始的有序列表能打断段落，
从别的数字开始的就成了段落里的文字，读者看到的是连成一片的一段话。

只看编号依次递增的两行以上，或者紧跟在以冒号结尾的一行后面的一行；折行恰好断在年份、数字前的正文不报告。

## 错误

```markdown
其余建议如下：
2. 控制推理成本
3. 统一评测口径
```

## 正确

```markdown
其余建议如下：

2. 控制推理成本
3. 统一评测口径
```

```markdown
建议如下：
1. 先做小规模试点
2. 再决定是否推广
```

## 修复

安全修复：在第一项前面补一个空行。
)md";

constexpr std::string_view kDocsEn = R"md(
Lines such as `2. …`, `3. …` stand directly below a line of text. In CommonMark only an ordered list
that starts with 1 can interrupt a paragraph; with any other number the items are text of that
paragraph, and the reader sees them run together.

Only two or more lines that count up are reported, or one below a line that ends with a colon; wrapped
text whose line happens to start with a number is not.

## Wrong

```markdown
The other points:
2. Mind the cost
3. Agree on a benchmark
```

## Right

```markdown
The other points:

2. Mind the cost
3. Agree on a benchmark
```

```markdown
We suggest:
1. Try it on a small scale
2. Then decide
```

## Fix

The fix (safe) puts a blank line before the first item.
)md";

struct Item {
  Index line = 0;  // entry of Block::lines
  std::uint32_t number = 0;
  Range marker;
};

std::optional<Item> read_item(const lint::BlockContext& context, Index i) {
  const Range whole = context.block.lines[i];
  const std::string_view line = text::trim(context.slice(whole));
  std::uint32_t number = 0;
  std::size_t at = 0;
  for (; at < line.size() && at < 3 && line[at] >= '0' && line[at] <= '9'; ++at)
    number = number * 10 + static_cast<std::uint32_t>(line[at] - '0');
  if (at == 0 || number == 1 || at + 1 >= line.size()) return std::nullopt;
  if ((line[at] != '.' && line[at] != ')') || (line[at + 1] != ' ' && line[at + 1] != '\t'))
    return std::nullopt;
  const Offset begin =
      whole.begin + static_cast<Offset>(context.slice(whole).find_first_not_of(" \t"));
  return Item{i, number, {begin, begin + static_cast<Offset>(at) + 1}};
}

bool ends_with_colon(std::string_view line) {
  line = text::trim(line);
  while (line.ends_with('*')) line.remove_suffix(1);
  return line.ends_with(':') || line.ends_with("：");
}

/// The items of the paragraph that count up, from the first one on.
std::vector<Item> find_items(const lint::BlockContext& context, const Node& node) {
  std::vector<Item> items;
  for (Index i = node.lines.begin + 1; i < node.lines.end; ++i) {
    const std::optional<Item> item = read_item(context, i);
    if (!item) continue;
    if (items.size() == 1 && item->number != items.back().number + 1) items.clear();
    if (items.empty() || item->number == items.back().number + 1) items.push_back(*item);
  }
  return items;
}

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  const std::vector<Item> items = find_items(context, node);
  if (items.empty()) return;
  const Item& first = items.front();
  const std::string_view above = context.slice(context.block.lines[first.line - 1]);
  if (items.size() < 2 && !ends_with_colon(above)) return;
  // A hard break shows the line as it was meant.
  if (lines_broken_above(context, node)[first.line - node.lines.begin]) return;
  const std::string number = std::to_string(first.number);
  sink.add(
      {.range = first.marker,
       .message = {fmt::format(
                       "从 {} 开始的列表不能紧接在文字下面，会与上一行连成一段：前面应空一行",
                       number),
                   fmt::format("a list that starts with {} is not one directly below text: put a "
                               "blank line before it",
                               number)},
       .fixes = {lint::make_fix({"在列表前插入空行", "Insert a blank line before the list"},
                                lint::FixSafety::kSafe,
                                {blank_line_before(context.text, first.marker.begin)})}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes)
    if (node.kind == article::BlockKind::kParagraph && node.lines.size() >= 2)
      check_node(context, node, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS010",
    .name = "list-not-recognised",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "紧接在文字下面的列表不被识别",
    .summary_en = "a list directly below text is not recognised",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_not_recognised
