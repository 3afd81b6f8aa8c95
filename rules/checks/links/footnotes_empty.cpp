// LK020 footnote-empty: a note without words.
#include <fmt/core.h>

#include <string>

#include "rules/checks/anchor_facts.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::links_footnotes_empty {
namespace {

using text::Range;

constexpr std::string_view kDocsZh = R"md(
脚注 `[^1]:` 后面没有内容，读者点过去只看到一个空的条目，或者整行原样显示。

## 错误

```markdown
端侧推理正在普及[^1]。

[^1]:
```

## 正确

```markdown
端侧推理正在普及[^1]。

[^1]: 某机构的报告。
```

## 修复

没有自动修复：脚注的内容只有作者知道。

## 同类规则

rumdl MD068。
)md";

constexpr std::string_view kDocsEn = R"md(
Behind `[^1]:` there is nothing: readers who follow the mark get an empty entry, or the line is printed as it stands.

## Fix

There is no fix: only the author knows what the note says.

Same as rumdl MD068.
)md";

/// The note's words may start on the next line, indented.
bool goes_on(const lint::ArticleContext& context, const article::FootnoteDefinition& note) {
  const text::Document& document = context.article.document();
  const std::size_t next = document.lines().line_of(note.label_range.end) + 1;
  if (next >= document.lines().count()) return false;
  const std::string_view line = document.line(next);
  return !text::is_blank(line) && (line.starts_with("  ") || line.starts_with('\t'));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const article::FootnoteDefinition& note :
       context.facts.get<FootnoteFacts>().notes.definitions) {
    if (!text::is_blank(context.slice(note.content_range)) || goes_on(context, note)) continue;
    const Range mark{note.label_range.begin - 2, note.label_range.end + 1};
    const std::string_view written = context.slice(mark);
    sink.add({.range = mark,
              .message = {fmt::format("脚注“{}”没有内容", written),
                          fmt::format("footnote “{}” says nothing", written)}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK020",
    .name = "footnote-empty",
    .summary_zh = "脚注没有内容",
    .summary_en = "a footnote without words",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kFootnotes | lint::concern::kBeside | lint::concern::kShape,
    .check_article = check_article,
};

}  // namespace trend::checks::links_footnotes_empty
