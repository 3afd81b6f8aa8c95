// ST001 title-missing: an article has a title.
#include <string>
#include <string_view>

#include "rules/checks/markdown_text.h"
#include "rules/checks/outline.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_title_missing {
namespace {

constexpr std::string_view kDocsZh = R"md(
文章分了节，却没有题目：既没有一级标题，头部也没有 `title`。列表页、浏览器标签和搜索结果只能显示文件名。

有头部信息而缺 `title` 时由 FM011 报告；没有任何标题的短文，以及第一个标题独占最高一级（只是写成了二级）的文章不报告。

## 正确

```markdown
# 推理芯片观察

## 算力
```

## 错误

```markdown file=inference-chips.md
## 算力

文。

## 能效

文。
```

## 修复

在正文最前面插入由文件名得出的一级标题，由作者选择。

同类规则：markdownlint MD041（部分）。
)md";

constexpr std::string_view kDocsEn = R"md(
The article has sections and no title: neither a heading of level one nor a `title` in the front matter. Lists of articles, browser tabs and search results can show its file name only.

Where there is front matter without `title`, FM011 says so; short texts without any heading are left alone, and so are articles whose first heading stands above all others, though of level two.

## Right

```markdown
# Inference chips

## Computing power
```

## Wrong

```markdown file=inference-chips.md
## Computing power

Text.

## Efficiency

Text.
```

## Fix

Inserts a heading of level one made of the file's name (pick).

Equivalents: markdownlint MD041 (in part).
)md";

std::string_view stem(std::string_view file) {
  const std::size_t dot = file.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? file : file.substr(0, dot);
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Article& article = context.article;
  if (article.envelope().front_matter) return;
  const Outline& outline = context.facts.get<Outline>();
  if (outline.size() < 2) return;
  // A first heading above all others is the title, whatever its level.
  if (outline[0].end == outline.size()) return;
  for (const Heading& heading : outline.headings())
    if (heading.level == 1) return;
  lint::Finding finding{
      .range = outline[0].range,
      .message = {"文章没有题目：第一个标题之前应有一级标题，或在头部写明 title",
                  "the article has no title: expected a heading of level one or a title in the "
                  "front matter"}};
  const std::string title = escaped_markdown(std::string(stem(context.file_name)));
  const text::Offset at = article.blocks().front().offset;
  const std::string line_end(article.document().line_end());
  if (!title.empty() && article.envelope().dedent == 0)
    finding.fixes.push_back(lint::make_fix({"插入题目“" + title + "”", "Insert “# " + title + "”"},
                                           lint::FixSafety::kPick,
                                           {{{at, at}, "# " + title + line_end + line_end}}));
  sink.add(std::move(finding));
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST001",
    .name = "title-missing",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kPick,
    .summary_zh = "文章没有题目",
    .summary_en = "an article without a title",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_title_missing
