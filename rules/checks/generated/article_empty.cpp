// AI024 article-empty: a title, perhaps headings, and not a word of text.

#include "rules/lint/rule.h"

namespace trend::checks::generated_article_empty {
namespace {

using article::BlockKind;

constexpr std::string_view kDocsZh = R"md(
文章只有标题，没有正文：生成失败了，或者只留下一份提纲。发布出去就是一张白纸。

front matter 有 `title` 或正文里有标题，而标题以外什么也没有（只有分隔线、空行、注释）时报告；只有一张表、一张图或一个列表的文章不算空。草稿（`draft: true`）不报告。

## 错误

```markdown
# 端侧推理的三条路线

## 一、量化

## 二、蒸馏
```

## 正确

```markdown
# 端侧推理的三条路线

- 量化
```

## 修复

没有自动修复：内容要写出来。
)md";

constexpr std::string_view kDocsEn = R"md(
The article is a title without text: it was not generated, or an outline is all that is there. Published, it is a blank page.

Reported where the front matter has a `title` or there are headings, and nothing but headings (rules, blank lines and comments apart). An article that is a table, an image or a list is not empty; drafts (`draft: true`) are left alone.

## Fix

There is no fix: the text has to be written.
)md";

bool holds_text(const lint::ArticleContext& context, const article::TopBlock& top) {
  for (const article::Node& node : top.block->nodes) {
    if (node.kind == BlockKind::kHeading || node.kind == BlockKind::kThematicBreak) continue;
    if (node.kind == BlockKind::kHtml &&
        context.slice(top.absolute(node.range)).starts_with("<!--"))
      continue;
    return true;
  }
  return !top.block->definitions.empty();
}

/// Where the finding stands: the last heading, or the title in the front matter; empty for neither.
text::Range place_of(const lint::ArticleContext& context) {
  const auto sections = context.article.sections();
  if (!sections.empty()) return sections.back().heading_range;
  const article::Entry* const title = context.article.front_matter().find("title");
  return title == nullptr ? text::Range{} : title->key_range;
}

bool is_draft(const article::FrontMatter& front) {
  const article::Entry* const draft = front.find("draft");
  return draft != nullptr && draft->value == "true";
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const article::TopBlock& top : context.article.blocks())
    if (holds_text(context, top)) return;
  const text::Range range = place_of(context);
  if (range.empty() || is_draft(context.article.front_matter())) return;
  sink.add({.range = range,
            .message = {"文章只有标题，没有正文", "the article has a title and no text"}});
}

constexpr std::string_view kSilences[] = {"ST"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI024",
    .name = "article-empty",
    .summary_zh = "文章只有标题，没有正文",
    .summary_en = "an article without text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kHeadings | lint::concern::kShape | lint::concern::kDefinitions |
                lint::concern::kHtml,
    .check_article = check_article,
};

}  // namespace trend::checks::generated_article_empty
