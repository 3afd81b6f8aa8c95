// CB002: a code fence that is never closed, so that the rest of the article becomes code.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::code_fence_unpaired {
namespace {

using article::Block;
using article::BlockKind;
using article::CodeDetail;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
代码围栏没有配对：打开之后一直没有关闭，后面的正文全部变成代码；或者文章末尾多出一个孤立的围栏，
渲染成一个空代码块。

## 错误

````markdown
```python
print("你好")

## 下一节

这些正文都变成了代码。
````

````markdown
正文到此结束。

```
````

## 正确

````markdown
```python
print("你好")
```

## 下一节

~~~text
``` 写在波浪号围栏里，不需要配对。
~~~
````

## 修复

文章末尾孤立的围栏：安全修复，删除这一行。没有关闭的代码块：供选择，在下一个标题前或在末尾关闭；
有一行像结束围栏、后面却还有文字（```` ``` [3] ````）时，把那些文字移到下一行。
)md";

constexpr std::string_view kDocsEn = R"md(
A code fence has no partner: it is opened and never closed, so that the rest of the text becomes
code; or a lone fence at the end of the article renders as an empty code block.

## Wrong

````markdown
```python
print("hello")

## Next section

This text has become code.
````

````markdown
The text ends here.

```
````

## Right

````markdown
```python
print("hello")
```

## Next section
````

## Fix

A lone fence at the end is deleted (safe). For a code block that is never closed, closing it before
the next heading and closing it at the end are offered for choice; so is moving text away that stands
behind what should be the closing fence (```` ``` [3] ````).
)md";

/// Start of the first line of the code that looks like a heading of the article and stands below a
/// blank line. One `#` also starts comments of many languages, so two are wanted.
std::optional<Offset> next_heading(const lint::BlockContext& context, const Node& node) {
  bool after_blank = false;
  for (article::Index i = node.lines.begin; i < node.lines.end; ++i) {
    const Range line = context.block.lines[i];
    const std::string_view content = context.slice(line);
    const std::size_t hashes = content.find_first_not_of('#');
    if (after_blank && hashes != std::string_view::npos && hashes >= 2 && hashes <= 6 &&
        content[hashes] == ' ')
      return line.begin;
    after_blank = text::is_blank(content);
  }
  return std::nullopt;
}

std::string closing_fence(const lint::BlockContext& context, const CodeDetail& code) {
  const std::string_view open = context.slice(code.open);
  return std::string(open.substr(0, open.find_first_not_of(code.fence)));
}

lint::Fix close_at_end(const lint::BlockContext& context, const Node& node,
                       const std::string& fence) {
  const std::size_t last = text::trim_right(context.text.substr(0, node.range.end)).size();
  const auto at = static_cast<Offset>(last);
  const std::string line = std::string(line_end_near(context.text, 0)) + fence;
  return lint::make_fix({"在末尾关闭代码块", "Close the code block at the end"},
                        lint::FixSafety::kPick, {{{at, at}, line}});
}

/// A line of the code that starts like the closing fence, but goes on (``` [3]): the end of the
/// fence characters on it. Code that opens an inner block (```python) is none.
std::optional<Offset> spoilt_close(const lint::BlockContext& context, const Node& node,
                                   const std::string& fence) {
  for (article::Index i = node.lines.begin; i < node.lines.end; ++i) {
    const Range line = context.block.lines[i];
    const std::string_view content = context.slice(line);
    const std::string_view rest = content.substr(std::min(content.size(), fence.size()));
    if (!content.starts_with(fence) || text::is_blank(rest)) continue;
    if (rest.front() == ' ' || !text::is_latin_letter(text::decode(rest, 0).value))
      return line.begin + static_cast<Offset>(fence.size());
  }
  return std::nullopt;
}

void add_spoilt_close(const lint::BlockContext& context, Offset end, lint::Finding& finding) {
  const Offset begin = line_begin(context.text, end);
  const std::string_view line = context.slice({end, line_content_end(context.text, end)});
  const auto blanks = static_cast<Offset>(line.size() - text::trim_left(line).size());
  finding.related.push_back({{begin, line_content_end(context.text, end)},
                             {"这一行像结束围栏，但后面还有文字，所以不是",
                              "this line looks like the closing fence, but text follows"}});
  finding.fixes.push_back(lint::make_fix(
      {"把结束围栏后面的文字移到下一行", "Move the text behind the closing fence to its own line"},
      lint::FixSafety::kPick,
      {{{end, end + blanks}, std::string(line_end_near(context.text, begin))}}));
}

lint::Fix close_before(const lint::BlockContext& context, Offset heading,
                       const std::string& fence) {
  const std::string_view code = text::trim_right(context.text.substr(0, heading));
  const auto at = static_cast<Offset>(code.size());
  const std::string line = std::string(line_end_near(context.text, 0)) + fence;
  return lint::make_fix(
      {"在下一个标题前关闭代码块", "Close the code block before the next heading"},
      lint::FixSafety::kPick, {{{at, at}, line}});
}

bool is_empty(const lint::BlockContext& context, const Node& node) {
  for (article::Index i = node.lines.begin; i < node.lines.end; ++i)
    if (!text::is_blank(context.slice(context.block.lines[i]))) return false;
  return true;
}

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  const CodeDetail& code = context.block.code(node);
  lint::Finding finding;
  finding.range = code.open;
  const bool top_level = node.parent == article::kNone;
  const std::string fence = closing_fence(context, code);
  finding.message = {fmt::format("代码围栏没有关闭：{}都会变成代码",
                                 top_level ? "后面的正文" : "这一项余下的内容"),
                     fmt::format("the code fence is never closed: the rest of the {} becomes code",
                                 top_level ? "article" : "item")};
  if (const std::optional<Offset> end = spoilt_close(context, node, fence))
    add_spoilt_close(context, *end, finding);
  if (top_level) {
    if (const std::optional<Offset> heading = next_heading(context, node))
      finding.fixes.push_back(close_before(context, *heading, fence));
    finding.fixes.push_back(close_at_end(context, node, fence));
  }
  sink.add(std::move(finding));
}

