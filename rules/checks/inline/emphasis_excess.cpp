// IN006 emphasis-excess: a paragraph in which everything is bold.
#include <fmt/core.h>

#include "rules/checks/prose.h"
#include "rules/lint/rule.h"

namespace trend::checks::inline_emphasis_excess {
namespace {

using article::Index;
using article::InlineKind;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
一段里加粗太多，就没有重点了；模型写的段落常常每个名词都加粗。

这是写作风格，默认不开启。只看段落；表格和标题不算。

## 正确

```markdown
**缓存**能降低延迟，**索引**能减少扫描。
```

## 错误

```markdown max=2
**缓存**降低**延迟**，**索引**减少扫描。
```

## 修复

留下哪几处由作者决定，不提供修复。

同类规则：rumdl MD081。
)md";

constexpr std::string_view kDocsEn = R"md(
Where everything is bold, nothing stands out; models like to set every noun of a paragraph in bold.

A matter of style, so the rule is off by default. Only paragraphs are looked at, not tables and headings.

## Fix

None: the author knows what matters. Same as rumdl MD081.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "max",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "5",
                                          .zh = "一段中最多几处加粗。",
                                          .en = "The most bold spans a paragraph may hold."}};

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const int max = context.options.integer("max");
  for (const article::Node& node : context.block.nodes) {
    if (node.kind != article::BlockKind::kParagraph) continue;
    int count = 0;
    Range first;
    for (Index i = node.inlines.begin; i < node.inlines.end; ++i) {
      if (context.block.inlines[i].kind != InlineKind::kStrong) continue;
      if (++count == max + 1) first = context.block.inlines[i].range;
    }
    if (count <= max) continue;
    sink.add({.range = first,
              .message = {
                  fmt::format("这一段有 {} 处加粗，最多 {} 处", count, max),
                  fmt::format("{} bold spans in the paragraph, expected at most {}", count, max)}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN006",
    .name = "emphasis-excess",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "一段中加粗过多",
    .summary_en = "too many bold spans in a paragraph",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .needs = "*_",
    .check_block = check_block,
};

}  // namespace trend::checks::inline_emphasis_excess
