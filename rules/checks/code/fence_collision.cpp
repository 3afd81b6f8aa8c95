// CB004 fence-collision: an example's inner fence closes the outer one.
#include <algorithm>
#include <optional>
#include <string>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::code_fence_collision {
namespace {

using article::Block;
using article::BlockKind;
using article::CodeDetail;
using article::Node;
using article::TopBlock;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
代码块里又有同样长的围栏：里层的结束围栏把外层先关掉了。外层剩下的内容变成正文，外层原来的结束围栏则打开一个新的代码块，吞掉后面的文章。常见于展示 Markdown 写法的例子。

只报告外层标为 `markdown`（或 `md`、`mdx`、`text`）、里面有带语言的围栏、并且后面第一个围栏不带语言的情形。

## 正确

`````markdown
````markdown
示例：

```sh
make
```

说明文字。
````
`````

## 错误

`````markdown
```markdown
示例：

```sh
make
```

说明文字。
```
`````

## 修复

把外层的两个围栏加长。外层的结束围栏若一直没有配对，就只有这一种读法，属于安全修复；否则需要确认。

同类规则：rumdl MD070。
)md";

constexpr std::string_view kDocsEn = R"md(
A code block holds fences as long as its own: the inner closing fence closes the outer block. The rest of the example becomes text, and the fence that was to close it opens a new code block that swallows what follows. It happens to examples of Markdown.

Reported where the outer block is labelled `markdown` (or `md`, `mdx`, `text`), holds a fence with a language, and the next fence behind it has none.

## Fix

Lengthens the outer fences. Where the outer closing fence would never be closed itself there is one reading, and the fix is safe; else it is not. Same as rumdl MD070.
)md";

bool may_hold_markdown(std::string_view info) {
  const std::string name = text::ascii_lower(info.substr(0, info.find_first_of(" {")));
  return name == "markdown" || name == "md" || name == "mdx" || name == "text";
}

std::size_t fence_size(std::string_view line, char fence) {
  return std::min(line.find_first_not_of(fence), line.size());
}

const Node* fenced_code(const TopBlock& top) {
  const Block& block = *top.block;
  const bool is = !block.nodes.empty() && block.nodes[0].kind == BlockKind::kFencedCode;
  return is ? &block.nodes[0] : nullptr;
}

/// Width of the one fence with a language that the code holds, if its closing fence can close the
/// outer block too; 0 when there are none or more.
std::size_t inner_fence(const lint::ArticleContext& context, const TopBlock& top,
                        const Node& node) {
  const CodeDetail& code = top.block->code(node);
  const std::size_t size = fence_size(context.slice(top.absolute(code.open)), code.fence);
  std::size_t found = 0;
  for (article::Index i = node.lines.begin; i < node.lines.end; ++i) {
    const Range line = top.absolute(top.block->lines[i]);
    const std::string_view content = context.slice(line);
    const std::size_t width = fence_size(content, code.fence);
    const bool labelled = width >= 3 && width < content.size() &&
                          text::is_latin_letter(static_cast<unsigned char>(content[width]));
    if (!labelled || width < size) continue;
    if (found > 0 || content.find(code.fence, width) != std::string_view::npos) return 0;
    found = width;
  }
  return found;
}

/// The fence that was to close the outer block: the next one, if it has no language.
struct Rest {
  Range fence;
  bool open = false;  ///< it opens a block that holds nothing or never ends
};
std::optional<Rest> next_fence(const lint::ArticleContext& context, std::size_t behind,
                               char fence) {
  const auto blocks = context.article.blocks();
  for (std::size_t i = behind; i < blocks.size(); ++i) {
    const Node* node = fenced_code(blocks[i]);
    if (node == nullptr) continue;
    const CodeDetail& code = blocks[i].block->code(*node);
    if (!code.info.empty() || code.fence != fence) return std::nullopt;
    return Rest{blocks[i].absolute(code.open), !code.closed};
  }
  return std::nullopt;
}

void check_outer(const lint::ArticleContext& context, std::size_t index, lint::Sink& sink) {
  const TopBlock& top = context.article.blocks()[index];
  const Node& node = *fenced_code(top);
  const CodeDetail& code = top.block->code(node);
  if (!code.closed || !may_hold_markdown(context.slice(top.absolute(code.info)))) return;
  const std::size_t inner = inner_fence(context, top, node);
  if (inner == 0) return;
  const std::optional<Rest> rest = next_fence(context, index + 1, code.fence);
  if (!rest) return;
  const Range open = top.absolute(code.open);
  const Range close = top.absolute(code.close);
  const std::string longer(inner + 1, code.fence);
  const auto size = static_cast<text::Offset>(fence_size(context.slice(open), code.fence));
  const auto safety = rest->open ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe;
  sink.add({.range = close,
            .message = {"里层的围栏把外层代码块提前关闭了，外层的围栏要更长",
                        "an inner fence closes the outer code block: its fences must be longer"},
            .related = {{open, {"外层代码块从这里开始", "the outer block begins here"}},
                        {rest->fence, {"本应在这里结束", "it was meant to end here"}}},
            .fixes = {lint::make_fix(
                {"加长外层的围栏", "Lengthen the outer fences"}, safety,
                {{{open.begin, open.begin + size}, longer}, {rest->fence, longer}})}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto blocks = context.article.blocks();
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (fenced_code(blocks[i]) != nullptr) check_outer(context, i, sink);
}

constexpr std::string_view kSilences[] = {"CB002", "CB006", "CB010", "CB011"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "CB004",
    .name = "fence-collision",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "里层围栏提前关闭了外层代码块",
    .summary_en = "an inner fence closes the outer code block",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kCode,
    .check_article = check_article,
};

}  // namespace trend::checks::code_fence_collision
