// NU005 number-style: sibling headings are numbered in one style.
#include <fmt/core.h>

#include <map>
#include <string>
#include <utility>

#include "rules/checks/outline.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/lint/rule.h"

namespace trend::checks::numbering_number_style {
namespace {

constexpr std::string_view kDocsZh = R"md(
同级标题的编号应当用同一种写法：`一、` 与 `3.` 混用、`1 引言` 与 `4. 总结` 混用，都会让目录显得零乱。

只有当写法不同的那个编号恰好处在它的次序上（`一、`、`二、`、`3.`）时才报告；把上下两级编号写在同一级标题里（`1.`、`1.1`、`1.2`、`2.`）不属于这种情况。

## 正确

```markdown
## 一、算力

### 1.1 现状

## 二、能效
```

## 错误

```markdown
## 一、算力

## 二、能效

## 3. 成本
```

```markdown
### 2.1 现状

### 2.2 路线

### 3、建议
```

## 修复

改成多数标题的写法，编号的值不变。用哪一种写法由作者决定，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Sibling headings are numbered in one style: a `3.` among `一、` and `二、`, or `4. Summary` after `1 Introduction`, makes the table of contents look careless.

A number in another style is reported only where its value stands in its place (`一、`, `二、`, `3.`); two levels of numbers written as headings of one level (`1.`, `1.1`, `1.2`, `2.`) are something else.

## Right

```markdown
## 1. Computing power

### 1.1 State

## 2. Efficiency
```

## Wrong

```markdown
## 1. Computing power

## 2. Efficiency

## III. Cost
```

```markdown
## 1 Computing power

## 2 Efficiency

## 3. Cost
```

## Fix

Rewrites the number in the style of the majority and keeps its value. Which style to use is the author's choice, so the fix is not safe.
)md";

constexpr std::string_view kStyles[] = {"auto", "first"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "以哪种写法为准：auto 为多数标题的写法，first 为第一个标题的写法。",
     .en = "Whose style counts: that of most headings (auto) or of the first one (first)."}};

using article::Numbering;
using article::NumberStyle;

// Two numbers look alike when they agree in this. Marks count for plain numbers only: 一. for 一、
// and 1.1. for 1.1 are slips in the mark, not another style.
using Look = std::pair<NumberStyle, std::string>;

Look look_of(const Numbering& number) {
  const bool marked = number.style == NumberStyle::kArabic;
  const bool labelled =
      number.style == NumberStyle::kLabelled || number.style == NumberStyle::kOrdinalUnit;
  return {number.style, marked ? number.mark : labelled ? number.label : std::string()};
}

// The numbered siblings that count, in document order.
std::vector<Index> counting(const Outline& outline, const std::vector<Index>& group) {
  std::vector<bool> counts(outline.size());
  for (const Series& series : find_series(outline, group, outline.title()))
    for (const SeriesMember& member : series.members) counts[member.heading] = true;
  std::vector<Index> result;
  for (const Index i : group)
    if (counts[i]) result.push_back(i);
  return result;
}

// The heading whose style is right, or kNone when no style prevails.
Index find_model(const Outline& outline, const std::vector<Index>& numbered, bool first) {
  std::map<Look, std::size_t> uses;
  for (const Index i : numbered) ++uses[look_of(outline[i].numbering)];
  if (uses.size() < 2) return kNone;
  if (first) return numbered.front();
  for (const Index i : numbered)
    if (uses[look_of(outline[i].numbering)] * 2 > numbered.size()) return i;
  return kNone;
}

// True when the number at `at` continues the one before it or is continued by the one after it.
bool stands_in_its_place(const Outline& outline, const std::vector<Index>& numbered,
                         std::size_t at) {
  const auto value = [&](std::size_t i) {
    return outline[numbered[i]].numbering.components.back();
  };
  const bool after = at > 0 && value(at) == value(at - 1) + 1;
  const bool before = at + 1 < numbered.size() && value(at + 1) == value(at) + 1;
  return at == 0 ? before : after && (before || at + 1 == numbered.size());
}

// A decimal that continues a plain number beside it (1. then 1.1) is of a lower level.
bool is_lower_level(const Numbering& number, const Numbering& model) {
  return number.components.size() > model.components.size();
}

Components restyled(const Numbering& number, const Numbering& model) {
  Components components = model.components;
  components.back() = number.components.back();
  return components;
}

void check_group(const lint::ArticleContext& context, const Outline& outline,
                 const std::vector<Index>& group, lint::Sink& sink) {
  const std::vector<Index> numbered = counting(outline, group);
  const bool first = context.options.text("style") == "first";
  const Index model_index = find_model(outline, numbered, first);
  if (model_index == kNone) return;
  const Numbering& model = outline[model_index].numbering;
  for (std::size_t i = 0; i < numbered.size(); ++i) {
    const Numbering& number = outline[numbered[i]].numbering;
    if (look_of(number) == look_of(model) || is_lower_level(number, model)) continue;
    if (!stands_in_its_place(outline, numbered, i)) continue;
    const Components components = restyled(number, model);
    const std::string expected = article::render_number(model, components);
    const std::string found(context.slice(number.range));
    const std::string shown(context.slice(model.range));
    // Blanks after the number follow the model's example too.
    text::Range replaced = number.range;
    if (!model.space_after && number.space_after && context.article.text()[replaced.end] == ' ')
      ++replaced.end;
    const std::string blank = model.space_after && !number.space_after ? " " : "";
    sink.add(
        {.range = number.range,
         .message = {fmt::format("编号“{}”与同级标题的写法不一致，应为“{}”", found, expected),
                     fmt::format("number “{}” is not in the style of its siblings: expected “{}”",
                                 found, expected)},
         .related = {{outline[model_index].numbering.range,
                      {fmt::format("同级标题的写法：“{}”", shown),
                       fmt::format("the siblings' style: “{}”", shown)}}},
         .fixes = {lint::make_fix(
             {fmt::format("改为“{}”", expected), fmt::format("Change to “{}”", expected)},
             lint::FixSafety::kUnsafe, {{replaced, expected + blank}})}});
  }
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  for (const std::vector<Index>& group : outline.sibling_groups())
    if (group.size() > 1) check_group(context, outline, group, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU005",
    .name = "number-style",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "同级标题混用了不同的编号写法",
    .summary_en = "sibling headings mix styles of numbers",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::numbering_number_style
