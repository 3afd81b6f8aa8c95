// ST012 bold-as-heading: what is a heading is written as one.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/rule.h"

namespace trend::checks::structure_bold_as_heading {
namespace {

constexpr std::string_view kDocsZh = R"md(
整段只有一行粗体，当作小标题用：它不进目录，没有锚点，读屏软件也不会把它读作标题。一篇里有三处以上时逐处报告。

许多文章有意这样写最低一级的小标题，所以这条规则默认关闭。

## 正确

```markdown minSiblings=1
## 算力

### 技术创新

文。
```

## 错误

```markdown minSiblings=1
## 算力

**技术创新**

文。
```

## 修复

改成比所在章节低一级的标题；目录会因此改变，所以不算安全修复。选项 `minSiblings`：少于几处就不报告。

同类规则：markdownlint MD036，remark-lint no-emphasis-as-heading。
)md";

constexpr std::string_view kDocsEn = R"md(
A paragraph of one bold line serves as a heading: it is missing from the table of contents, has no anchor, and screen readers do not announce it. Reported where an article has three of them or more.

Many articles write their lowest headings like this on purpose, so the rule is off by default.

## Right

```markdown minSiblings=1
## Computing power

### Innovation

Text.
```

## Wrong

```markdown minSiblings=1
## Computing power

**Innovation**

Text.
```

## Fix

Makes it a heading one level below its section. The table of contents changes: the fix is not safe. The option `minSiblings` is the number below which nothing is said.

Equivalents: markdownlint MD036, remark-lint no-emphasis-as-heading.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "minSiblings",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "3",
                                          .choices = {},
                                          .zh = "全文少于几处就不报告。",
                                          .en = "The fewest such lines that are reported."}};

constexpr int kDeepest = 6;

struct BoldLine {
  text::Range line;
  text::Range content;
};

// The bold of a top-level paragraph of one line that holds nothing else and closes no sentence.
std::vector<BoldLine> find_bold_lines(const article::Article& article) {
  constexpr std::string_view kEnds[] = {"。", "，", "；", ".", ",", ";", "！", "!", "#"};
  std::vector<BoldLine> lines;
  for (const article::TopBlock& top : article.blocks()) {
    if (!top.traits.is(article::BlockKind::kParagraph)) continue;
    const article::Node& node = top.block->nodes.front();
    if (node.lines.size() != 1) continue;
    if (node.inlines.empty()) continue;
    const article::Inline& bold = top.block->inlines[node.inlines.begin];
    if (bold.kind != article::InlineKind::kStrong || bold.range != node.range) continue;
    const text::Range content = top.absolute(bold.content);
    const std::string_view written = article.slice(content);
    if (content.empty() ||
        std::ranges::any_of(kEnds, [&](std::string_view end) { return written.ends_with(end); }))
      continue;
    lines.push_back({top.absolute(node.range), content});
  }
  return lines;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::vector<BoldLine> lines = find_bold_lines(context.article);
  if (static_cast<int>(lines.size()) < context.options.integer("minSiblings")) return;
  for (const BoldLine& line : lines) {
    const article::Index at = context.article.section_at(line.line.begin);
    const int level =
        at == article::kNone ? 2 : std::min(context.article.sections()[at].level + 1, kDeepest);
    const std::string hashes(static_cast<std::size_t>(level), '#');
    sink.add({.range = line.content,
              .message = {"这一行粗体当作标题用，应写成标题",
                          "this bold line serves as a heading: expected a heading"},
              .fixes = {lint::make_fix({fmt::format("改成 {} 级标题", level),
                                        fmt::format("Make it a heading of level {}", level)},
                                       lint::FixSafety::kUnsafe,
                                       {{{line.line.begin, line.content.begin}, hashes + " "},
                                        {{line.content.end, line.line.end}, ""}})}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST012",
    .name = "bold-as-heading",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "整段粗体当作标题用",
    .summary_en = "a bold paragraph serves as a heading",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kHeadings | lint::concern::kBoldLeads,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_bold_as_heading
