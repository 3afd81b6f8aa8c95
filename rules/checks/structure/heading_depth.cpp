// ST019 heading-depth: headings go no deeper than a reader can follow.
#include <fmt/core.h>

#include <string_view>

#include "rules/lint/rule.h"

namespace trend::checks::structure_heading_depth {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题级别太深，字号已与正文难以区分，读者记不住自己在第几层。默认最深四级；这条规则默认关闭。

## 正确

```markdown
#### 现状
```

## 错误

```markdown
##### 现状
```

## 修复

没有自动修复：可以改用列表、加粗，或者重新划分章节。选项 `max` 是最深的级别。
)md";

constexpr std::string_view kDocsEn = R"md(
Deep headings can hardly be told from text by their size, and nobody remembers which level they are on. The deepest allowed is four; the rule is off by default.

## Right

```markdown
#### State
```

## Wrong

```markdown
##### State
```

## Fix

None: use a list or bold text, or divide the article in another way. The option `max` is the deepest level.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "max",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "4",
                                          .choices = {},
                                          .zh = "允许的最深标题级别。",
                                          .en = "The deepest level of heading allowed."}};

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const int max = context.options.integer("max");
  for (const article::HeadingDetail& heading : context.block.headings)
    if (heading.level > max)
      sink.add({.range = heading.marker,
                .message = {fmt::format("{} 级标题太深，最深 {} 级", heading.level, max),
                            fmt::format("a heading of level {}: expected at most {}", heading.level,
                                        max)}});
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST019",
    .name = "heading-depth",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "标题级别太深",
    .summary_en = "a heading of too deep a level",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .holds = lint::concern::kHeadings,
    .check_block = check_block,
};

}  // namespace trend::checks::structure_heading_depth
