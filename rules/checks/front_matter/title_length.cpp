// FM027: a title wider than search results and lists show.
#include <fmt/format.h>

#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::front_matter_title_length {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题太宽：搜索结果和分享卡片大约只显示 30 个汉字（60 列），后面的截断。宽度按显示计算，一个汉字两列。

默认关闭：多长合适取决于站点。

## 错误

```markdown max=20
---
title: 大模型推理成本在一年之内下降九成的五个原因
---
```

## 正确

```markdown max=20
---
title: 推理为何越来越便宜
---
```

没有自动修复。

## 选项

`max`：最多几列。
)md";

constexpr std::string_view kDocsEn = R"md(
The title is wide: search results and link previews show about 60 columns, 30 Han characters, and cut off the rest. A Han character is two columns wide.

Off by default: what is right depends on the site.

There is no fix.

## Options

`max`: how many columns a title may have.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Entry* const entry = context.article.front_matter().find("title");
  if (entry == nullptr || entry->kind != article::ValueKind::kScalar) return;
  const int width = text::display_width(entry->value);
  const int max = context.options.integer("max");
  if (width <= max || entry->value_range.empty()) return;
  sink.add({.range = inner_value_range(*entry),
            .message = {fmt::format("标题宽 {} 列，最多 {} 列", width, max),
                        fmt::format("the title is {} columns wide, {} at most", width, max)}});
}

constexpr lint::OptionSpec kOptions[] = {{.name = "max",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "64",
                                          .zh = "最多几列，一个汉字两列。",
                                          .en = "Most columns; a Han character has two."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM027",
    .name = "title-length",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "标题太宽",
    .summary_en = "a title is too wide",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_title_length
