// CB009 prose-in-code: running text that became a code block because it is indented.
#include "rules/checks/dedent.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::code_prose_in_code {
namespace {

using article::Index;
using article::Node;

constexpr std::string_view kDocsZh = R"md(
缩进四个以上空格的正文会被 Markdown 当成代码块：读者看到灰底等宽、不换行的一长行，`**`、链接也都原样印出来。多见于从别处粘贴、或列表项后的段落缩进过深。

只报告大多数行是中文句子（至少 8 个汉字，并有中文标点）的代码块；代码和代码里的中文注释不报告。

## 正确

```markdown
背景：

这是一段正文，说明问题的来历。
```

```markdown
示例：

    print("你好，世界")  # 打印一行，不多不少的问候语
```

## 错误

```markdown
背景：

    这是一段正文，说明问题的来历。
```

## 修复

去掉缩进（列表里则与列表项的文字对齐）。结果不再是代码块，需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
Text behind four or more blanks is code for Markdown: the reader sees one long line on grey, with `**` and links printed as they are. It comes from pasting, or from paragraphs indented too far below a list item.

Reported are blocks most of whose lines are Chinese sentences (at least 8 Han and Chinese punctuation); code, and Chinese comments in it, are left alone.

## Fix

Takes the indentation away (in a list, down to the text of the item). The text is no longer a code block, so the fix is not safe.
)md";

bool has_sentence_mark(std::string_view line) {
  for (const std::string_view mark : {"，", "。", "；", "：", "？", "！", "、"})
    if (line.find(mark) != std::string_view::npos) return true;
  return false;
}

/// Comments, assignments, calls and markup are code, whatever language they speak.
bool looks_like_code(std::string_view line) {
  for (const std::string_view start : {"# ", "//", "/*", "* ", "--", "<", "{", "}", "\"", "'", "%",
                                       ";", "$", "|--", "├", "└", "│", "+-"})
    if (line.starts_with(start)) return true;
  for (const std::string_view part :
       {"();", "://", " = ", "==", "//", "/*", " # ", "(\"", "('", "\":", "->", "=>", "</"})
    if (line.find(part) != std::string_view::npos) return true;
  return false;
}

/// Mostly Han, with Chinese punctuation.
bool is_prose(std::string_view line) {
  constexpr std::size_t kFewestHan = 8;
  const std::size_t han = text::count_han(line);
  return han >= kFewestHan && han * 3 * 2 >= line.size() && has_sentence_mark(line) &&
         !looks_like_code(line);
}

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  std::size_t lines = 0;
  std::size_t prose = 0;
  for (Index i = node.lines.begin; i < node.lines.end; ++i) {
    const std::string_view line = text::trim(context.slice(context.block.lines[i]));
    if (line.empty()) continue;
    ++lines;
    if (is_prose(line)) ++prose;
  }
  if (prose == 0 || prose * 3 < lines * 2) return;
  const text::Range line = context.block.lines[node.lines.begin];
  const text::Offset first = first_character(context, line);
  const text::Offset blanks = blanks_before(context.text, first);
  const std::string count = std::to_string(blanks);
  const text::Range shown = blanks > 0 ? text::Range{first - blanks, first} : line;
  sink.add({.range = shown,
            .message = {"正文缩进了 " + count + " 个空格，会显示成代码块",
                        "text behind " + count + " blanks renders as a code block"},
            .fixes = {dedent(context, node, {"去掉缩进", "Take the indentation away"})}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes)
    if (node.kind == article::BlockKind::kIndentedCode && !node.lines.empty())
      check_node(context, node, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "CB009",
    .name = "prose-in-code",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "正文因缩进变成了代码块",
    .summary_en = "text that became a code block by its indentation",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kCode,
    .check_block = check_block,
};

}  // namespace trend::checks::code_prose_in_code
