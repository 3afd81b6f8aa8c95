// CB003: a code fence behind four or more blanks: Markdown prints it as the text of a code block.
#include <fmt/format.h>

#include <optional>

#include "rules/checks/dedent.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::code_fence_indented {
namespace {

using article::Index;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
缩进四个以上空格的 ```` ``` ```` 不是围栏：Markdown 先把这些行当作缩进代码块，围栏本身被原样印出来，
语言标注和高亮都不起作用。

## 错误

````markdown
运行下面的命令：

    ```bash
    make test
    ```
````

## 正确

````markdown
运行下面的命令：

```bash
make test
```

- 列表项里的围栏与列表项的文字对齐：

  ```bash
  make test
  ```
````

## 修复

需要确认：把整个代码块移到行首（在列表里则与列表项的文字对齐）。缺少结束围栏时不提供修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A ```` ``` ```` behind four or more blanks is no fence: Markdown takes the lines for an indented code
block and prints the fence itself; the language has no effect.

## Wrong

````markdown
Run the command:

    ```bash
    make test
    ```
````

## Right

````markdown
Run the command:

```bash
make test
```
````

## Fix

The fix (unsafe) moves the block to the left margin of the text around it. Without a closing fence
there is no fix.
)md";

/// The fence characters that `line` starts with, or empty.
std::string_view fence_of(std::string_view line) {
  if (line.empty() || (line.front() != '`' && line.front() != '~')) return {};
  std::size_t width = line.find_first_not_of(line.front());
  if (width == std::string_view::npos) width = line.size();
  // Backticks in the info string make it a code span in a line.
  const bool span = line.front() == '`' && line.find('`', width) != std::string_view::npos;
  return width < 3 || span ? std::string_view{} : line.substr(0, width);
}

/// Entry of Block::lines with the closing fence, if the code block holds one.
std::optional<Index> closing_line(const lint::BlockContext& context, const Node& node,
                                  std::string_view fence) {
  for (Index i = node.lines.begin + 1; i < node.lines.end; ++i) {
    const std::string_view line = text::trim(context.slice(context.block.lines[i]));
    if (line.size() >= fence.size() && fence_of(line) == line && line.front() == fence.front())
      return i;
  }
  return std::nullopt;
}

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  if (node.lines.empty()) return;
  const Range line = context.block.lines[node.lines.begin];
  const std::string_view content = text::trim(context.slice(line));
  const std::string_view fence = fence_of(content);
  if (fence.empty()) return;
  const Offset first = first_character(context, line);
  lint::Finding finding;
  finding.range = {first, first + static_cast<Offset>(content.size())};
  finding.message = {
      fmt::format("围栏缩进了 {} 个空格，不起作用：最多只能缩进 3 个",
                  blanks_before(context.text, first)),
      fmt::format("a fence behind {} blanks is printed as text: at most 3 are allowed",
                  blanks_before(context.text, first))};
  if (const std::optional<Index> close = closing_line(context, node, fence)) {
    const Range last = context.block.lines[*close];
    finding.related.push_back(
        {{first_character(context, last), last.end}, {"与之配对的结束围栏", "its closing fence"}});
    finding.fixes.push_back(
        dedent(context, node, {"把代码块移到行首", "Move the code block to the margin"}));
  }
  sink.add(std::move(finding));
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes)
    if (node.kind == article::BlockKind::kIndentedCode) check_node(context, node, sink);
}

constexpr std::string_view kSilences[] = {"CB009"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "CB003",
    .name = "fence-indented",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "围栏缩进过多，不起作用",
    .summary_en = "a fence is indented too far to be one",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .holds = lint::concern::kCode,
    .check_block = check_block,
};

}  // namespace trend::checks::code_fence_indented
