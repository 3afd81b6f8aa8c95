// FM013: a key one or two letters off one that tools know.
#include <fmt/format.h>

#include <string>

#include "rules/checks/key_typos.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_key_typo {
namespace {

constexpr std::string_view kDocsZh = R"md(
键名拼错了：`tilte`、`descripton`、`catagories`，或只有大小写不同：`Date`。站点生成器不认识这样的键，也不会提醒：标题显示成文件名，文章没有日期，`drfat: true` 的草稿照样发布。

只在差一两个字母（或相邻两个字母互换）、而文中没有那个正确的键时报告；只差末尾 `s` 的（`tag` 与 `tags`）不报告，许多工具两种都用。所有键都是大写开头的文章，不报告大小写。

## 错误

```markdown
---
tilte: 推理芯片半年回顾
date: 2025-03-04
---
```

## 正确

```markdown
---
title: 推理芯片半年回顾
date: 2025-03-04
stage: 初稿
---
```

## 修复

需要确认：改为正确的键名。

## 选项

`known`：认识的键，替换默认的一组。
)md";

constexpr std::string_view kDocsEn = R"md(
A key is misspelt: `tilte`, `descripton`, `catagories`; or differs in case only: `Date`. Site generators do not know it and say nothing: the title becomes the file's name, the article has no date, and the draft with `drfat: true` is published.

It is reported for a letter or two, or two letters that changed places, where the right key is not there as well. `tag` for `tags` is not reported, since tools use both, nor are capitals where all keys have them.

## Fix

The fix (unsafe) renames the key.

## Options

`known`: the keys that exist, in place of the usual ones.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::FrontMatter& matter = context.article.front_matter();
  if (matter.entries.empty()) return;
  for (const KeyTypo& typo : find_key_typos(matter, context.options.list("known"))) {
    const std::string& written = typo.entry->key;
    const text::Bilingual message =
        typo.only_case
            ? text::Bilingual{fmt::format("键“{}”的大小写不对，应为“{}”", written, typo.key),
                              fmt::format("the key “{}” is spelt “{}”", written, typo.key)}
            : text::Bilingual{
                  fmt::format("键“{}”像是拼错的“{}”", written, typo.key),
                  fmt::format("the key “{}” looks like “{}”, misspelt", written, typo.key)};
    lint::Finding finding{.range = typo.entry->key_range, .message = message};
    if (context.slice(finding.range) == written)
      finding.fixes.push_back(lint::make_fix(
          {fmt::format("改为“{}”", typo.key), fmt::format("Change to “{}”", typo.key)},
          lint::FixSafety::kUnsafe, {{finding.range, typo.key}}));
    sink.add(std::move(finding));
  }
}

constexpr lint::OptionSpec kOptions[] = {{.name = "known",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = kKnownKeys,
                                          .zh = "认识的键。",
                                          .en = "The keys that exist."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM013",
    .name = "fm-key-typo",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "键名拼错或大小写不对",
    .summary_en = "a front matter key is misspelt",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_key_typo
