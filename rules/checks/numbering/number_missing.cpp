// NU006 number-missing: one heading among numbered siblings carries no number.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/lint/rule.h"

namespace trend::checks::numbering_number_missing {
namespace {

constexpr std::string_view kDocsZh = R"md(
同级标题都有编号，夹在中间的一个却没有：读者从目录里会以为它不属于这一组，正文里也没法用编号提到它。

引言、结语、附录、参考文献之类开头和收尾的标题不编号，不报告；只报告前后都有编号、且至少三个同级标题有编号（占三分之二以上）时单独缺号的那一个。

## 正确

```markdown
## 引言

## 1. 算力

## 2. 能效

## 3. 成本

## 结语
```

## 错误

```markdown
## 1. 算力

## 2. 能效

## 成本

## 4. 生态
```

## 修复

按次序补上编号；后面的编号若因此不对，一并顺延。也可能是作者有意不编号，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
All siblings are numbered but one in their midst: in the table of contents it looks as if it belonged elsewhere, and no text can refer to it by number.

Introductions, conclusions, appendices and references carry no number and are left alone. Reported is a single heading that has numbered siblings on both sides, three of them at least and two thirds of all.

## Right

```markdown
## Introduction

## 1. Computing power

## 2. Efficiency

## 3. Cost

## Conclusion
```

## Wrong

```markdown
## 1. Computing power

## 2. Efficiency

## Cost

## 4. Ecosystem
```

## Fix

Inserts the number; those behind move on by one where they have to. The author may have meant it so: the fix is not safe.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "exempt",
     .type = lint::OptionType::kTextList,
     .default_value = "",
     .choices = {},
     .zh = "不必编号的标题，除引言、结语等之外。",
     .en = "Titles that need no number, besides introductions, conclusions and the like."}};

constexpr std::size_t kFewestNumbered = 3;

// The one heading without number between the first and the last member of `series`, or kNone.
Index find_unnumbered(const lint::ArticleContext& context, const Outline& outline,
                      const std::vector<Index>& group, const Series& series) {
  const std::vector<std::string>& exempt = context.options.list("exempt");
  Index found = kNone;
  for (const Index i : group) {
    const Heading& heading = outline[i];
    if (i < series.members.front().heading || i > series.members.back().heading) continue;
    const bool member = std::ranges::binary_search(series.members, i, {}, &SeriesMember::heading);
    if (member) continue;
    if (heading.numbering || found != kNone) return kNone;
    if (heading.section == kNone || heading.title.empty()) return kNone;
    if (heading.role() != SectionRole::kBody) continue;
    if (std::ranges::find(exempt, heading.title) != exempt.end()) continue;
    found = i;
  }
  return found;
}

void check_series(const lint::ArticleContext& context, const Outline& outline,
                  const std::vector<Index>& group, const Series& series, lint::Sink& sink) {
  const std::size_t numbered = series.members.size();
  if (numbered < kFewestNumbered || numbered * 3 < group.size() * 2) return;
  const Index odd = find_unnumbered(context, outline, group, series);
  if (odd == kNone) return;
  const auto after = std::ranges::find_if(
      series.members, [&](const SeriesMember& member) { return member.heading > odd; });
  const SeriesMember& before = *(after - 1);
  // Only a count that is right otherwise says which number belongs here.
  const std::uint32_t step = after->value - before.value;
  if (after->value <= before.value || step > 2) return;
  const Heading& model = outline[before.heading];
  const Components components = with_last(model, before.value + 1);
  std::vector<text::Edit> edits;
  const text::Offset at = outline[odd].content.begin;
  edits.push_back({{at, at},
                   article::render_number(model.numbering, components) +
                       (model.numbering.space_after ? " " : "")});
  if (step == 1)
    for (auto member = after; member != series.members.end(); ++member)
      renumber(outline, member->heading, with_last(outline[member->heading], member->value + 1),
               edits);
  const std::string expected = spoken(model.numbering, components);
  sink.add({.range = outline[odd].content,
            .message = {fmt::format("同级标题都有编号，这个标题没有，按次序应为“{}”", expected),
                        fmt::format("the siblings are numbered, this heading is not: expected {}",
                                    expected)},
            .related = {{model.numbering.digits, {"前一个编号", "the number before"}}},
            .fixes = {lint::make_fix({fmt::format("补上编号“{}”", expected),
                                      fmt::format("Insert the number {}", expected)},
                                     lint::FixSafety::kUnsafe, std::move(edits))}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  for (const std::vector<Index>& group : outline.sibling_groups()) {
    if (group.size() <= kFewestNumbered) continue;
    for (const Series& series : find_series(outline, group, outline.title()))
      check_series(context, outline, group, series, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU006",
    .name = "number-missing",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "同级标题都有编号，其中一个没有",
    .summary_en = "one heading among numbered siblings carries no number",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::numbering_number_missing
