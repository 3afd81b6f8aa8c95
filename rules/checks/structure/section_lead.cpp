// ST017 section-lead: a section says what it is about before it is divided.
#include <string_view>

#include "rules/checks/outline.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_section_lead {
namespace {

constexpr std::string_view kDocsZh = R"md(
一节的标题之下紧接着就是小节的标题，中间没有一句引导：读者不知道下面几节是怎样的关系。许多体裁不写引导语，所以这条规则默认关闭，级别是提示。

## 正确

```markdown
## 算力

下面先看现状，再比较路线。

### 现状
```

## 错误

```markdown
## 算力

### 现状
```

## 修复

没有自动修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The heading of a section is followed by that of its first subsection, without a word in between: the reader does not learn how the parts hang together. Many kinds of articles do without such leads, so the rule is off by default, and a hint.

## Right

```markdown
## Computing power

First the state, then the routes.

### State
```

## Wrong

```markdown
## Computing power

### State
```

## Fix

None.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  for (Index i = 0; i + 1 < outline.size(); ++i) {
    const Heading& heading = outline[i];
    const Heading& child = outline[i + 1];
    if (heading.section == kNone || child.section == kNone || child.parent != i) continue;
    if (heading.title.empty()) continue;  // ST009 says so
    const article::Section& section = context.article.sections()[heading.section];
    const article::Section& first = context.article.sections()[child.section];
    if (&section.heading.top() + 1 != &first.heading.top()) continue;
    sink.add({.range = heading.content,
              .message = {"标题之下没有引导语就分了小节",
                          "the section is divided without a word in front"},
              .related = {{child.content, {"第一个小节", "the first subsection"}}}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST017",
    .name = "section-lead",
    .severity = lint::Severity::kHint,
    .by_default = lint::Default::kOff,
    .summary_zh = "一节没有引导语就分了小节",
    .summary_en = "a section is divided without a word in front",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kOutline | lint::concern::kLeads,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_section_lead
