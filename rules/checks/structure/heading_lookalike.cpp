// ST027 heading-lookalike: a numbered line between two headings is a heading, too.
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/checks/sibling_numbers.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_heading_lookalike {
namespace {

constexpr std::string_view kDocsZh = R"md(
前后两节都是标题，编号正好接在它们中间的这一行却没有井号：读者看到的是普通的（或加粗的）一行字，目录里少了这一节，下面的内容归到了上一节。

只在编号前后都接得上时报告：`## 一、`、`二、……`、`## 三、`。加粗的整行（`**二、能效**`）也算。

## 正确

```markdown
## 一、算力

文。

## 二、能效

文。

## 三、成本
```

## 错误

```markdown
## 一、算力

文。

二、能效

文。

## 三、成本
```

```markdown
### 1.1 现状

文。

**1.2 路线**

文。

### 1.3 建议
```

## 修复

补上与前后标题同样多的井号，去掉整行的加粗。目录会因此改变，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The sections before and after are headings, and the line whose number stands between theirs has no hashes: the reader sees a plain or a bold line, the table of contents lacks the section, and its text belongs to the one before.

Reported only where the number fits on both sides: `## 1.1`, `1.2 …`, `## 1.3`. A line that is bold as a whole counts, too.

## Right

```markdown
## 一、算力

文。

## 二、能效

文。

## 三、成本
```

## Wrong

```markdown
## 一、算力

文。

二、能效

文。

## 三、成本
```

```markdown
### 1.1 State

Text.

**1.2 Routes**

Text.

### 1.3 Advice
```

## Fix

Adds as many hashes as its siblings have and takes the bold marks off. The table of contents changes: the fix is not safe.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  for (Index i = 1; i < outline.size(); ++i) {
    const Heading& heading = outline[i];
    if (!heading.plain) continue;
    const std::string hashes(static_cast<std::size_t>(heading.level), '#');
    const std::string number = spoken(context.article, heading.numbering);
    std::vector<text::Edit> edits{{{heading.range.begin, heading.content.begin}, hashes + " "}};
    if (heading.content.end < heading.range.end)
      edits.push_back({{heading.content.end, heading.range.end}, ""});
    lint::Finding finding{
        .range = heading.content,
        .message = {fmt::format("“{}”的编号接在前后两个标题之间，这一行却不是标题", number),
                    fmt::format("{} stands between the numbers of two headings: expected a heading",
                                number)},
        .fixes = {lint::make_fix({fmt::format("改成 {} 级标题", heading.level),
                                  fmt::format("Make it a heading of level {}", heading.level)},
                                 lint::FixSafety::kUnsafe, std::move(edits))}};
    for (Index before = i; before-- > 0;)
      if (outline[before].level == heading.level) {
        finding.related.push_back({outline[before].content, {"前一个标题", "the heading before"}});
        break;
      }
    sink.add(std::move(finding));
  }
}

constexpr std::string_view kSilences[] = {"ST012", "LS002"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST027",
    .name = "heading-lookalike",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "编号接在两个标题之间的一行不是标题",
    .summary_en = "a line numbered between two headings is no heading",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_heading_lookalike
