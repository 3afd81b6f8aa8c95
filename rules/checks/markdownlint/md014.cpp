// MD014 commands-show-output: dollar signs before commands whose output is not shown.
#include <algorithm>
#include <vector>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::markdownlint_md014 {
namespace {

constexpr std::string_view kDocsZh = R"md(
代码块里每一行命令前面都有 `$`，却没有一行输出：提示符没有用处，复制时还要删掉。

判断与 markdownlint MD014 一致。我们自己的 CB012 只看标注为 Shell 的代码块，还认得其他提示符。

## 正确

````markdown
```bash
make
```

```bash
$ make
done
```
````

## 错误

````markdown
```bash
$ make
$ make install
```
````

## 修复

删去 `$` 和后面的空格。代码的内容会改变，所以属于不安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Every command of the block has a `$` in front and no output is shown: the prompt is of no use and in the way of copying.

Judges as markdownlint MD014 does. Our own CB012 looks at code labelled as shell only and knows other prompts.

## Fix

Deletes the `$` and the blanks behind it. The code changes, so the fix is unsafe.
)md";

using text::Offset;
using text::Range;

/// The dollar sign and the blanks behind it at the start of a line of code; empty without any.
Range prompt(const lint::ArticleContext& context, Range line) {
  const std::string_view code = context.slice(line);
  const std::size_t begin = std::min(code.find_first_not_of(" \t"), code.size());
  if (begin == code.size() || code[begin] != '$') return {};
  const std::size_t end = std::min(code.find_first_not_of(" \t", begin + 1), code.size());
  if (end == begin + 1) return {};
  return {line.begin + static_cast<Offset>(begin), line.begin + static_cast<Offset>(end)};
}

void check_code(const lint::ArticleContext& context, const article::NodeRef& node,
                lint::Sink& sink) {
  std::vector<Range> prompts;
  for (article::Index i = node.node().lines.begin; i < node.node().lines.end; ++i) {
    const Range line = node.absolute(node.block().lines[i]);
    if (text::is_blank(context.slice(line))) continue;
    prompts.push_back(prompt(context, line));
    if (prompts.back().empty()) return;
  }
  for (const Range range : prompts)
    sink.add(
        {.range = range,
         .message = {"命令前面有 $，却没有输出", "a dollar sign before a command without output"},
         .fixes = {lint::make_fix({"删去提示符", "Delete the prompt"}, lint::FixSafety::kUnsafe,
                                  {{range, ""}})}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const auto kind : {article::BlockKind::kFencedCode, article::BlockKind::kIndentedCode})
    md::for_each_block(context, kind,
                       [&](const article::NodeRef& node) { check_code(context, node, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD014",
    .name = "commands-show-output",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "命令前面有 $ 而没有输出",
    .summary_en = "dollar signs before commands without output",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md014
