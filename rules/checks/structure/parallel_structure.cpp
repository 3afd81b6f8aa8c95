// ST022 parallel-structure: sibling sections that share their sub-headings share all of them.
#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::structure_parallel_structure {
namespace {

constexpr std::string_view kDocsZh = R"md(
趋势文章常用同一套小标题写每一节（现状、路线比较、建议），读者靠它横向比较。其余各节的小标题都相同，只有一节少了一个、多了一个、换了一个或调了次序时，报告这一节。

比较时不看编号；引言、结语等不参与；至少要有三节（可配置），共同的小标题至少两个。编号有缺口时由 NU001 报告，这里不重复。

## 正确

```markdown
## 算力

### 现状

### 建议

## 能效

### 现状

### 建议

## 成本

### 现状

### 建议
```

## 错误

```markdown
## 算力

### 现状

### 建议

## 能效

### 现状

### 建议

## 成本

### 现状
```

## 修复

可以在应有的位置插入缺少的小标题，并给其后的小标题重新编号；内容要由作者补写，所以只在编辑器中供选择。
)md";

constexpr std::string_view kDocsEn = R"md(
Trend articles often treat every topic under the same sub-headings (state, routes, advice), and readers compare along them. Where all sections but one agree and that one lacks, adds, replaces or moves a single sub-heading, that section is reported.

Numbers are not compared; introductions and conclusions take no part; there must be at least three sections (configurable) and two common sub-headings. A gap in the numbers is NU001's to report.

## Right

```markdown
## Computing power

### State

### Advice

## Efficiency

### State

### Advice

## Cost

### State

### Advice
```

## Wrong

```markdown
## Computing power

### State

### Advice

## Efficiency

### State

### Advice

## Cost

### State
```

## Fix

The missing sub-heading can be inserted in its place, and those after it numbered anew. Its content has to be written, so the fix is offered in editors only.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "minSiblings",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "3",
                                          .choices = {},
                                          .zh = "至少有几节才比较（含不同的那一节）。",
                                          .en = "How many sections there must be, the odd one "
                                                "included."}};

// A section with its sub-headings.
struct Candidate {
  Index section = kNone;
  std::vector<Index> children;
  std::vector<std::string> titles;  // folded, without numbers
};

struct Difference {
  enum class Kind { kMissing, kSurplus, kReplaced, kMoved };
  Kind kind = Kind::kMissing;
  std::size_t place = 0;  // in the model for kMissing, else in the odd section
  std::size_t model = 0;  // entry of the model that it is about
};

Candidate read_candidate(const Outline& outline, Index section) {
  Candidate candidate{section, outline.children(section), {}};
  for (const Index child : candidate.children) candidate.titles.push_back(outline[child].folded);
  return candidate;
}

template <class T>
std::vector<T> without(std::vector<T> list, std::size_t at) {
  list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
  return list;
}

// The single step that leads from the model to the odd section, if there is one.
std::optional<Difference> compare(const std::vector<std::string>& model,
                                  const std::vector<std::string>& odd) {
  if (odd.size() + 1 == model.size())
    for (std::size_t i = 0; i < model.size(); ++i)
      if (without(model, i) == odd) return Difference{Difference::Kind::kMissing, i, i};
  if (odd.size() == model.size() + 1)
    for (std::size_t i = 0; i < odd.size(); ++i)
      if (without(odd, i) == model) return Difference{Difference::Kind::kSurplus, i, 0};
  if (odd.size() != model.size()) return std::nullopt;
  for (std::size_t i = 0; i < odd.size(); ++i) {
    const auto at = std::ranges::find(model, odd[i]);
    const std::vector<std::string> rest = without(odd, i);
    if (at == model.end()) {
      // Two of three alike prove a common build; one of two does not.
      if (model.size() > 2 && rest == without(model, i))
        return Difference{Difference::Kind::kReplaced, i, i};
      return std::nullopt;
    }
    const auto place = static_cast<std::size_t>(at - model.begin());
    if (place != i && rest == without(model, place))
      return Difference{Difference::Kind::kMoved, i, place};
  }
  return std::nullopt;
}

// Position of the one candidate unlike all others, or nothing.
std::optional<std::size_t> find_odd(const std::vector<Candidate>& candidates) {
  std::map<std::vector<std::string>, std::vector<std::size_t>> by_titles;
  for (std::size_t i = 0; i < candidates.size(); ++i) by_titles[candidates[i].titles].push_back(i);
  if (by_titles.size() != 2) return std::nullopt;
  for (const auto& [titles, places] : by_titles)
    if (places.size() == 1) return places.front();
  return std::nullopt;
}

bool has_number_break(const Outline& outline, const Candidate& candidate) {
  return std::ranges::any_of(
      find_series(outline, candidate.children, kNone),
      [](const Series& series) { return !find_breaks(steps_of(series), 1).empty(); });
}

