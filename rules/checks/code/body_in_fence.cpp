// CB001: the whole body stands inside a ```markdown fence, as language models hand it over.
#include <fmt/format.h>

#include <algorithm>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"

namespace trend::checks::code_body_in_fence {
namespace {

using article::Wrapper;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
整篇正文被包在一对 ```` ```markdown ```` 围栏里。这是语言模型交付 Markdown 的习惯：围栏本来不属于文章。
渲染出来，全文是一个代码块；如果开头的围栏还带着缩进，结尾那一行又会反过来打开一个代码块。

正文中间的 ```` ```markdown ```` 是示例，不报告。

## 错误

````markdown
```markdown
# 端侧推理周报

正文。
```
````

## 正确

````markdown
# 端侧推理周报

下面是一个示例：

```markdown
## 小节
```
````

## 修复

安全修复：删除首尾两行围栏。两行按位置确定，与中间的代码块无关。
)md";

constexpr std::string_view kDocsEn = R"md(
The whole text is wrapped in a pair of ```` ```markdown ```` fences: the way in which language models
hand over Markdown, not a part of the article. It renders as one code block; and where the opening
fence is indented, the last line opens a code block instead of closing one.

A ```` ```markdown ```` fence within the text is an example and is left alone.

## Wrong

````markdown
```markdown
# On-device inference weekly

Text.
```
````

## Right

````markdown
# On-device inference weekly

An example:

```markdown
## Section
```
````

## Fix

The fix (safe) deletes the two fence lines. They are known by their position, whatever code blocks
stand between them.
)md";

/// The opening fence's line, and blank lines after it where blank lines stand before it as well.
Range opening_lines(const text::Document& document, std::size_t line) {
  std::size_t last = line;
  if (line == 0 || is_blank_line(document, line - 1))
    while (last + 1 < document.lines().count() && is_blank_line(document, last + 1)) ++last;
  return whole_lines(document, line, last);
}

/// The closing fence's line, and blank lines before it where nothing but blank lines follows it.
Range closing_lines(const text::Document& document, std::size_t line) {
  std::size_t first = line;
  if (text::Offset end = document.lines().start(line + 1); end == document.size())
    while (first > 0 && is_blank_line(document, first - 1)) --first;
  return whole_lines(document, first, line);
}

lint::Fix unwrap(const text::Document& document, const Wrapper& wrapper) {
  std::vector<text::Edit> edits;
  const Range open = opening_lines(document, wrapper.open_line);
  edits.push_back({open, ""});
  if (wrapper.close_line) {
    Range close = closing_lines(document, *wrapper.close_line);
    close.begin = std::max(close.begin, open.end);
    edits.push_back({close, ""});
  }
  return lint::make_fix({"删除包住全文的围栏", "Delete the fences around the article"},
                        lint::FixSafety::kSafe, std::move(edits));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::optional<Wrapper>& wrapper = context.article.envelope().wrapper;
  if (!wrapper) return;
  const std::string fence(context.slice(wrapper->open));
  lint::Finding finding;
  finding.range = wrapper->open;
  finding.message = {fmt::format("整篇文章被包在 {} 围栏里", fence),
                     fmt::format("the whole article is wrapped in a {} fence", fence)};
  if (wrapper->close_line) {
    const bool indented = wrapper->open_indent >= 4;
    finding.related.push_back(
        {wrapper->close,
         indented ? text::Bilingual{"与之配对的结束围栏：开头缩进过多，它反而打开了一个空代码块",
                                    "its closing fence: as the opening one is "
                                    "indented, it opens an empty code block"}
                  : text::Bilingual{"与之配对的结束围栏", "its closing fence"}});
  }
  finding.fixes.push_back(unwrap(context.article.document(), *wrapper));
  finding.unnecessary = true;
  sink.add(std::move(finding));
}

constexpr std::string_view kSilences[] = {"CB002", "CB003", "CB006", "CB010", "CB011", "ST001"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "CB001",
    .name = "body-in-fence",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "整篇文章被包在代码围栏里",
    .summary_en = "the whole article is wrapped in a code fence",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kStart | lint::concern::kEnd,
    .check_article = check_article,
};

}  // namespace trend::checks::code_body_in_fence
