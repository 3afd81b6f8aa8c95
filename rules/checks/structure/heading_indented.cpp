// ST006 heading-indented: headings start at the margin.
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::structure_heading_indented {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题应顶格写。缩进一至三个空格时 Markdown 还认得，许多工具的大纲和检索却认不出；缩进四个空格以上就成了代码块，读者看到的是带井号的等宽文字。

只检查引用和列表之外的标题；缩进的代码块里恰好一行、像 `## 标题` 这样至少两个井号的，才视为缩进过多的标题。

## 正确

```markdown
## 算力

推理成本继续下降。
```

## 错误

```markdown
  ## 算力

推理成本继续下降。
```

```markdown
文。

    ## 算力

推理成本继续下降。
```

## 修复

删去行首的空格。缩进不到四个空格时显示结果不变，是安全修复；代码块变成标题，不算安全修复。

同类规则：markdownlint MD023，remark-lint no-heading-indent。
)md";

constexpr std::string_view kDocsEn = R"md(
Headings start at the margin. With one to three blanks in front Markdown still sees them, outlines and searches of many tools do not; with four they become a code block, and the reader sees hashes in fixed-width type.

Headings in quotes and lists are left alone; a code block counts only if it is a single line with two hashes or more, such as `## Title`.

## Right

```markdown
## Computing power

Inference keeps getting cheaper.
```

## Wrong

```markdown
  ## Computing power

Inference keeps getting cheaper.
```

```markdown
Text.

    ## Computing power

Inference keeps getting cheaper.
```

## Fix

Deletes the blanks. Below four of them the page stays as it is and the fix is safe; turning code into a heading is not.

Equivalents: markdownlint MD023, remark-lint no-heading-indent.
)md";

using article::BlockKind;

// The blanks in front of `content` on its line beyond those of a body shifted as a whole; empty
// when anything else stands there.
text::Range indentation(const article::Article& article, text::Offset content) {
  const text::Offset begin = line_begin(article.text(), content) + article.envelope().dedent;
  if (begin >= content || !text::is_blank(article.slice({begin, content}))) return {};
  return {begin, content};
}

// One line of code that reads like a heading: ## text.
bool is_heading_line(std::string_view line) {
  const std::size_t hashes = line.find_first_not_of('#');
  return hashes != std::string_view::npos && hashes >= 2 && hashes <= 6 && line[hashes] == ' ' &&
         !text::is_blank(line.substr(hashes));
}

void report(text::Range blanks, bool code, lint::Sink& sink) {
  const auto width = blanks.size();
  sink.add({.range = blanks,
            .message = code ? text::Bilingual{fmt::format("标题缩进了 {} 格，会显示为代码", width),
                                              fmt::format("this heading is indented by {} and "
                                                          "renders as code",
                                                          width)}
                            : text::Bilingual{fmt::format("标题缩进了 {} 格，应顶格", width),
                                              fmt::format("this heading is indented by {}: "
                                                          "expected none",
                                                          width)},
            .fixes = {lint::make_fix({"删去行首的空格", "Delete the blanks in front"},
                                     code ? lint::FixSafety::kUnsafe : lint::FixSafety::kSafe,
                                     {{blanks, ""}})}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const article::TopBlock& top : context.article.blocks()) {
    if (!top.traits.is(BlockKind::kHeading) && !top.traits.is(BlockKind::kIndentedCode)) continue;
    const article::Node& node = top.block->nodes.front();
    const bool heading = node.kind == BlockKind::kHeading && !top.traits.setext;
    const bool code = node.kind == BlockKind::kIndentedCode && node.lines.size() == 1;
    if (!heading && !code) continue;
    const std::string_view written = text::trim_left(context.slice(top.absolute(node.range)));
    if (code && !is_heading_line(written)) continue;
    const text::Offset end = top.absolute(node.range).end;
    const text::Offset content =
        heading ? top.absolute(node.range).begin : end - static_cast<text::Offset>(written.size());
    const text::Range blanks = indentation(context.article, content);
    if (!blanks.empty()) report(blanks, code, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST006",
    .name = "heading-indented",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "标题没有顶格",
    .summary_en = "a heading does not start at the margin",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kHeadings | lint::concern::kCode,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_heading_indented
