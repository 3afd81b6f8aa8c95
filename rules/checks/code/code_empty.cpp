// CB011 code-empty: a fenced code block without code.
#include <algorithm>
#include <utility>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::code_code_empty {
namespace {

using article::Index;
using article::Node;
using text::Offset;

constexpr std::string_view kDocsZh = R"md(
围栏里什么也没有，读者看到一个空的灰框。多见于生成到一半的示例，或删掉了代码却留下了围栏。

## 正确

````markdown
```sh
make test
```
````

## 错误

````markdown
用下面的命令测试：

```sh
```

全部通过之后再提交。
````

## 修复

删去空代码块。代码也可能是漏掉的，所以需要确认。

同类规则：lint-md no-empty-code。
)md";

constexpr std::string_view kDocsEn = R"md(
There is nothing between the fences: the reader sees an empty grey box. It happens where generating stopped, or where the code was deleted and its fences stayed.

## Fix

Deletes the block. The code may have been forgotten, so the fix is not safe. Same as lint-md no-empty-code.
)md";

bool is_empty(const lint::BlockContext& context, const Node& node) {
  for (Index i = node.lines.begin; i < node.lines.end; ++i)
    if (!text::is_blank(context.slice(context.block.lines[i]))) return false;
  return true;
}

/// Takes the block out together with the blank lines below it; only where these part what is
/// around it.
void offer_removal(const lint::BlockContext& context, const Node& node, lint::Finding& finding) {
  const std::string_view below = context.text.substr(node.range.end);
  const auto line_ends = std::count(below.begin(), below.end(), '\n');
  if (node.parent != article::kNone || !text::is_blank(below) || line_ends < 2) return;
  const auto size = static_cast<Offset>(context.text.size());
  finding.fixes = {lint::make_fix({"删除空代码块", "Delete the empty code block"},
                                  lint::FixSafety::kUnsafe, {{{0, size}, ""}})};
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes) {
    if (node.kind != article::BlockKind::kFencedCode) continue;
    const article::CodeDetail& code = context.block.code(node);
    if (!code.closed || !is_empty(context, node)) continue;
    lint::Finding finding{.range = code.open,
                          .message = {"代码块是空的", "the code block is empty"}};
    offer_removal(context, node, finding);
    sink.add(std::move(finding));
  }
}

constexpr std::string_view kSilences[] = {"CB006", "CB010"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "CB011",
    .name = "code-empty",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "代码块是空的",
    .summary_en = "a code block without code",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .holds = lint::concern::kCode,
    .check_block = check_block,
};

}  // namespace trend::checks::code_code_empty
