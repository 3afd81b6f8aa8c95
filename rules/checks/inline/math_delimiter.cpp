// IN012 math-delimiter: \( \) and \[ \] lose their backslashes in Markdown.
#include <string>
#include <vector>

#include "rules/checks/prose.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::inline_math_delimiter {
namespace {

using article::Index;
using article::Inline;
using article::InlineKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
模型常用 LaTeX 的 `\(…\)` 和 `\[…\]` 写公式。Markdown 把 `\(` 当作转义，反斜杠被去掉，读者看到的是 `(E = mc^2)`：公式不渲染，里面的 `_` 还可能变成斜体。

只报告里面确是公式的：有 TeX 命令、上下标，或 `\(…\)` 里是变量、算式；转义的普通括号（`\[TOC\]`、`\(见上\)`）不报告。

## 正确

```markdown
质能方程 $E = mc^2$ 与 \[附录\]
```

## 错误

```markdown
质能方程 \(E = mc^2\)
```

## 修复

行内公式改用 `$…$`，独立公式改用 `$$…$$`，并删去内侧空格。只有一种读法，属于安全修复。若网站的渲染器（例如带 MathJax 的 Markdown 引擎）另行处理 `\(`，请关闭本规则。
)md";

constexpr std::string_view kDocsEn = R"md(
Models like to write formulas as LaTeX's `\(…\)` and `\[…\]`. For Markdown `\(` is an escape: the backslash goes, the reader sees `(E = mc^2)`, the formula is not set, and `_` in it may become italics.

Reported is what is a formula: TeX commands, indices, or variables and terms within `\(…\)`. Escaped brackets of ordinary text (`\[TOC\]`, `\(see above\)`) are left alone.

## Fix

Writes `$…$` or `$$…$$` and deletes the blanks inside. There is one reading, so the fix is safe. Where the site's renderer knows `\(` by itself, switch this rule off.
)md";

bool has_command(std::string_view content) {
  for (std::size_t i = 0; i + 1 < content.size(); ++i)
    if (content[i] == '\\' && text::is_latin_letter(static_cast<unsigned char>(content[i + 1])))
      return true;
  return false;
}

/// Two words of letters next to each other: prose.
bool has_words(std::string_view content) {
  int letters = 0;
  int words = 0;
  for (const char c : content) {
    letters = text::is_latin_letter(static_cast<unsigned char>(c)) ? letters + 1 : 0;
    if (letters == 3) ++words;
  }
  return words > 1;
}

bool is_formula(std::string_view content, bool display) {
  constexpr std::size_t kLongest = 600;
  if (text::is_blank(content) || content.size() > kLongest) return false;
  if (has_command(content)) return true;
  if (text::count_han(content) > 0 || has_words(content)) return false;
  if (content.find('^') != std::string_view::npos || content.find("_{") != std::string_view::npos)
    return true;
  const bool equation = content.find('=') != std::string_view::npos;
  if (display) return equation;
  const std::string_view term = text::trim(content);
  const bool letter = text::is_latin_letter(static_cast<unsigned char>(term.front()));
  return equation || (letter && (term.size() == 1 || term[1] == '_' || term[1] == '('));
}

lint::Fix dollars(const lint::BlockContext& context, Range open, Range close, bool display) {
  const std::string_view content = context.slice({open.end, close.begin});
  const std::string mark = display ? "$$" : "$";
  const auto lead = static_cast<Offset>(content.size() - text::trim_left(content).size());
  const auto tail = static_cast<Offset>(content.size() - text::trim_right(content).size());
  // The line ends of a display formula stay.
  const bool trim = content.find_first_of("\r\n") == std::string_view::npos;
  return lint::make_fix({"改用 " + mark, "Write " + mark}, lint::FixSafety::kSafe,
                        {{{open.begin, open.end + (trim ? lead : 0)}, mark},
                         {{close.begin - (trim ? tail : 0), close.end}, mark}});
}

void report(const lint::BlockContext& context, Range open, Range close, lint::Sink& sink) {
  const bool display = context.text[open.begin + 1] == '[';
  if (!is_formula(context.slice({open.end, close.begin}), display)) return;
  const std::string written = display ? "\\[…\\]" : "\\(…\\)";
  const std::string shown = display ? "[…]" : "(…)";
  sink.add(
      {.range = open,
       .message = {"公式 " + written + " 在 Markdown 里会失去反斜杠，显示成 " + shown,
                   "the formula " + written + " loses its backslashes and renders as " + shown},
       .related = {{close, {"公式结束于此", "the formula ends here"}}},
       .fixes = {dollars(context, open, close, display)}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_leaf(context.block, [&](const article::Node&, article::IndexRange inlines) {
    Range open;
    for (Index i = inlines.begin; i < inlines.end; ++i) {
      const Inline& node = context.block.inlines[i];
      if (node.kind != InlineKind::kEscape) continue;
      const char mark = context.text[node.range.begin + 1];
      if (mark == '(' || mark == '[') {
        open = node.range;
      } else if ((mark == ')' || mark == ']') && !open.empty()) {
        const char wanted = context.text[open.begin + 1] == '(' ? ')' : ']';
        if (mark == wanted) report(context, open, node.range, sink);
        open = {};
      }
    }
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN012",
    .name = "math-delimiter",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "公式的定界符在 Markdown 里不起作用",
    .summary_en = "delimiters of a formula that Markdown does not keep",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "\\",
    .check_block = check_block,
};

}  // namespace trend::checks::inline_math_delimiter
