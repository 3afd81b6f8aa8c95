// NU001 number-sequence: the numbers of sibling headings go up by one from the start.
#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "rules/checks/outline.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/lint/rule.h"

namespace trend::checks::numbering_number_sequence {
namespace {

constexpr std::string_view kDocsZh = R"md(
同级标题的编号应当从头开始、逐个递增：删去、插入或搬动一节之后，常常漏改编号，读者会以为少了一节。

认得的写法有 `1.`、`1.1`、`一、`、`（一）`、`第一章`、`①`、`I.`、`趋势一：` 等；每处断开只报告一次，不逐个报告后面的标题。没有编号的引言、结语、附录不参与计数；倒序（10、9、8……）和贯穿全文的连续编号视为有意为之，从 3 或更大的数目开始的一组视为接着上一篇；版本号、日期、年份和“第 12 期”不是章节编号。

## 正确

```markdown
# 推理芯片观察

## 引言

## 一、算力

### 1.1 现状

### 1.2 路线

## 二、能效

## 结语
```

## 错误

```markdown
## 一、算力

## 二、能效

## 四、成本
```

```markdown
## 1. 算力

### 1.1 现状

### 1.3 建议
```

## 修复

按顺序给这些同级标题重新编号，并改写下级标题里以旧编号开头的部分（`4.1` → `3.1`）。也可能是缺了一节，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The numbers of sibling headings start at the beginning and go up by one. After a section was deleted, inserted or moved they often stay as they were, and the reader looks for a section that does not exist.

Known forms are `1.`, `1.1`, `一、`, `（一）`, `第一章`, `①`, `I.`, `Step 1` and the like. Each break is reported once, not again for every heading after it. Introductions, conclusions and appendices without a number do not count; countdowns and numbers that run through the whole article are taken as intended, and a group that starts at 3 or more goes on from an article before; versions, dates, years and issue numbers are no section numbers.

## Right

```markdown
# Inference chips

## 1. Computing power

### 1.1 State

### 1.2 Routes

## 2. Efficiency

## Conclusion
```

## Wrong

```markdown
## 1. Computing power

## 2. Efficiency

## 4. Cost
```

```markdown
## 1. Computing power

### 1.1 State

### 1.3 Advice
```

## Fix

Numbers these siblings anew, together with the headings below that begin with the old number (`4.1` → `3.1`). A section may be missing instead, so the fix is not safe.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "start",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .choices = {},
                                          .zh = "编号从几开始；从 0 开始总是允许。",
                                          .en = "The first number; 0 is always accepted."}};
constexpr std::string_view kSilences[] = {"NU002", "NU003"};

struct Place {
  const lint::ArticleContext& context;
  const Outline& outline;
  const Series& series;

  const Heading& heading(std::size_t i) const { return outline[series.members[i].heading]; }
  std::string written(std::size_t i) const { return spoken(context.article, heading(i).numbering); }
};

text::Bilingual describe(const Place& place, const Break& found) {
  const Heading& heading = place.heading(found.at);
  const std::string expected = spoken(heading.numbering, with_last(heading, found.expected));
  const std::string written = place.written(found.at);
  if (found.at == 0)
    return {fmt::format("这组标题的编号应从“{}”开始，实际是“{}”", expected, written),
            fmt::format("expected the numbering to start at {}, found {}", expected, written)};
  const SeriesMember& member = place.series.members[found.at];
  for (const StandIn& stand_in : member.before)
    if (stand_in.value > 0)
      return {fmt::format("此处编号应为“{}”，实际是“{}”", expected, written),
              fmt::format("expected {} here, found {}", expected, written)};
  const std::string before = place.written(found.at - 1);
  if (found.kind == Break::Kind::kSwap)
    return {
        fmt::format("“{}”之后应为“{}”，实际是“{}”：这两个编号颠倒了", before, expected, written),
        fmt::format("expected {} after {}, found {}: the two numbers are swapped", expected, before,
                    written)};
  return {fmt::format("“{}”之后应为“{}”，实际是“{}”", before, expected, written),
          fmt::format("expected {} after {}, found {}", expected, before, written)};
}

// A heading below the member before it carries the expected number: the section is there and only
// its own heading is gone. Renumbering would hide that.
bool only_heading_is_gone(const Place& place, const Break& found) {
  if (found.kind != Break::Kind::kGap || found.at == 0) return false;
  const Components expected = with_last(place.heading(found.at), found.expected);
  const Index before = place.series.members[found.at - 1].heading;
  for (Index i = before + 1; i < place.outline[before].end; ++i) {
    const Components& below = place.outline[i].numbering.components;
    if (below.size() > expected.size() &&
        std::equal(expected.begin(), expected.end(), below.begin()))
      return true;
  }
  return false;
}

void report(const Place& place, const Break& found, std::uint32_t start, lint::Sink& sink) {
  lint::Finding finding{.range = place.heading(found.at).numbering.digits,
                        .message = describe(place, found)};
  if (!only_heading_is_gone(place, found))
    finding.fixes.push_back(renumber_series(place.outline, place.series, start));
  if (found.at > 0)
    finding.related.push_back(
        {place.heading(found.at - 1).numbering.digits, {"前一个编号", "the number before"}});
  if (found.kind == Break::Kind::kSwap)
    finding.related.push_back({place.heading(found.at + 1).numbering.digits,
                               {"与它颠倒的编号", "the number it is swapped with"}});
  sink.add(std::move(finding));
}

// A lone heading proves a wrong start only when its number continues its parent's: 2.2 below 2.
bool says_enough(const Outline& outline, const Series& series) {
  if (series.members.size() > 1) return true;
  const Heading& heading = outline[series.members.front().heading];
  return !series.prefix.empty() && heading.parent != kNone &&
         outline[heading.parent].numbering.components == series.prefix;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  const int configured = context.options.integer("start");
  StartTracker starts(static_cast<std::uint32_t>(configured < 0 ? 0 : configured));
  for (const std::vector<Index>& group : outline.sibling_groups()) {
    for (const Series& series : find_series(outline, group, outline.title())) {
      const std::uint32_t start = starts.start_of(outline, series);
      if (!says_enough(outline, series)) continue;
      for (const Break& found : find_breaks(steps_of(series), start))
        if (found.kind != Break::Kind::kRepeat)
          report({context, outline, series}, found, start, sink);
    }
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU001",
    .name = "number-sequence",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "同级标题的编号有缺号、乱序，或不是从头开始",
    .summary_en = "the numbers of sibling headings have a gap, are out of order or start late",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .silences = kSilences,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::numbering_number_sequence
