// ST020 heading-length: a heading is short enough for a table of contents.
#include <fmt/core.h>

#include <string_view>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::structure_heading_length {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题太长，目录和侧栏里会折成几行，手机上占去半屏。默认上限是 80 列（汉字占两列）。

含链接的标题（文摘里的条目，题目是别人起的）不报告；论文、新闻的原题往往很长，所以这条规则默认关闭。

## 正确

```markdown
## 推理成本继续下降
```

## 错误

```markdown
## 在过去一年里由于模型压缩、芯片更新和调度改进三方面因素的共同作用，大模型的推理成本出现了持续而明显的下降
```

## 修复

没有自动修复：怎样缩短，只有作者知道。选项 `max` 是上限。

同类规则：remark-lint maximum-heading-length。
)md";

constexpr std::string_view kDocsEn = R"md(
A long heading breaks into several lines in tables of contents and side bars and fills half the screen of a phone. The limit is 80 columns, a Han character taking two.

Headings with a link (entries of a digest, titled by others) are left alone; titles of papers and news are often long, so the rule is off by default.

## Right

```markdown
## Inference keeps getting cheaper
```

## Wrong

```markdown
## Over the past year compression of models, new chips and better scheduling together have made inference cheaper
```

## Fix

None: only the author knows how to shorten it. The option `max` is the limit.

Equivalents: remark-lint maximum-heading-length.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "max",
     .type = lint::OptionType::kInteger,
     .default_value = "80",
     .choices = {},
     .zh = "标题最多占多少列，汉字占两列。",
     .en = "The most columns a heading may take; a Han character takes two."}};

// The text without an id of its own at the end: 标题 {#id}.
std::string_view shown(std::string_view text) {
  const std::size_t id = text.rfind("{#");
  return text.ends_with('}') && id != std::string_view::npos ? text.substr(0, id) : text;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const article::Block& block = context.block;
  const int max = context.options.integer("max");
  for (const article::Node& node : block.nodes) {
    if (node.kind != article::BlockKind::kHeading) continue;
    const article::HeadingDetail& heading = block.heading(node);
    bool link = false;
    for (article::Index i = node.inlines.begin; i < node.inlines.end; ++i)
      link = link || block.inlines[i].link != article::kNone;
    // Prose above --- became a heading by chance: ST008 says so.
    if (link || (heading.setext && heading.level == 2)) continue;
    const int width = text::display_width(text::trim_right(shown(heading.text)));
    if (width <= max) continue;
    sink.add({.range = heading.content,
              .message = {
                  fmt::format("标题宽 {} 列，超过 {} 列", width, max),
                  fmt::format("the heading is {} columns wide: expected at most {}", width, max)}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST020",
    .name = "heading-length",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "标题太长",
    .summary_en = "a heading is too long",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .holds = lint::concern::kHeadings,
    .check_block = check_block,
};

}  // namespace trend::checks::structure_heading_length
