// MD024 no-duplicate-heading: no two headings have the same text.
#include <array>
#include <map>
#include <string>

#include "rules/checks/markdownlint/headings.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md024 {
namespace {

constexpr std::string_view kDocsZh = R"md(
两个标题文字相同。许多渲染器按标题文字生成锚点，相同的标题会让链接指错地方。

判断与 markdownlint MD024 一致：不论级别，全文比较，标记也算文字。我们自己的 ST013 只比较同一节下的标题。

## 正确

```markdown
# 甲

## 甲的历史
```

```markdown siblings_only=true
# 甲

## 小结

# 乙

## 小结
```

## 错误

```markdown
# 甲

## 甲
```
)md";

constexpr std::string_view kDocsEn = R"md(
Two headings have the same text. Many renderers make anchors of it, and links to headings of the same text lead to the wrong place.

Judges as markdownlint MD024 does: all headings of the article are compared, whatever their level, with their markup. Our own ST013 compares those within one section.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "siblings_only",
                                          .type = lint::OptionType::kFlag,
                                          .default_value = "false",
                                          .zh = "只比较同一节下的标题。",
                                          .en = "Compare headings of one section only."}};

using Known = std::map<std::string, text::Range>;

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const bool siblings = context.options.flag("siblings_only");
  std::array<Known, 7> by_level;  // with siblings: of the section that is open at each level
  md::for_each_heading(context, [&](const article::NodeRef& heading) {
    const auto level = static_cast<std::size_t>(siblings ? heading.heading().level : 0);
    for (std::size_t deeper = level + 1; siblings && deeper < by_level.size(); ++deeper)
      by_level[deeper].clear();
    const std::string text = md::heading_text(context, heading);
    const text::Range range = md::heading_line(context, heading);
    const auto [known, first] = by_level[level].emplace(text, range);
    if (first) return;
    sink.add({.range = range,
              .message = {"标题与前面的重复", "an earlier heading has the same text"},
              .related = {{known->second, {"前面的标题", "the earlier heading"}}}});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD024",
    .name = "no-duplicate-heading",
    .by_default = lint::Default::kOff,
    .summary_zh = "标题重复",
    .summary_en = "two headings have the same text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md024
