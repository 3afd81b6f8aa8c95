// WS003 blank-lines: one blank line parts blocks, more do nothing.
#include <fmt/core.h>

#include "rules/checks/block_lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::whitespace_blank_lines {
namespace {

using text::Range;

constexpr std::string_view kDocsZh = R"md(
Markdown 里一个空行和几个空行的效果相同，多出来的只会拉开源文件，页面上的间距不会变大。代码和 HTML 块里的空行不报告；文件末尾的由 WS004 报告。

## 正确

```markdown
第一段。

第二段。
```

## 错误

```markdown
第一段。


第二段。
```

## 修复

删去多余的空行。渲染结果不变，属于安全修复。

同类规则：markdownlint MD012、remark no-consecutive-blank-lines。
)md";

constexpr std::string_view kDocsEn = R"md(
One blank line and several mean the same in Markdown: the page does not get wider gaps. Code and HTML blocks are left alone; blank lines at the end of the file belong to WS004.

## Fix

Deletes the surplus lines. The rendered page stays the same, so the fix is safe. Same as markdownlint MD012.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "max",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .zh = "最多可以连续几个空行。",
                                          .en = "The most blank lines in a row."}};

void report(Range surplus, std::size_t count, std::size_t max, lint::Sink& sink) {
  sink.add({.range = surplus,
            .message = {fmt::format("连续 {} 个空行，最多 {} 个", count, max),
                        fmt::format("{} blank lines in a row, expected at most {}", count, max)},
            .fixes = {lint::make_fix({"删去多余的空行", "Delete the surplus blank lines"},
                                     lint::FixSafety::kSafe, {{surplus, ""}})},
            .unnecessary = true});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const int option = context.options.integer("max");
  const std::size_t max = option < 1 ? 1 : static_cast<std::size_t>(option);
  const std::span<const BlockLine> lines = context.facts.get<BlockLines>().lines();
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t end = first;
    while (end < lines.size() && !lines[end].is_verbatim() &&
           text::is_blank(context.slice(lines[end].range)))
      ++end;
    if (end - first > max) {
      const text::Offset stop = end < lines.size() ? lines[end].range.begin
                                                   : static_cast<text::Offset>(context.text.size());
      report({lines[first + max].range.begin, stop}, end - first, max, sink);
    }
    first = end + 1;
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "WS003",
    .name = "blank-lines",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "连续多个空行",
    .summary_en = "several blank lines in a row",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_block = check_block,
};

}  // namespace trend::checks::whitespace_blank_lines