/// An empty code block without language that runs to the end: a closing fence too many.
bool is_lone_fence(const lint::BlockContext& context, const Node& node) {
  return node.parent == article::kNone && context.block.code(node).info.empty() &&
         is_empty(context, node);
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes) {
    if (node.kind != BlockKind::kFencedCode || context.block.code(node).closed) continue;
    if (!is_lone_fence(context, node)) check_node(context, node, sink);
  }
}

// Needs the article, as the blank lines above the fence go with it and belong to the block above.
void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  if (context.article.blocks().empty()) return;
  const article::TopBlock& last = context.article.blocks().back();
  const Block& block = *last.block;
  if (block.nodes.empty() || block.nodes[0].kind != BlockKind::kFencedCode ||
      block.code(block.nodes[0]).closed)
    return;
  const std::string_view text = context.slice(last.range());
  lint::BlockFacts facts(block, text);
  const lint::BlockContext inner{block, text, context.options, facts};
  if (!is_lone_fence(inner, block.nodes[0])) return;
  const Range fence = last.absolute(block.code(block.nodes[0]).open);
  const text::Document& document = context.article.document();
  std::size_t line = last.first_line;
  while (line > 0 && is_blank_line(document, line - 1)) --line;
  const Range lines{document.lines().start(line), last.range().end};
  sink.add({.range = fence,
            .message = {"文章末尾有一个孤立的围栏，会渲染成空代码块",
                        "a lone fence at the end of the article renders as an empty code block"},
            .fixes = {lint::make_fix({"删除这一行围栏", "Delete the fence"}, lint::FixSafety::kSafe,
                                     {{lines, ""}})},
            .unnecessary = true});
}

constexpr std::string_view kSilences[] = {"CB006", "CB010", "CB011"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "CB002",
    .name = "fence-unpaired",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "代码围栏没有配对",
    .summary_en = "a code fence has no partner",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kCode | lint::concern::kEnd | lint::concern::kBeside,
    .holds = lint::concern::kCode,
    .check_block = check_block,
    .check_article = check_article,
};

}  // namespace trend::checks::code_fence_unpaired
