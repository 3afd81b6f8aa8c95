// FM030: a slug that cannot stand in an address as it is.
#include <fmt/format.h>

#include <string>

#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::front_matter_slug_invalid {
namespace {

constexpr std::string_view kDocsZh = R"md(
`slug` 是网址的一段。空格和标点在网址里变成 `%20`、`%EF%BC%9A` 之类的代码，`?`、`#` 会把网址截断，`%` 会让服务器读错；有的生成器直接报错。

字母、数字、汉字和 `-`、`_`、`.`、`~`、`/` 都可以；大写字母也不报告：它们在网址里合法，只是要记得大小写算不同的网址。

## 错误

```markdown
---
title: 模型周报
slug: 模型 周报：第 3 期
---
```

## 正确

```markdown
---
title: 模型周报
slug: model-weekly-3
---
```

## 修复

需要确认：空格和标点换成 `-`。网址会因此改变。
)md";

constexpr std::string_view kDocsEn = R"md(
`slug` becomes part of the address. Blanks and punctuation turn into `%20` and the like there, `?` and `#` cut the address off, `%` misleads servers, and some generators stop with an error.

Letters, digits, Han characters, `-`, `_`, `.`, `~` and `/` are fine. Capitals are legal in addresses and not reported.

## Fix

The fix (unsafe) puts `-` for blanks and punctuation. The address changes.
)md";

bool may_stand(char32_t c) {
  if (c >= 0x80) return !text::is_whitespace(c) && !text::is_cjk_punctuation(c);
  return text::is_latin_letter(c) || text::is_ascii_digit(c) || c == U'-' || c == U'_' ||
         c == U'.' || c == U'~' || c == U'/';
}

/// `slug` with one hyphen in place of each run of characters that may not stand in it.
std::string slugified(std::string_view slug) {
  std::string result;
  for (text::Offset i = 0; i < slug.size();) {
    const text::CodePoint c = text::decode(slug, i);
    if (may_stand(c.value))
      result += slug.substr(i, c.size);
    else if (!result.empty() && result.back() != '-' && result.back() != '/')
      result += '-';
    i += c.size;
  }
  while (result.ends_with('-')) result.pop_back();
  return result;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Entry* const entry = context.article.front_matter().find("slug");
  if (entry == nullptr || entry->kind != article::ValueKind::kScalar) return;
  const std::string& slug = entry->value;
  text::Offset at = 0;
  while (at < slug.size() && may_stand(text::decode(slug, at).value))
    at += text::decode(slug, at).size;
  if (at >= slug.size() || entry->quoting == article::Quoting::kBlock) return;
  const std::string first = slug.substr(at, text::decode(slug, at).size);
  const bool blank = text::is_whitespace(text::decode(slug, at).value);
  lint::Finding finding{
      .range = inner_value_range(*entry),
      .message = {
          blank ? "slug 里有空格，网址会变形" : fmt::format("slug 里的“{}”不能用在网址里", first),
          blank ? "the slug has a blank, which an address cannot have"
                : fmt::format("“{}” of the slug cannot stand in an address", first)}};
  const std::string better = slugified(slug);
  if (!better.empty() && better != slug)
    finding.fixes.push_back(lint::make_fix(
        {fmt::format("改为“{}”", better), fmt::format("Change to “{}”", better)},
        lint::FixSafety::kUnsafe, {{entry->value_range, yaml_scalar(better, entry->quoting)}}));
  sink.add(std::move(finding));
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM030",
    .name = "slug-invalid",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "slug 里有不能用在网址里的字符",
    .summary_en = "a slug that cannot stand in an address",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_slug_invalid
