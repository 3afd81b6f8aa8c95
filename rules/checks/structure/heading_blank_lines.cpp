// ST026 heading-blank-lines: a blank line stands above each heading.
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_heading_blank_lines {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题与上文之间应空一行。CommonMark 不空行也认得标题，有些站点的渲染器却会把它当作上一段的文字，井号原样印出来。

全文只报告一次，位置在第一个这样的标题。紧跟在另一个标题或 HTML 注释之下的标题不报告；标题之下是否空行是习惯，默认不检查（选项 `below: 1`）。

## 正确

```markdown
文。

## 算力
推理成本继续下降。
```

## 错误

```markdown
文。
## 算力

推理成本继续下降。
```

## 修复

插入空行；显示结果不变，属于安全修复。

同类规则：markdownlint MD022，remark-lint no-missing-blank-lines。
)md";

constexpr std::string_view kDocsEn = R"md(
A blank line stands between a heading and the text above it. CommonMark sees the heading without it; the renderers of some sites take it for part of the paragraph and print the hashes.

Reported once, at the first such heading. A heading right below another one or below an HTML comment is fine; the line below a heading is a habit and not looked at unless `below: 1` is set.

## Right

```markdown
Text.

## Computing power
Inference keeps getting cheaper.
```

## Wrong

```markdown
Text.
## Computing power

Inference keeps getting cheaper.
```

## Fix

Inserts blank lines; the page stays as it is, and the fix is safe.

Equivalents: markdownlint MD022, remark-lint no-missing-blank-lines.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "above",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .choices = {},
                                          .zh = "标题之上要有空行（1）还是不检查（0）。",
                                          .en = "Expect a blank line above headings (1) or not."},
                                         {.name = "below",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "0",
                                          .choices = {},
                                          .zh = "标题之下要有空行（1）还是不检查（0）。",
                                          .en = "Expect a blank line below headings (1) or not."}};

using article::BlockKind;

bool is_atx_heading(const article::TopBlock& top) {
  return top.traits.is(BlockKind::kHeading) && !top.traits.setext;
}

struct Gaps {
  std::vector<text::Offset> at;  // starts of lines that a blank line belongs before
  std::vector<text::Range> headings;
};

Gaps find_gaps(const lint::ArticleContext& context) {
  const article::Article& article = context.article;
  const text::Document& document = article.document();
  const bool above = context.options.integer("above") > 0;
  const bool below = context.options.integer("below") > 0;
  Gaps gaps;
  const auto blocks = article.blocks();
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
    const article::TopBlock& upper = blocks[i];
    const article::TopBlock& lower = blocks[i + 1];
    if (upper.traits.bare || lower.traits.bare) continue;
    const bool after_heading = upper.traits.is(BlockKind::kHeading);
    const bool before_heading = lower.traits.is(BlockKind::kHeading);
    const bool wanted =
        after_heading ? below : above && before_heading && !upper.traits.is(BlockKind::kHtml);
    if (!wanted || lower.first_line == 0) continue;
    // A settled block ends with a blank line; of most nothing else need be looked at.
    if (upper.traits.settled || is_blank_line(document, lower.first_line - 1)) continue;
    const bool heading = is_atx_heading(lower);
    if (!after_heading && !heading) continue;
    gaps.at.push_back(document.lines().start(lower.first_line));
    const article::TopBlock& named = heading ? lower : upper;
    gaps.headings.push_back(
        named.absolute(named.block->heading(named.block->nodes.front()).marker));
  }
  return gaps;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Gaps gaps = find_gaps(context);
  if (gaps.at.empty()) return;
  const std::size_t count = gaps.at.size();
  std::vector<text::Edit> edits;
  for (const text::Offset at : gaps.at)
    edits.push_back({{at, at}, std::string(line_end_near(context.article.text(), at))});
  lint::Finding finding{.range = gaps.headings.front()};
  finding.message =
      count == 1
          ? text::Bilingual{"标题与上下文之间应有空行", "expected a blank line beside this heading"}
          : text::Bilingual{
                fmt::format("标题与上下文之间应有空行，全文有 {} 处没有", count),
                fmt::format("expected a blank line beside headings: {} are missing", count)};
  for (std::size_t i = 1; i < count && i < 8; ++i)
    finding.related.push_back({gaps.headings[i], {"这里也没有", "missing here as well"}});
  finding.fixes.push_back(
      lint::make_fix({"插入空行", "Insert blank lines"}, lint::FixSafety::kSafe, std::move(edits)));
  sink.add(std::move(finding));
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST026",
    .name = "heading-blank-lines",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "标题之上没有空行",
    .summary_en = "no blank line above a heading",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kHeadings | lint::concern::kBeside,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_heading_blank_lines
