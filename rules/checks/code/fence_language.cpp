// CB006 fence-language: a fenced code block says which language it holds.
#include <array>
#include <string>
#include <utility>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::code_fence_language {
namespace {

using article::Index;
using article::Node;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
围栏后面没有语言：代码不高亮，`mermaid` 图也画不出来，只剩一段源码。不是代码的（目录树、输出结果）写 `text`。

## 正确

````markdown
```python
print("你好")
```
````

## 错误

````markdown
```
print("你好")
```
````

## 修复

由作者选择：从内容看得出的语言（JSON、Python、Shell、Mermaid、HTML、SQL）和选项 `default` 里的语言。

同类规则：markdownlint MD040、remark fenced-code-flag。
)md";

constexpr std::string_view kDocsEn = R"md(
Without a language behind the fence there is no highlighting, and a `mermaid` diagram stays source text. For what is no code (trees, output) write `text`.

## Fix

For the author to choose: the language that the content gives away (JSON, Python, shell, Mermaid, HTML, SQL) and the one in the option `default`. Same as markdownlint MD040.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "default",
                                          .type = lint::OptionType::kText,
                                          .default_value = "text",
                                          .zh = "看不出语言时建议的标注。",
                                          .en = "What to suggest where no language shows."}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kBeginnings = {
    {{"graph TD", "mermaid"},
     {"graph LR", "mermaid"},
     {"graph TB", "mermaid"},
     {"flowchart ", "mermaid"},
     {"sequenceDiagram", "mermaid"},
     {"mindmap", "mermaid"},
     {"gantt", "mermaid"},
     {"#!/bin/", "bash"},
     {"$ ", "bash"},
     {"sudo ", "bash"},
     {"curl ", "bash"},
     {"git ", "bash"},
     {"npm ", "bash"},
     {"pip install", "bash"},
     {"{\"", "json"},
     {"[{", "json"},
     {"def ", "python"},
     {"from ", "python"},
     {"print(", "python"},
     {"<!DOCTYPE", "html"},
     {"SELECT ", "sql"},
     {"CREATE TABLE", "sql"}}};

/// The language that the first line with text gives away, or empty.
std::string_view guess(const lint::BlockContext& context, const Node& node) {
  for (Index i = node.lines.begin; i < node.lines.end; ++i) {
    const std::string_view line = text::trim(context.slice(context.block.lines[i]));
    if (line.empty()) continue;
    for (const auto& [start, language] : kBeginnings)
      if (line.starts_with(start)) return language;
    const bool object = line == "{" && i + 1 < node.lines.end &&
                        text::trim(context.slice(context.block.lines[i + 1])).starts_with('"');
    return object ? "json" : "";
  }
  return {};
}

lint::Fix label(Range open, std::string_view language) {
  const std::string name(language);
  return lint::make_fix({"标注语言 " + name, "Label it " + name}, lint::FixSafety::kPick,
                        {{{open.end, open.end}, name}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes) {
    if (node.kind != article::BlockKind::kFencedCode) continue;
    const article::CodeDetail& code = context.block.code(node);
    if (!code.info.empty()) continue;
    const std::string_view open = text::trim_right(context.slice(code.open));
    const Range fence{code.open.begin, code.open.begin + static_cast<text::Offset>(open.size())};
    lint::Finding finding{.range = fence,
                          .message = {"代码块没有标注语言", "the code block names no language"}};
    const std::string_view guessed = guess(context, node);
    const std::string_view fallback = context.options.text("default");
    if (!guessed.empty()) finding.fixes.push_back(label(fence, guessed));
    if (!fallback.empty() && fallback != guessed) finding.fixes.push_back(label(fence, fallback));
    sink.add(std::move(finding));
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "CB006",
    .name = "fence-language",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kPick,
    .summary_zh = "代码块没有标注语言",
    .summary_en = "a fenced code block without a language",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .holds = lint::concern::kCode,
    .check_block = check_block,
};

}  // namespace trend::checks::code_fence_language
