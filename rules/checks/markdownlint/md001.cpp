// MD001 heading-increment: no level of headings is skipped.
#include <string>

#include "rules/checks/markdownlint/headings.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md001 {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题比前一个标题深了不止一级，如一级标题下面直接是三级。大纲里会缺一层，读屏软件的用户会以为漏听了一节。

引用和列表里的标题也算在内；front matter 中的标题当作一级标题。判断与 markdownlint MD001 一致。我们自己的 ST003 只看正文各节，并照编号找出跳级的原因。

## 正确

```markdown
# 甲

## 乙

# 丙
```

## 错误

```markdown
# 甲

### 乙
```
)md";

constexpr std::string_view kDocsEn = R"md(
A heading is more than one level deeper than the one before it: level three right below level one. The outline lacks a level, and users of screen readers think they missed a section.

Headings in quotes and lists count; a title in front matter counts as level one. Judges as markdownlint MD001 does. Our own ST003 looks at the article's sections only and finds the reason of a jump by their numbers.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  int before = md::has_front_matter_title(context) ? 1 : 6;
  md::for_each_heading(context, [&](const article::NodeRef& heading) {
    const int level = heading.heading().level;
    if (level > before + 1) {
      const std::string expected = std::to_string(before + 1);
      const std::string found = std::to_string(level);
      sink.add(
          {.range = md::heading_line(context, heading),
           .message = {"标题从 " + std::to_string(before) + " 级跳到 " + found + " 级，应为 " +
                           expected + " 级",
                       "this heading is of level " + found + ", expected at most " + expected}});
    }
    before = level;
  });
}

constexpr lint::OptionSpec kOptions[] = {md::kFrontMatterTitle};

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD001",
    .name = "heading-increment",
    .by_default = lint::Default::kOff,
    .summary_zh = "标题跳级",
    .summary_en = "a level of headings is skipped",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md001
