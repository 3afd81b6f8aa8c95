// ST002 multiple-h1: an article has one title.
#include <fmt/core.h>

#include <string>
#include <vector>

#include "rules/lint/rule.h"

namespace trend::checks::structure_multiple_h1 {
namespace {

constexpr std::string_view kDocsZh = R"md(
一级标题是文章的题目，一篇文章只应有一个。

把各节也写成一级标题，目录就没有了层次，网站主题会把每一节都排成题目；模型把几段回答接在一起时，也常把题目重复一遍。每篇文章只报告一次，位置在第二个一级标题。

## 正确

```markdown
# 推理芯片观察

## 算力

## 能效
```

## 错误

```markdown
# 推理芯片观察

# 算力

## 现状

# 能效
```

## 修复

从第二个一级标题起，所有标题降一级。若重复的是题目，应当删去它而不是降级，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The first-level heading is the article's title; there is one.

With sections written as first-level headings the outline is flat, and themes set every section as a title. Answers of a model put one after the other often repeat the title as well. One finding per article, at the second first-level heading.

## Right

```markdown
# Inference chips

## Computing power

## Efficiency
```

## Wrong

```markdown
# Inference chips

# Computing power

## State
```

## Fix

Demotes all headings from the second first-level heading on by one level. If that one repeats the title, it should rather be deleted; so the fix is not safe.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "level",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .choices = {},
                                          .zh = "题目所用的标题级别。",
                                          .en = "The level of heading that titles are set in."}};

using article::Section;

constexpr int kDeepestLevel = 6;

// The edits that move a heading one level down; false when there is no deeper level.
bool demote(const Section& section, std::vector<text::Edit>& edits) {
  const article::HeadingDetail& detail = section.detail();
  if (detail.level >= kDeepestLevel) return false;
  const text::Range marker = section.heading.absolute(detail.marker);
  if (!detail.setext) {
    edits.push_back({{marker.begin, marker.begin}, "#"});
    return true;
  }
  if (detail.level > 1) return false;  // no underline makes a third level
  edits.push_back({marker, std::string(marker.size(), '-')});
  return true;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const int level = context.options.integer("level");
  const Section* first = nullptr;
  const Section* second = nullptr;
  std::size_t count = 0;
  std::vector<text::Edit> edits;
  bool fixable = true;
  for (const Section& section : context.article.sections()) {
    if (section.level == level) {
      ++count;
      if (first == nullptr) {
        first = &section;
      } else if (second == nullptr) {
        second = &section;
      }
    }
    if (second != nullptr) fixable = fixable && demote(section, edits);
  }
  if (second == nullptr) return;
  const article::HeadingDetail& detail = second->detail();
  const text::Range marker = second->heading.absolute(detail.marker);
  const text::Range content = second->heading.absolute(detail.content);
  lint::Finding finding{
      .range = detail.setext || content.empty() ? marker : content,
      .message = {fmt::format("文章有 {} 个 {} 级标题，只应有一个作为题目", count, level),
                  fmt::format("{} headings of level {}: expected one, the title", count, level)},
      .related = {{first->heading_range, {"第一个", "the first one"}}}};
  if (fixable)
    finding.fixes.push_back(
        lint::make_fix({"从这里起所有标题降一级", "Demote all headings from here"},
                       lint::FixSafety::kUnsafe, std::move(edits)));
  sink.add(std::move(finding));
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST002",
    .name = "multiple-h1",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "文章有多个一级标题",
    .summary_en = "more than one first-level heading",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kHeadings,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_multiple_h1
