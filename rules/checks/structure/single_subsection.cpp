// ST018 single-subsection: a section is divided into two parts at least, or not at all.
#include <fmt/core.h>

#include <string_view>

#include "rules/checks/outline.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_single_subsection {
namespace {

constexpr std::string_view kDocsZh = R"md(
一节之下只有一个小节，就没有划分的必要：小标题要么多余，要么缺了与它并列的一节。这条规则默认关闭。

题目（一级标题）之下只有一节的不报告。

## 正确

```markdown
## 算力

### 现状

### 路线
```

## 错误

```markdown
## 算力

### 现状

文。
```

## 修复

没有自动修复。依据：GB/T 1.1—2020 7.3（条款不宜只分出一个下级条款）。
)md";

constexpr std::string_view kDocsEn = R"md(
A section with one subsection is not divided at all: either the heading is needless, or its sibling is missing. The rule is off by default.

An H1 with a single section is left alone.

## Right

```markdown
## Computing power

### State

### Routes
```

## Wrong

```markdown
## Computing power

### State

Text.
```

## Fix

None.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  for (Index i = 0; i + 1 < outline.size(); ++i) {
    const Heading& parent = outline[i];
    if (parent.level == 1 || parent.end == i + 1) continue;
    const Heading& child = outline[i + 1];
    if (child.end != parent.end || child.content.empty()) continue;
    sink.add({.range = child.content,
              .message = {fmt::format("“{}”之下只有这一个小节", parent.title),
                          fmt::format("the only subsection of “{}”", parent.title)},
              .related = {{parent.content, {"上一级标题", "the parent's heading"}}}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST018",
    .name = "single-subsection",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "一节之下只有一个小节",
    .summary_en = "a section with a single subsection",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_single_subsection
