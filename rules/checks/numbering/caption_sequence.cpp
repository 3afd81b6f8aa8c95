// NU013 caption-sequence: the numbers of captions go up by one.
#include <fmt/core.h>

#include <map>
#include <string>
#include <vector>

#include "rules/article/parts.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/lint/rule.h"

namespace trend::checks::numbering_caption_sequence {
namespace {

constexpr std::string_view kDocsZh = R"md(
表题和图题的编号应当从 1 开始、逐个递增：`表 1` 之后是 `表 3`，读者会以为漏了一张；两张表都叫 `表 2`，正文里的“见表 2”就不知道指哪一张。

只看紧靠表格或图片的题注。按章编号的 `表 2-1`、`表 2.1` 在各章之内分别计数。

## 正确

```markdown
表 1：路线对比

| 路线 | 优点 |
| --- | --- |
| 甲 | 快 |

表 2：成本对比

| 路线 | 成本 |
| --- | --- |
| 甲 | 低 |
```

## 错误

```markdown
表 1：路线对比

| 路线 | 优点 |
| --- | --- |
| 甲 | 快 |

表 1：成本对比

| 路线 | 成本 |
| --- | --- |
| 甲 | 低 |
```

## 修复

没有自动修复：编辑器里的“重新编号”会把题注和正文里的提及一起改。
)md";

constexpr std::string_view kDocsEn = R"md(
The numbers in the captions of tables and of figures start at 1 and go up by one. With `Table 3` after `Table 1` a table seems to be missing; with two tables called `Table 2` nobody knows which the text means.

Only captions right beside a table or an image count. Numbers by chapter (`Table 2.1`) are counted within the chapter.

## Right

```markdown
Table 1: Routes

| Route | Pro |
| --- | --- |
| A | fast |

Table 2: Cost

| Route | Cost |
| --- | --- |
| A | low |
```

## Wrong

```markdown
Table 1: Routes

| Route | Pro |
| --- | --- |
| A | fast |

Table 1: Cost

| Route | Cost |
| --- | --- |
| A | low |
```

## Fix

None here: the refactoring “Renumber” of the language server changes captions and mentions together.
)md";

using article::Part;
using article::PartKind;

// The number that a gap leaves out may be meant for a table without caption, or for a diagram in
// code or HTML, which is no part.
bool may_be_elsewhere(const std::vector<const Part*>& run, const Break& found) {
  if (found.kind != Break::Kind::kGap) return false;
  if (found.at == 0 || run[found.at]->kind == PartKind::kFigure) return true;
  for (const Part* part = run[found.at - 1]; part != run[found.at]; ++part)
    if (!part->number) return true;
  return false;
}

void check_run(const lint::ArticleContext& context, const std::vector<const Part*>& run,
               lint::Sink& sink) {
  std::vector<Step> steps;
  steps.reserve(run.size());
  for (const Part* part : run) steps.push_back({part->number.components.back(), {}});
  for (const Break& found : find_breaks(steps, 1)) {
    if (found.kind == Break::Kind::kStart || may_be_elsewhere(run, found)) continue;
    const Part& part = *run[found.at];
    const std::string_view written =
        context.slice({part.number.range.begin, part.number.digits.end});
    Components right = part.number.components;
    right.back() = found.expected;
    article::Numbering like = part.number;
    like.mark.clear();
    const std::string expected = article::render_number(like, right);
    lint::Finding finding{.range = part.number.digits};
    finding.message =
        found.kind == Break::Kind::kRepeat
            ? text::Bilingual{fmt::format("题注“{}”已经用过，按次序应为“{}”", written, expected),
                              fmt::format("caption “{}” is used before: expected “{}”", written,
                                          expected)}
            : text::Bilingual{
                  fmt::format("题注“{}”不在它的次序上，应为“{}”", written, expected),
                  fmt::format("caption “{}” is out of order: expected “{}”", written, expected)};
    if (found.at > 0)
      finding.related.push_back(
          {run[found.at - 1]->number.digits, {"前一个题注", "the caption before"}});
    sink.add(std::move(finding));
  }
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::vector<Part> parts = article::find_tables_and_figures(context.article);
  for (const PartKind kind : {PartKind::kTable, PartKind::kFigure}) {
    std::map<Components, std::vector<const Part*>> runs;  // by what stands before the last number
    for (const Part& part : parts) {
      if (part.kind != kind || !part.number || part.number.components.empty()) continue;
      Components prefix = part.number.components;
      prefix.pop_back();
      runs[prefix].push_back(&part);
    }
    for (const auto& entry : runs) check_run(context, entry.second, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU013",
    .name = "caption-sequence",
    .severity = lint::Severity::kWarning,
    .summary_zh = "表题或图题的编号重复或乱序",
    .summary_en = "numbers of captions are repeated or out of order",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kParts,
    .check_article = check_article,
};

}  // namespace trend::checks::numbering_caption_sequence
