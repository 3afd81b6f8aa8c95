// MD038 no-space-in-code: blanks inside backticks.
#include <algorithm>
#include <string_view>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/table_rows.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md038 {
namespace {

constexpr std::string_view kDocsZh = R"md(
行内代码的一头有空格，会显示出来；两头各一个空格会被去掉，允许保留。全是空格的代码也允许。

判断与 markdownlint MD038 一致。我们自己的 IN015 相反：只报告两头各一个、显示时被去掉的空格。

## 正确

```markdown
运行 `make`、` make ` 和 `` `反引号` ``
```

## 错误

```markdown
运行 `make ` 即可
```

## 修复

删去空格。显示的代码会改变，属于不安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A blank stands at one end of inline code, where it shows. One blank at both ends is taken away by Markdown and fine, and so is code of blanks only.

Judges as markdownlint MD038 does. Our own IN015 is the opposite: it reports the blanks at both ends that do not show.

## Fix

Deletes the blanks. The code that shows changes, so the fix is unsafe.
)md";

using text::Offset;
using text::Range;

void report(Range blanks, lint::Sink& sink) {
  sink.add({.range = blanks,
            .message = {"行内代码的一头有空格", "a blank at an end of inline code"},
            .fixes = {lint::make_fix({"删去空格", "Delete the blank"}, lint::FixSafety::kUnsafe,
                                     {{blanks, ""}})}});
}

void check_code(const lint::ArticleContext& context, Range range, lint::Sink& sink) {
  const std::string_view code = context.slice(range);
  const std::size_t ticks = std::min(code.find_first_not_of('`'), code.size());
  if (ticks * 2 >= code.size()) return;
  const std::string_view inner = code.substr(ticks, code.size() - 2 * ticks);
  const auto is_line_end = [](char c) { return c == '\n' || c == '\r'; };
  const auto size = static_cast<Offset>(inner.size());
  Offset first = md::space_end(inner, 0);  // of the code without the white space of its lines
  Offset last = md::space_begin(inner, size);
  if (first >= last) return;
  if (is_line_end(inner[first])) first = 0;
  if (is_line_end(inner[last - 1])) last = size;
  const auto pads = [&](char c) { return c == ' ' || is_line_end(c); };
  const bool padded = pads(inner.front()) && pads(inner.back());
  const bool fine_lead = first <= (padded || inner[first] == '`' ? 1 : 0);
  const bool fine_tail = size - last <= (padded || inner[last - 1] == '`' ? 1 : 0);
  const Offset begin = range.begin + static_cast<Offset>(ticks);
  if (!fine_lead) report({begin, begin + first}, sink);
  if (!fine_tail) report({begin + last, begin + size}, sink);
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const md::Leaf& leaf : md::leaves(context))
    for (const md::Span& span : leaf.spans)
      if (span.kind == md::Span::Kind::kCode) check_code(context, span.range, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD038",
    .name = "no-space-in-code",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "行内代码里有多余的空格",
    .summary_en = "blanks at an end of inline code",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md038
