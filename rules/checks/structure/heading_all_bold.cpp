// ST011 heading-all-bold: headings are not set in bold as a whole.
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/rule.h"

namespace trend::checks::structure_heading_all_bold {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题本来就用粗体显示，再给整个标题加上 `**` 看不出差别，却把星号带进目录、链接文字和按源文件检索的结果。这样的标题多半来自从文字处理软件导出的文件，或者模型的输出。

全文只报告一次，位置在第一个这样的标题。只加粗标题里的几个字不报告。

## 正确

```markdown
## 算力

## 能效：**三成**的差距
```

## 错误

```markdown
## **算力**

## **能效**
```

## 修复

去掉这些标题外层的 `**`。标题仍按标题的样式显示，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Headings are set in bold anyway: `**` around the whole of one makes no difference to the reader, and the asterisks end up in tables of contents, link texts and searches of the source. They come from word processors' exports and from models.

Reported once, at the first such heading. Bold words within a heading are fine.

## Right

```markdown
## Computing power

## Efficiency: a gap of **30 %**
```

## Wrong

```markdown
## **Computing power**
```

## Fix

Takes `**` off all these headings. They are still set as headings, so the fix is safe.

Equivalents: rumdl MD093.
)md";

// The marks around a heading that is bold as a whole, or an empty range.
text::Range bold_content(const article::Article& article, const article::Section& section) {
  const article::Node& node = section.heading.node();
  const article::Block& block = section.heading.block();
  if (node.inlines.empty()) return {};
  const article::Inline& bold = block.inlines[node.inlines.begin];
  if (bold.kind != article::InlineKind::kStrong || bold.end != node.inlines.end) return {};
  if (bold.range != section.detail().content || section.detail().setext) return {};
  const text::Range content = section.heading.absolute(bold.content);
  const std::string_view inner = article.slice(content);
  // ## **C#** would lose its hash as a closing one.
  if (inner.empty() || inner.ends_with('#') || inner.starts_with('*') || inner.ends_with('*'))
    return {};
  return content;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  lint::Finding finding;
  std::vector<text::Edit> edits;
  for (const article::Section& section : context.article.sections()) {
    const text::Range content = bold_content(context.article, section);
    if (content.empty()) continue;
    const text::Range whole = section.heading.absolute(section.detail().content);
    edits.push_back({{whole.begin, content.begin}, ""});
    edits.push_back({{content.end, whole.end}, ""});
    if (edits.size() == 2) {
      finding.range = whole;
    } else if (finding.related.size() < 8) {
      finding.related.push_back({whole, {"同样整个加粗", "bold as a whole as well"}});
    }
  }
  if (edits.empty()) return;
  const std::size_t count = edits.size() / 2;
  finding.message =
      count == 1 ? text::Bilingual{"整个标题都加了粗，标题本来就是粗体",
                                   "the whole heading is bold, which headings are anyway"}
                 : text::Bilingual{fmt::format("有 {} 个标题整个加了粗，标题本来就是粗体", count),
                                   fmt::format("{} headings are bold as a whole, which headings "
                                               "are anyway",
                                               count)};
  finding.fixes.push_back(lint::make_fix({"去掉标题外层的 **", "Take ** off these headings"},
                                         lint::FixSafety::kSafe, std::move(edits)));
  sink.add(std::move(finding));
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST011",
    .name = "heading-all-bold",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "整个标题都加粗",
    .summary_en = "headings set in bold as a whole",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kHeadings,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_heading_all_bold
