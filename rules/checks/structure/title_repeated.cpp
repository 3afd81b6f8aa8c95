// ST028 title-repeated: the body does not begin with a section titled like the article.
#include <string>
#include <string_view>

#include "rules/checks/lines.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::structure_title_repeated {
namespace {

constexpr std::string_view kDocsZh = R"md(
头部已有 `title`，正文的第一个标题又把它重复了一遍：网站主题会先印出题目，读者紧接着再看到同样的一行。

默认只报告写成二级或更深标题的重复。写成一级标题的重复是否多余取决于网站主题：主题会印出 `title` 时，设 `h1: true` 一并报告。

## 正确

```markdown
---
title: 推理芯片观察
---

# 推理芯片观察

## 算力
```

## 错误

```markdown
---
title: 推理芯片观察
---

## 推理芯片观察

推理成本继续下降。
```

## 修复

删去重复的标题。下面各节会少一个上级，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The front matter has a `title` and the first heading of the body repeats it: the theme prints the title, and the reader sees the same line again right below.

Only headings of level two or deeper are reported. Whether an H1 that repeats the title is too much depends on the theme: set `h1: true` where it prints the title itself.

## Right

```markdown
---
title: Inference chips
---

# Inference chips

## Computing power
```

## Wrong

```markdown
---
title: Inference chips
---

## Inference chips

Inference keeps getting cheaper.
```

## Fix

Deletes the heading. What follows loses its parent section: the fix is not safe.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "h1",
                                          .type = lint::OptionType::kFlag,
                                          .default_value = "false",
                                          .choices = {},
                                          .zh = "一级标题重复 title 时也报告。",
                                          .en = "Report an H1 that repeats the title, too."}};

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Article& article = context.article;
  const article::Entry* title = article.front_matter().find("title");
  if (title == nullptr || article.sections().empty()) return;
  const article::Section& first = article.sections().front();
  if (first.level == 1 && !context.options.flag("h1")) return;
  const std::string wanted = text::fold_title(title->value);
  if (wanted.empty() || wanted != text::fold_title(first.detail().text)) return;
  lint::Finding finding{
      .range = first.heading.absolute(first.detail().content),
      .message =
          {"第一个标题重复了头部的 title，题目会显示两遍",
           "the first heading repeats the title of the front matter: it will be shown twice"},
      .related = {{inner_value_range(*title), {"头部的 title", "the title"}}}};
  if (!first.detail().setext) {
    const text::Document& document = article.document();
    const std::size_t line = document.lines().line_of(first.heading_range.begin);
    const bool blank_below = is_blank_line(document, line + 1);
    finding.fixes.push_back(
        lint::make_fix({"删去重复的标题", "Delete the repeated heading"}, lint::FixSafety::kUnsafe,
                       {{whole_lines(document, line, blank_below ? line + 1 : line), ""}}));
  }
  sink.add(std::move(finding));
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST028",
    .name = "title-repeated",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "第一个标题重复了头部的 title",
    .summary_en = "the first heading repeats the title of the front matter",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kHeadings,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_title_repeated
