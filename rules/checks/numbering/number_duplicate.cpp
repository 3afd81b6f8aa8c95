// NU002 number-duplicate: no two neighbouring sibling headings carry the same number.
#include <fmt/core.h>

#include <string>

#include "rules/checks/outline.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/lint/rule.h"

namespace trend::checks::numbering_number_duplicate {
namespace {

constexpr std::string_view kDocsZh = R"md(
同级标题中有两个编号相同，多半是复制一节之后忘了改编号。

所有同级标题都写同一个编号（例如全写 `1.`，由样式表编号）视为有意为之。编号既重复又打乱了后面的顺序时，由 NU001 报告。

## 正确

```markdown
## 一、算力

## 二、能效

## 三、成本
```

## 错误

```markdown
## 一、算力

## 二、能效

## 二、成本
```

## 修复

按顺序给这些同级标题重新编号，连同以旧编号开头的下级标题。编号或许是对的而标题重复了，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Two sibling headings carry the same number: most likely a section was copied and its number not changed.

One number for all siblings (say `1.` everywhere, numbered by a style sheet) is taken as intended. Where the repeated number also upsets those after it, NU001 reports it.

## Right

```markdown
## 1. Computing power

## 2. Efficiency
```

## Wrong

```markdown
## 1. Computing power

## 2. Efficiency

## 2. Cost
```

## Fix

Numbers these siblings anew, together with the headings below that begin with the old number. The number may be right and the section a duplicate, so the fix is not safe.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  StartTracker starts(1);
  for (const std::vector<Index>& group : outline.sibling_groups()) {
    for (const Series& series : find_series(outline, group, outline.title())) {
      const std::uint32_t start = starts.start_of(outline, series);
      for (const Break& found : find_breaks(steps_of(series), start)) {
        if (found.kind != Break::Kind::kRepeat) continue;
        const article::Numbering& number = outline[series.members[found.at].heading].numbering;
        const std::string written = spoken(context.article, number);
        sink.add(
            {.range = number.digits,
             .message = {fmt::format("编号“{}”与前一个同级标题重复", written),
                         fmt::format("number {} is already that of the sibling before", written)},
             .related = {{outline[series.members[found.at - 1].heading].numbering.digits,
                          {"先出现的同一编号", "the first heading with this number"}}},
             .fixes = {renumber_series(outline, series, start)}});
      }
    }
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU002",
    .name = "number-duplicate",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "两个同级标题的编号相同",
    .summary_en = "two sibling headings carry the same number",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::numbering_number_duplicate
