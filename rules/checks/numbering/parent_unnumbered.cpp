// NU011 parent-unnumbered: sections whose parts are numbered n.m carry the number n themselves.
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/lint/rule.h"

namespace trend::checks::numbering_parent_unnumbered {
namespace {

constexpr std::string_view kDocsZh = R"md(
小节编号是 `1.1`、`2.1`，它们所在的章节却没有编号：正文里说“见第 2 节”时，读者要数一数才知道是哪一章。

很多文章有意这样写，所以这条规则默认关闭，级别是提示；只在各章小节的编号与章节次序一致时报告，每篇一次。

## 正确

```markdown
## 1. 算力

### 1.1 现状

## 2. 能效

### 2.1 现状
```

## 错误

```markdown
## 算力

### 1.1 现状

## 能效

### 2.1 现状
```

## 修复

给这些章节补上编号 `1.`、`2.`；标题会因此改变，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Subsections are numbered `1.1`, `2.1`, and the sections they stand in carry no number: where the text says “see section 2”, the reader has to count.

Many articles are meant to be like this, so the rule is off by default, and a hint; it speaks once per article, and only where the subsections' numbers agree with the order of the sections.

## Right

```markdown
## 1. Computing power

### 1.1 State

## 2. Efficiency

### 2.1 State
```

## Wrong

```markdown
## Computing power

### 1.1 State

## Efficiency

### 2.1 State
```

## Fix

Gives these sections their numbers `1.`, `2.`; headings change, so the fix is not safe.
)md";

// The number that the parts of section `i` begin with, or 0.
std::uint32_t number_of_parts(const Outline& outline, Index i) {
  if (outline[i].end <= i + 1) return 0;
  const article::Numbering& number = outline[i + 1].numbering;
  const bool two = number.style == article::NumberStyle::kDecimal && number.components.size() == 2;
  return two ? number.components.front() : 0;
}

void check_group(const Outline& outline, const std::vector<Index>& group, lint::Sink& sink) {
  std::vector<Index> parents;
  for (const Index i : group) {
    if (outline[i].numbering) return;
    const std::uint32_t number = number_of_parts(outline, i);
    if (number == 0) continue;
    if (number != parents.size() + 1 || outline[i].content.empty()) return;
    parents.push_back(i);
  }
  if (parents.size() < 2) return;
  std::vector<text::Edit> edits;
  lint::Finding finding{.range = outline[parents.front()].content};
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const Heading& heading = outline[parents[i]];
    const text::Offset at = heading.content.begin;
    edits.push_back({{at, at}, fmt::format("{}. ", i + 1)});
    if (i > 0 && i < 8)
      finding.related.push_back({heading.content, {"同样没有编号", "without a number as well"}});
  }
  finding.message = {
      fmt::format("小节编号为 1.x、2.x，{} 个章节自己却没有编号", parents.size()),
      fmt::format("subsections are numbered 1.x, 2.x, but {} sections carry no number",
                  parents.size())};
  finding.fixes.push_back(lint::make_fix({"给章节补上编号", "Number the sections"},
                                         lint::FixSafety::kUnsafe, std::move(edits)));
  sink.add(std::move(finding));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  for (const std::vector<Index>& group : outline.sibling_groups())
    if (group.size() > 1) check_group(outline, group, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU011",
    .name = "parent-unnumbered",
    .severity = lint::Severity::kHint,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "小节有编号，所在的章节没有",
    .summary_en = "subsections are numbered, the sections they stand in are not",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::numbering_parent_unnumbered
