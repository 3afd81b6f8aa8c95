// ST004 heading-space: a blank stands between the hashes and the text of a heading.
#include <fmt/core.h>

#include <string>
#include <utility>
#include <vector>

#include "rules/checks/damaged_headings.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_heading_space {
namespace {

constexpr std::string_view kDocsZh = R"md(
井号与标题文字之间应有一个半角空格，井号也要用半角：`##标题`、`＃＃ 标题` 和井号后接全角空格的写法都不是标题，读者会看到带井号的普通段落，目录里也没有这一节。

单个井号的 `#标签`、`#779` 之类不算；只有文章既没有一级标题、头部也没有题目时，开头单独一行的 `#题目` 才视为标题。

## 正确

```markdown
## 算力

#大模型 #芯片

C# 与 #779 号议题
```

## 错误

```markdown
##算力
```

```markdown
＃＃ 能效
```

## 修复

改成相同数量的半角井号加一个空格。这样的行只有一种读法，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A blank stands between the hashes and the text of a heading, and the hashes are ASCII: `##Title`, `＃＃ Title` and hashes followed by an ideographic space make no heading. The reader sees a paragraph with hashes, and the section is missing from the outline.

Hashtags (`#tag`) and issue numbers (`#779`) are left alone; `#Title` counts only as the first line of an article without any title.

## Right

```markdown
## Computing power

#models #chips
```

## Wrong

```markdown
##Computing power
```

```markdown
＃＃ Efficiency
```

## Fix

Writes as many ASCII hashes and one blank. Such a line can be read in one way only, so the fix is safe.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const LostHeading& lost : find_lost_headings(context.article)) {
    const std::string hashes(static_cast<std::size_t>(lost.level), '#');
    std::vector<text::Edit> edits{{lost.marker, hashes + " "}};
    if (!lost.closing.empty()) edits.push_back({lost.closing, ""});
    const bool fullwidth = context.slice(lost.marker).find("＃") != std::string_view::npos;
    sink.add({.range = lost.marker,
              .message =
                  fullwidth
                      ? text::Bilingual{"全角井号不构成标题，应使用半角井号加空格",
                                        "full-width hashes make no heading: expected ASCII "
                                        "hashes and a blank"}
                      : text::Bilingual{fmt::format("{} 之后缺少空格，这一行不会成为标题", hashes),
                                        fmt::format("no blank after {}: the line is not a "
                                                    "heading",
                                                    hashes)},
              .fixes = {lint::make_fix({"改成标题", "Make it a heading"}, lint::FixSafety::kSafe,
                                       std::move(edits))}});
  }
}

constexpr std::string_view kSilences[] = {"TX008"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST004",
    .name = "heading-space",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "井号后缺少空格，标题不会成为标题",
    .summary_en = "no blank after the hashes: the heading does not become one",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_heading_space
