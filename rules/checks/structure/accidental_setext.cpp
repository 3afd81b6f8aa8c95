// ST008 accidental-setext: a paragraph right above --- becomes a heading.
#include <string>

#include "rules/checks/damaged_headings.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_accidental_setext {
namespace {

constexpr std::string_view kDocsZh = R"md(
`---` 紧接在一段文字下面时不是分隔线，而是把这段文字变成二级标题：整段话以标题字号显示，并混进目录。

只在标题都用 `#` 书写的文章里报告，而且文字要像正文：以句末标点或冒号结尾、含网址或日期、超过一行或过长。

## 正确

```markdown
## 算力

推理成本继续下降。

---

## 能效
```

## 错误

```markdown
## 算力

推理成本继续下降。
---

## 能效
```

## 修复

在 `---` 之前插入空行，使它成为分隔线。作者用 `#` 书写标题，这里只有一种读法，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A `---` right below text is no rule: it turns the text into a heading of level two. The whole paragraph is set in the heading's size and shows up in the outline.

Reported only in articles whose headings are written with `#`, and only where the text looks like prose: it ends in a stop or colon, holds a URL or a date, or is longer than a line or than a title would be.

## Right

```markdown
## Computing power

Inference keeps getting cheaper.

---
```

## Wrong

```markdown
## Computing power

Inference keeps getting cheaper.
---
```

## Fix

Inserts a blank line before `---`, which makes it a rule. The author writes headings with `#`, so there is only one reading and the fix is safe.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "maxWidth",
     .type = lint::OptionType::kInteger,
     .default_value = "60",
     .choices = {},
     .zh = "文字超过多少列（汉字占两列）就不像标题。",
     .en = "Text wider than this many columns (a Han character takes two) is no title."}};
constexpr std::string_view kSilences[] = {"ST003", "ST007", "ST010", "WS008"};

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Article& article = context.article;
  if (!writes_atx_only(article)) return;
  const int max_width = context.options.integer("maxWidth");
  for (const article::Section& section : article.sections()) {
    if (!is_accidental_setext(article, section.heading, max_width)) continue;
    const text::Range marker = section.heading.absolute(section.detail().marker);
    const text::LineIndex& lines = article.document().lines();
    const text::Offset line = lines.start(lines.line_of(marker.begin));
    sink.add(
        {.range = marker,
         .message = {"--- 紧接在正文之下，会把这段文字变成二级标题，前面应有空行",
                     "--- right below text makes it a heading: expected a blank line before it"},
         .related = {{section.heading.absolute(section.detail().content),
                      {"成为标题的文字", "the text that becomes a heading"}}},
         .fixes = {lint::make_fix({"在 --- 之前插入空行", "Insert a blank line before ---"},
                                  lint::FixSafety::kSafe,
                                  {{{line, line}, std::string(article.document().line_end())}})}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST008",
    .name = "accidental-setext",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "--- 紧接在正文之下，把正文变成了标题",
    .summary_en = "--- right below a paragraph turns it into a heading",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .silences = kSilences,
    .concerns = lint::concern::kHeadings,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_accidental_setext
