// LK013 link-text-generic (off): a link called 点击这里, 链接 or here.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::links_text_generic {
namespace {

using article::InlineKind;

constexpr std::string_view kDocsZh = R"md(
链接文字是“点击这里”“链接”“here”，看不出指向什么。读屏软件可以只念页面上的链接，念出来就是一串“这里”。周报里“[链接]”“[原文]”是体例，所以默认不开；词表可以自己定。

## 错误

```markdown
年度报告[点击这里](https://example.org/report)。
```

## 正确

```markdown
详见[年度报告](https://example.org/report)，[这里的天气](a.md)。
```

## 修复

没有自动修复：该叫什么只有作者知道。

## 同类规则

markdownlint MD059；WCAG 2.2 第 2.4.4 条。
)md";

constexpr std::string_view kDocsEn = R"md(
A link is called “点击这里”, “link” or “here” and does not tell where it leads. Screen readers can read the links of a page alone, and that is a row of “here”. In weeklies “[link]” is house style, so the rule is off by default, and the list can be changed.

## Fix

There is no fix: only the author knows the name.

Same as markdownlint MD059; WCAG 2.2, 2.4.4.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "words",
     .type = lint::OptionType::kTextList,
     .default_value = "点击这里,点击此处,点这里,这里,此处,链接,点击查看,查看详情,戳这里,"
                      "click here,here,link,more,read more,this",
     .choices = {},
     .zh = "不能单独作链接文字的词，不分大小写。",
     .en = "Words that are no name for a link; case does not matter."}};

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const std::vector<std::string>& words = context.options.list("words");
  for (const article::Inline& piece : context.block.inlines) {
    if (piece.kind != InlineKind::kLink || piece.content.size() > 60) continue;
    const std::string text = text::ascii_lower(text::trim(context.slice(piece.content)));
    if (std::find(words.begin(), words.end(), text) == words.end()) continue;
    sink.add({.range = piece.content,
              .message = {fmt::format("链接文字“{}”看不出指向什么", text),
                          fmt::format("“{}” does not tell where the link leads", text)}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK013",
    .name = "link-text-generic",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "链接文字看不出指向什么",
    .summary_en = "a link's text does not tell where it leads",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .words_of = "words",
    .holds = lint::concern::kLinks,
    .check_block = check_block,
};

}  // namespace trend::checks::links_text_generic
