// ST024 content-before-title: the title is the first thing in the body.
#include <string>
#include <string_view>

#include "rules/checks/block_removal.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::structure_content_before_title {
namespace {

constexpr std::string_view kDocsZh = R"md(
题目（一级标题）之前就有正文：读者先看到一段没头没尾的话，列表页也常把它当作摘要。

徽章、图片、链接（语言切换之类）、引用、注释和只有一个日期的短行不报告。

## 正确

```markdown
# 推理芯片观察

推理成本继续下降。
```

## 错误

```markdown
推理成本继续下降。

# 推理芯片观察

## 算力
```

## 修复

没有自动修复：这段话该移到题目之后还是删去，只有作者知道。

同类规则：markdownlint MD041。
)md";

constexpr std::string_view kDocsEn = R"md(
Text stands before the title (the heading of level one): the reader begins with a paragraph that belongs to nothing, and lists of articles take it for the summary.

Badges, images, links (to other languages, say), quotes, comments and short lines are left alone.

## Right

```markdown
# Inference chips

Inference keeps getting cheaper.
```

## Wrong

```markdown
Inference keeps getting cheaper.

# Inference chips

## Computing power
```

## Fix

None: whether to move the text below the title or to delete it, only the author knows.

Equivalents: markdownlint MD041.
)md";

// Prose: it ends like a sentence and does not begin with a link, an image or HTML.
bool is_prose(const lint::ArticleContext& context, const article::TopBlock& top,
              const article::Node& paragraph) {
  constexpr std::string_view kEnds[] = {"。", "！", "？", "；", "：", ".", "!", "?", ":"};
  if (paragraph.inlines.empty()) return false;
  const article::InlineKind first = top.block->inlines[paragraph.inlines.begin].kind;
  if (first != article::InlineKind::kText && first != article::InlineKind::kStrong &&
      first != article::InlineKind::kEmphasis)
    return false;
  const std::string_view text = text::trim(context.slice(top.absolute(paragraph.range)));
  for (const std::string_view end : kEnds)
    if (text.ends_with(end)) return true;
  return false;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Article& article = context.article;
  if (article.title_section() != 0) return;
  const article::Section& title = article.sections().front();
  for (const article::TopBlock& top : article.blocks()) {
    if (top.offset >= title.range.begin) return;
    const article::Node* paragraph = top_paragraph(top);
    if (paragraph == nullptr || !is_prose(context, top, *paragraph)) continue;
    const article::Range whole = top.absolute(paragraph->range);
    const std::string_view text = context.slice(whole);
    const auto size = static_cast<text::Offset>(first_sentence_size(text));
    sink.add(
        {.range = {whole.begin, whole.begin + size},
         .message = {"题目之前有正文，题目应当在最前面",
                     "text stands before the title: expected the title first"},
         .related = {{title.heading.absolute(title.detail().content), {"题目", "the title"}}}});
    return;
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST024",
    .name = "content-before-title",
    .severity = lint::Severity::kInfo,
    .summary_zh = "题目之前有正文",
    .summary_en = "text before the title",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_content_before_title
