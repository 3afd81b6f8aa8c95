// ST003 heading-increment: headings go down one level at a time.
#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_heading_increment {
namespace {

constexpr std::string_view kDocsZh = R"md(
下一级标题只应比上一个标题低一级。跳级会让目录和大纲出现空层，读屏软件的用户会以为漏了一节。

第一个标题可以是二级（题目在文章头部时）；所有标题都在三级或更深的摘要体裁也不报告。

## 正确

```markdown
# 推理芯片观察

## 算力

### 现状

## 能效
```

```markdown
### 1. 算力

#### 现状

### 2. 能效
```

## 错误

```markdown
# 推理芯片观察

### 算力
```

## 修复

把这个标题以及它之后同级和更深的标题一起提升，补上跳过的级别。也可能是中间缺了一个标题，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A heading is at most one level deeper than the one before it. A skipped level leaves a hole in the outline, and users of screen readers look for a section that is not there.

The first heading may be of level two (where the title is in the front matter); digests all of whose headings are of level three or deeper are left alone.

## Right

```markdown
# Inference chips

## Computing power

### State

## Efficiency
```

```markdown
### 1. Computing power

#### State

### 2. Efficiency
```

## Wrong

```markdown
# Inference chips

### Computing power
```

## Fix

Raises the heading, and those after it that are as deep or deeper, by the levels that were skipped. A heading may be missing in between, so the fix is not safe.
)md";

constexpr int kFirstLevelAllowed = 2;

// Takes `levels` hashes from this heading and its followers of the same or a deeper level.
lint::Fix raise(const lint::ArticleContext& context, const Outline& outline, Index from,
                int levels) {
  std::vector<text::Edit> edits;
  for (Index i = from; i < outline.size() && outline[i].level >= outline[from].level; ++i) {
    if (outline[i].section == kNone) continue;
    const article::Section& section = context.article.sections()[outline[i].section];
    if (section.detail().setext) continue;  // cannot be this deep
    const text::Offset begin = section.heading.absolute(section.detail().marker).begin;
    edits.push_back({{begin, begin + static_cast<text::Offset>(levels)}, ""});
  }
  return lint::make_fix({fmt::format("提升 {} 级，连同其后同级和更深的标题", levels),
                         fmt::format("Raise by {}, with the headings after it", levels)},
                        lint::FixSafety::kUnsafe, std::move(edits));
}

text::Range hashes_of(const lint::ArticleContext& context, const Heading& heading) {
  const article::Section& section = context.article.sections()[heading.section];
  return section.heading.absolute(section.detail().marker);
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  if (outline.size() == 0) return;
  int shallowest = outline[0].level;
  for (const Heading& heading : outline.headings())
    shallowest = std::min(shallowest, heading.level);
  int titles = 0;  // first-level headings before this one
  int before = std::max(kFirstLevelAllowed, shallowest) - 1;
  for (Index i = 0; i < outline.size(); ++i) {
    const Heading& heading = outline[i];
    if (i > 0 && outline[i - 1].level == 1) ++titles;
    const int allowed = before + 1;
    before = heading.level;
    if (heading.level <= allowed || heading.section == kNone) continue;
    // Below a second title the levels went wrong with that title: ST002 says so.
    if (titles > 1 && outline[i - 1].level == 1) continue;
    lint::Finding finding{.range = hashes_of(context, heading)};
    if (i == 0) {
      finding.message = {
          fmt::format("第一个标题是 {} 级，后面却有 {} 级标题", heading.level, shallowest),
          fmt::format("the first heading is of level {}, later ones of level {}", heading.level,
                      shallowest)};
    } else {
      finding.message = {
          fmt::format("{} 级标题之后跳到了 {} 级，应为 {} 级", allowed - 1, heading.level, allowed),
          fmt::format("level {} follows level {}: expected level {}", heading.level, allowed - 1,
                      allowed)};
      finding.related.push_back({outline[i - 1].range, {"前一个标题", "the heading before"}});
    }
    finding.fixes.push_back(raise(context, outline, i, heading.level - allowed));
    sink.add(std::move(finding));
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST003",
    .name = "heading-increment",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "标题级别跳级",
    .summary_en = "heading levels skip a level",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_heading_increment