// Where a heading at the end of the section goes: behind its last block that is no rule.
text::Offset end_of_content(const article::Article& article, text::Range section) {
  text::Offset end = section.begin;
  for (const article::TopBlock& top : article.blocks()) {
    if (top.block->nodes.empty() || top.offset < section.begin) continue;
    if (top.offset >= section.end) break;
    const article::Node& node = top.block->nodes.front();
    if (node.kind != article::BlockKind::kThematicBreak) end = top.absolute(node.range).end;
  }
  return end;
}

lint::Fix insert_heading(const lint::ArticleContext& context, const Outline& outline,
                         const Candidate& odd, const Heading& model, std::size_t place) {
  const std::string line_end(context.article.document().line_end());
  std::vector<text::Edit> edits;
  std::string number;
  const Heading& like = outline[odd.children.front()];
  if (like.numbering) {
    std::uint32_t value = like.numbering.components.back() + static_cast<std::uint32_t>(place);
    if (place == 0) value = like.numbering.components.back();
    number = article::render_number(like.numbering, with_last(like, value));
    if (like.numbering.space_after) number += ' ';
    for (std::size_t i = place; i < odd.children.size(); ++i) {
      const Heading& child = outline[odd.children[i]];
      if (child.numbering)
        renumber(outline, odd.children[i], with_last(child, child.numbering.components.back() + 1),
                 edits);
    }
  }
  const std::string line =
      std::string(static_cast<std::size_t>(model.level), '#') + " " + number + model.title;
  if (place < odd.children.size()) {
    const text::Offset before = outline[odd.children[place]].range.begin;
    edits.push_back({{before, before}, line + line_end + line_end});
  } else {
    const Heading& section = outline[odd.section];
    const text::Offset end =
        end_of_content(context.article, context.article.sections()[section.section].range);
    edits.push_back({{end, end}, line_end + line_end + line});
  }
  return lint::make_fix({fmt::format("插入小标题“{}”", model.title),
                         fmt::format("Insert the heading “{}”", model.title)},
                        lint::FixSafety::kPick, std::move(edits));
}

text::Bilingual describe(const Difference& difference, const std::string& found,
                         const std::string& model) {
  switch (difference.kind) {
    case Difference::Kind::kMissing:
      return {fmt::format("这一节缺少其他各节都有的小标题“{}”", model),
              fmt::format("this section lacks the sub-heading “{}” that its siblings have", model)};
    case Difference::Kind::kSurplus:
      return {fmt::format("小标题“{}”只有这一节有，其他各节都没有", found),
              fmt::format("sub-heading “{}” stands in this section only", found)};
    case Difference::Kind::kReplaced:
      return {fmt::format("其他各节在这里的小标题是“{}”，这一节是“{}”", model, found),
              fmt::format("expected the sub-heading “{}” as in the sibling sections, found “{}”",
                          model, found)};
    case Difference::Kind::kMoved:
      break;
  }
  return {fmt::format("小标题“{}”的次序与其他各节不同", found),
          fmt::format("sub-heading “{}” is not in the order of the sibling sections", found)};
}

void report(const lint::ArticleContext& context, const Outline& outline, const Candidate& odd,
            const Candidate& model, const Difference& difference, lint::Sink& sink) {
  const bool missing = difference.kind == Difference::Kind::kMissing;
  const Heading& section = outline[odd.section];
  const Heading& expected = outline[model.children[difference.model]];
  const Heading& found = missing ? section : outline[odd.children[difference.place]];
  lint::Finding finding{
      .range = found.content,
      .message = describe(difference, found.title, expected.title),
      .related = {{difference.kind == Difference::Kind::kSurplus ? outline[model.section].content
                                                                 : expected.content,
                   {"其他小节的写法", "as in a sibling section"}}}};
  if (missing && section.section != kNone)
    finding.fixes.push_back(insert_heading(context, outline, odd, expected, difference.place));
  sink.add(std::move(finding));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  const auto least = static_cast<std::size_t>(std::max(2, context.options.integer("minSiblings")));
  for (const std::vector<Index>& group : outline.sibling_groups()) {
    if (group.size() < least) continue;
    std::vector<Candidate> candidates;
    for (const Index i : group)
      if (outline[i].end > i + 1 && outline[i].role() == SectionRole::kBody)
        candidates.push_back(read_candidate(outline, i));
    if (candidates.size() < least) continue;
    const std::optional<std::size_t> at = find_odd(candidates);
    if (!at) continue;
    const Candidate& odd = candidates[*at];
    const Candidate& model = candidates[*at == 0 ? 1 : 0];
    if (model.titles.size() < 2) continue;
    const std::optional<Difference> difference = compare(model.titles, odd.titles);
    if (difference && !has_number_break(outline, odd))
      report(context, outline, odd, model, *difference, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST022",
    .name = "parallel-structure",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kPick,
    .summary_zh = "一节的小标题与其他各节不平行",
    .summary_en = "a section's sub-headings are not those of its siblings",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kOutline | lint::concern::kTails,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_parallel_structure
