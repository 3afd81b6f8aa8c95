// FM028: a description shorter or wider than lists and search results want.
#include <fmt/format.h>

#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::front_matter_description_length {
namespace {

constexpr std::string_view kDocsZh = R"md(
`description` 太短，说不清文章讲什么；太宽，搜索结果和分享卡片只显示开头（大约 80 个汉字，160 列）。宽度按显示计算，一个汉字两列。

默认关闭：多长合适取决于站点。没有 `description` 或它是空的不报告（见 FM012）。

## 错误

```markdown
---
title: 推理芯片半年回顾
description: 周报
---
```

## 正确

```markdown
---
title: 推理芯片半年回顾
description: 上半年发布的六款推理芯片，按每瓦吞吐、显存和价格逐一比较，并给出选型建议
---
```

没有自动修复。

## 选项

`min`、`max`：最少、最多几列。
)md";

constexpr std::string_view kDocsEn = R"md(
A short `description` does not say what the article is about; of a wide one search results and link previews show the beginning only, about 160 columns or 80 Han characters. A Han character is two columns wide.

Off by default: what is right depends on the site. A missing or empty description is a matter of FM012.

There is no fix.

## Options

`min`, `max`: how many columns a description must and may have.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Entry* const entry = context.article.front_matter().find("description");
  if (entry == nullptr || entry->kind != article::ValueKind::kScalar || entry->value.empty())
    return;
  const int width = text::display_width(entry->value);
  const int min = context.options.integer("min");
  const int max = context.options.integer("max");
  if (width >= min && width <= max) return;
  const bool narrow = width < min;
  sink.add({.range = inner_value_range(*entry),
            .message = {fmt::format("描述宽 {} 列，{} {} 列", width, narrow ? "至少" : "最多",
                                    narrow ? min : max),
                        fmt::format("the description is {} columns wide, {} {}", width,
                                    narrow ? min : max, narrow ? "at least" : "at most")}});
}

constexpr lint::OptionSpec kOptions[] = {{.name = "min",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "40",
                                          .zh = "至少几列，一个汉字两列。",
                                          .en = "Fewest columns; a Han character has two."},
                                         {.name = "max",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "160",
                                          .zh = "最多几列。",
                                          .en = "Most columns."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM028",
    .name = "description-length",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "描述太短或太宽",
    .summary_en = "a description is too short or too wide",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_description_length
