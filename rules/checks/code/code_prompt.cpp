// CB012 code-prompt: $ before commands without their output.
#include <utility>
#include <vector>

#include "rules/checks/dedent.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::code_code_prompt {
namespace {

using article::Index;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
每一行都是 `$ ` 开头的命令、没有输出时，提示符只会妨碍复制粘贴。带输出的示例需要用 `$` 区分命令和输出，不报告。

## 正确

````markdown
```sh
git pull
make
```

```sh
$ make --version
GNU Make 4.3
```
````

## 错误

````markdown
```sh
$ git pull
$ make
```
````

## 修复

删去提示符：命令本身不变，属于安全修复。

同类规则：markdownlint MD014、remark no-shell-dollars。
)md";

constexpr std::string_view kDocsEn = R"md(
Where every line is a command behind `$ ` and none is output, the prompts only get in the way of copying. Examples with output need them to tell the two apart and are left alone.

## Fix

Deletes the prompts: the commands stay as they are, so the fix is safe. Same as markdownlint MD014.
)md";

/// The prompts of the code, if all its lines with text have one.
std::vector<Range> prompts(const lint::BlockContext& context, const Node& node) {
  std::vector<Range> found;
  for (Index i = node.lines.begin; i < node.lines.end; ++i) {
    const Range line = context.block.lines[i];
    if (text::is_blank(context.slice(line))) continue;
    const Offset first = first_character(context, line);
    if (!context.slice({first, line.end}).starts_with("$ ")) return {};
    found.push_back({first, first + 2});
  }
  return found;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes) {
    if (node.kind != article::BlockKind::kFencedCode) continue;
    const std::vector<Range> found = prompts(context, node);
    if (found.empty()) continue;
    std::vector<text::Edit> edits;
    edits.reserve(found.size());
    for (const Range prompt : found) edits.push_back({prompt, ""});
    sink.add({.range = {found.front().begin, found.front().begin + 1},
              .message = {"命令前面的“$”妨碍复制，这里没有输出需要区分",
                          "the $ before commands gets in the way of copying: there is no output"},
              .fixes = {lint::make_fix({"删去提示符", "Delete the prompts"}, lint::FixSafety::kSafe,
                                       std::move(edits))}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "CB012",
    .name = "code-prompt",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "命令前面有提示符而没有输出",
    .summary_en = "prompts before commands without output",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kCode,
    .check_block = check_block,
};

}  // namespace trend::checks::code_code_prompt
