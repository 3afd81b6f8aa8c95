// ST005 heading-extra-space: one blank stands between the hashes and the text of a heading.
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/rule.h"

namespace trend::checks::structure_heading_extra_space {
namespace {

constexpr std::string_view kDocsZh = R"md(
井号与标题文字之间只用一个半角空格。多出的空格页面上看不见，但会让按 `## 标题` 检索、替换的工具漏掉这一行。

## 正确

```markdown
## 算力
```

## 错误

```markdown
##  算力
```

## 修复

只留一个空格；显示结果不变，属于安全修复。

同类规则：markdownlint MD019、MD021，remark-lint no-heading-content-indent。
)md";

constexpr std::string_view kDocsEn = R"md(
One blank stands between the hashes of a heading and its text. More cannot be seen on the page, but tools that search for `## Title` miss the line.

## Right

```markdown
## Computing power
```

## Wrong

```markdown
##  Computing power
```

## Fix

Leaves one blank; the page stays as it is, and the fix is safe.

Equivalents: markdownlint MD019 and MD021, remark-lint no-heading-content-indent.
)md";

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const article::Block& block = context.block;
  for (const article::Node& node : block.nodes) {
    if (node.kind != article::BlockKind::kHeading) continue;
    const article::HeadingDetail& heading = block.heading(node);
    if (heading.setext || heading.content.empty()) continue;
    const text::Range before{heading.marker.end, heading.content.begin};
    const std::string_view rest = context.slice({heading.content.end, node.range.end});
    const std::size_t hashes = rest.find('#');
    text::Range after;  // the blanks before closing hashes
    if (hashes != std::string_view::npos)
      after = {heading.content.end, heading.content.end + static_cast<text::Offset>(hashes)};
    std::vector<text::Edit> edits;
    if (before.size() > 1) edits.push_back({before, " "});
    if (after.size() > 1) edits.push_back({after, " "});
    if (edits.empty()) continue;
    const bool behind = before.size() > 1;
    sink.add({.range = behind ? before : after,
              .message = behind ? text::Bilingual{"井号与标题之间应只有一个空格",
                                                  "expected one blank between the hashes and the "
                                                  "heading's text"}
                                : text::Bilingual{"标题与结尾的井号之间应只有一个空格",
                                                  "expected one blank before the closing hashes"},
              .fixes = {lint::make_fix({"只留一个空格", "Leave one blank"}, lint::FixSafety::kSafe,
                                       std::move(edits))}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST005",
    .name = "heading-extra-space",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "井号与标题文字之间有多余的空格",
    .summary_en = "more than one blank between the hashes and the text of a heading",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kHeadings,
    .check_block = check_block,
};

}  // namespace trend::checks::structure_heading_extra_space
