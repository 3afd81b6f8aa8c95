// FM010 fm-typographic-quotes: a value in quotation marks that YAML does not know.
#include <fmt/format.h>

#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::front_matter_typographic_quotes {
namespace {

constexpr std::string_view kDocsZh = R"md(
front matter 的值用中文引号“ ”‘ ’「 」整个括起来，或只有末尾有一个 `"`。YAML 只认半角引号，这里的引号会成为值的一部分：标题栏、列表页和订阅源里的标题都带着引号。

一级标题也带同样引号的，视为有意，不报告；值里面只有一部分带引号的也不报告。

## 错误

```markdown
---
title: “模型周报”
date: 2025-03-04
---
```

## 正确

```markdown
---
title: “小模型”周报
date: 2025-03-04
---
```

## 修复

换成半角双引号；引号可能是有意的，需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
A value of the front matter is put in typographic quotes (“ ”, ‘ ’, 「 」), or has a `"` at its end only. YAML knows ASCII quotes only, so the marks become part of the value: the title has them in lists of articles, in the browser's tab and in feeds.

A title that the H1 repeats with its quotes is meant so; values of which only a part is quoted are left alone.

## Wrong

```markdown
---
title: “Models weekly”
date: 2025-03-04
---
```

## Right

```markdown
---
title: “Small models” weekly
date: 2025-03-04
---
```

## Fix

Writes ASCII double quotes. The marks may be meant, so it needs a look.
)md";

using article::Entry;

constexpr std::string_view kPairs[][2] = {
    {"“", "”"}, {"‘", "’"}, {"「", "」"}, {"『", "』"}, {"”", "”"}};

/// The value without the marks around it; empty when there are none, or more than one pair.
std::string_view unquoted(std::string_view value) {
  for (const auto& [open, close] : kPairs) {
    if (value.size() <= open.size() + close.size()) continue;
    if (!value.starts_with(open) || !value.ends_with(close)) continue;
    const std::string_view inner =
        value.substr(open.size(), value.size() - open.size() - close.size());
    if (inner.find(open) == std::string_view::npos && inner.find(close) == std::string_view::npos)
      return text::trim(inner);
  }
  // 周报" has lost its first quote; 27" is a size.
  const bool lost = value.size() > 1 && value.ends_with('"') && value.find('"') + 1 == value.size();
  if (lost && !text::is_ascii_digit(static_cast<unsigned char>(value[value.size() - 2])))
    return value.substr(0, value.size() - 1);
  return {};
}

bool is_heading(const article::Article& article, std::string_view value) {
  return article.title_section() != article::kNone &&
         article.sections()[article.title_section()].detail().text == value;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const Entry& entry : context.article.front_matter().entries) {
    if (entry.kind != article::ValueKind::kScalar || entry.quoting != article::Quoting::kPlain)
      continue;
    const std::string_view value = context.slice(entry.value_range);
    const std::string_view inner = unquoted(value);
    if (inner.empty() || is_heading(context.article, value)) continue;
    sink.add({.range = entry.value_range,
              .message = {fmt::format("{} 的引号不是 YAML 的引号，会成为值的一部分", entry.key),
                          fmt::format("the quotation marks of {} are none to YAML and become part "
                                      "of the value",
                                      entry.key)},
              .fixes = {lint::make_fix(
                  {"换成半角引号", "Write ASCII quotes"}, lint::FixSafety::kUnsafe,
                  {{entry.value_range, yaml_scalar(inner, article::Quoting::kDouble)}})}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM010",
    .name = "fm-typographic-quotes",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "front matter 的值用了中文引号",
    .summary_en = "a front matter value is in typographic quotes",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kHeadings,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_typographic_quotes
