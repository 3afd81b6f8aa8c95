// NU004 number-depth: numbers of as many parts stand on headings of one level.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/lint/rule.h"

namespace trend::checks::numbering_number_depth {
namespace {

constexpr std::string_view kDocsZh = R"md(
编号有几级，标题就应在相应的级别上：`1.1`、`1.2`、`2.1` 都是三级标题，唯独 `2.2` 写成了二级，目录里它就和整章并列，页面上字号也不一样。

只看 `1.1` 这样的多级编号；同样级数的编号至少四个、四分之三以上在同一级标题上时，报告其余几个；与它前后相接的编号（`2.1`、`2.3`）也要在那一级上。

## 正确

```markdown
## 1. 算力

### 1.1 现状

### 1.2 路线

## 2. 能效

### 2.1 现状

### 2.2 路线
```

## 错误

```markdown
## 1. 算力

### 1.1 现状

### 1.2 路线

## 2. 能效

### 2.1 现状

## 2.2 路线
```

## 修复

改成相应级别的标题，下级标题不动。也可能错的是编号，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The more parts a number has, the deeper its heading: where `1.1`, `1.2` and `2.1` are headings of level three and `2.2` alone is of level two, the table of contents puts it beside whole chapters and the page sets it in another size.

Only numbers of several parts (`1.1`) are looked at; where four of them or more exist and three quarters stand on one level, with a number next to it (`2.1`, `2.3`), the others are reported.

## Right

```markdown
## 1. Computing power

### 1.1 State

### 1.2 Routes

## 2. Efficiency

### 2.1 State

### 2.2 Routes
```

## Wrong

```markdown
## 1. Computing power

### 1.1 State

### 1.2 Routes

## 2. Efficiency

### 2.1 State

## 2.2 Routes
```

## Fix

Gives the heading the level of the others and leaves those below it alone. The number may be wrong instead: the fix is not safe.
)md";

constexpr std::size_t kDeepest = 6;
constexpr std::size_t kFewestUses = 4;

// Headings by level (1–6), for numbers of one size.
using ByLevel = std::array<std::vector<Index>, kDeepest + 1>;

void report(const lint::ArticleContext& context, const Outline& outline, Index index,
            const std::vector<Index>& usual, lint::Sink& sink) {
  const Heading& heading = outline[index];
  const int level = outline[usual.front()].level;
  const std::string number = spoken(context.article, heading.numbering);
  lint::Finding finding{
      .range = heading.numbering.digits,
      .message = {fmt::format("“{}”是 {} 级标题，编号级数相同的另外 {} 个都是 {} 级", number,
                              heading.level, usual.size(), level),
                  fmt::format("{} is a heading of level {}: {} others with as many parts are of "
                              "level {}",
                              number, heading.level, usual.size(), level)},
      .related = {{outline[usual.front()].numbering.digits,
                   {"编号级数相同的标题", "a heading with as many parts"}}}};
  const article::Section& section = context.article.sections()[heading.section];
  if (!section.detail().setext)
    finding.fixes.push_back(lint::make_fix(
        {fmt::format("改成 {} 级标题", level), fmt::format("Make it a heading of level {}", level)},
        lint::FixSafety::kUnsafe,
        {{section.heading.absolute(section.detail().marker),
          std::string(static_cast<std::size_t>(level), '#')}}));
  sink.add(std::move(finding));
}

// A number beside it in the count stands on the usual level: 2.1 or 2.3 for 2.2.
bool has_neighbour(const Heading& heading, const std::set<Components>& usual) {
  const std::uint32_t value = heading.numbering.components.back();
  return usual.contains(with_last(heading, value + 1)) ||
         (value > 0 && usual.contains(with_last(heading, value - 1)));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  std::array<ByLevel, kDeepest + 1> sizes;
  for (Index i = 0; i < outline.size(); ++i) {
    const Heading& heading = outline[i];
    if (heading.section == kNone || heading.numbering.style != article::NumberStyle::kDecimal)
      continue;
    const std::size_t size = std::min(heading.numbering.components.size(), kDeepest);
    sizes[size][static_cast<std::size_t>(heading.level)].push_back(i);
  }
  for (const ByLevel& levels : sizes) {
    std::size_t total = 0;
    for (const std::vector<Index>& level : levels) total += level.size();
    const std::vector<Index>& usual =
        *std::ranges::max_element(levels, {}, [](const auto& level) { return level.size(); });
    if (total < kFewestUses || usual.size() * 4 < total * 3) continue;
    if (usual.size() == total) continue;
    std::set<Components> numbers;
    for (const Index index : usual) numbers.insert(outline[index].numbering.components);
    for (const std::vector<Index>& level : levels)
      if (&level != &usual)
        for (const Index index : level)
          if (has_neighbour(outline[index], numbers)) report(context, outline, index, usual, sink);
  }
}

constexpr std::string_view kSilences[] = {"ST003", "ST025"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU004",
    .name = "number-depth",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "编号的级数与标题级别不符",
    .summary_en = "a number with more or fewer parts than its heading's level has elsewhere",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::numbering_number_depth
