// ST013 duplicate-heading: the sections of one parent have different titles.
#include <fmt/core.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_duplicate_heading {
namespace {

constexpr std::string_view kDocsZh = R"md(
同一章之下有两节标题相同：目录里是两个一样的条目，读者分不清该点哪一个；常见的原因是复制一节之后忘了改标题，或者模型把同一节写了两遍。

比较时忽略标题前的编号、全半角、空格和标点。不同章节之下的同名小节（每章都有“现状”“建议”）不算。同一个标题在一章里出现三次以上，视为有意为之的固定栏目；一级标题由 ST002 报告。

## 正确

```markdown
## 算力

### 现状

文。

## 能效

### 现状

文。
```

## 错误

```markdown
## 算力

### 现状

文。

### 现状

文。
```

## 修复

没有自动修复：两节各叫什么，只有作者知道。

选项 `scope: article` 在整篇文章范围内比较，不再限于同一章。
)md";

constexpr std::string_view kDocsEn = R"md(
Two sections of one chapter have the same title: the table of contents shows one entry twice and nobody knows which to follow. A section was copied and its heading forgotten, or a model wrote the same section twice.

Numbers in front, width, blanks and punctuation do not count. The same title in several chapters (each with its “State” and “Advice”) is fine. A title that stands three times or more in one chapter is taken for a standing column; headings of level one are left to ST002.

## Right

```markdown
## Computing power

### State

Text.

## Efficiency

### State

Text.
```

## Wrong

```markdown
## Computing power

### State

Text.

### State

Text.
```

## Fix

None: only the author knows the right titles. With `scope: article` titles are compared throughout the article.

Equivalents: markdownlint MD024 (`siblings_only`), remark-lint no-duplicate-headings-in-section.
)md";

constexpr std::string_view kScopes[] = {"siblings", "article"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "scope",
     .type = lint::OptionType::kChoice,
     .default_value = "siblings",
     .choices = kScopes,
     .zh = "在同一章之内（siblings）还是整篇文章（article）范围内比较。",
     .en = "Compare within one parent section (siblings) or throughout the article (article)."}};
constexpr std::string_view kSilences[] = {"NU002", "ST015"};

// More uses are a standing column of the article, no slip.
constexpr std::size_t kMostUsesOfASlip = 2;

void compare(const Outline& outline, const std::vector<Index>& group, lint::Sink& sink) {
  std::map<std::string_view, std::vector<Index>> uses;
  for (const Index i : group) {
    if (outline[i].level == 1 || outline[i].section == kNone) continue;
    if (!outline[i].folded.empty()) uses[outline[i].folded].push_back(i);
  }
  for (const auto& entry : uses) {
    const std::vector<Index>& same = entry.second;
    if (same.size() != kMostUsesOfASlip) continue;
    const std::string& title = outline[same.back()].title;
    sink.add({.range = outline[same.back()].content,
              .message = {fmt::format("标题“{}”在这里第二次出现", title),
                          fmt::format("heading “{}” stands here for the second time", title)},
              .related = {{outline[same.front()].content, {"第一次出现", "the first one"}}}});
  }
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  if (context.options.text("scope") == "article") {
    std::vector<Index> all;
    for (Index i = 0; i < outline.size(); ++i) all.push_back(i);
    return compare(outline, all, sink);
  }
  for (const std::vector<Index>& group : outline.sibling_groups())
    if (group.size() > 1) compare(outline, group, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST013",
    .name = "duplicate-heading",
    .severity = lint::Severity::kWarning,
    .summary_zh = "同一章之下有两节标题相同",
    .summary_en = "two sections of one parent have the same title",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .silences = kSilences,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_duplicate_heading
