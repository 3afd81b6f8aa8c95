// ST030 too-complex: nothing is left unread because its structure would take too long.
#include <algorithm>
#include <string_view>

#include "rules/article/limits.h"
#include "rules/article/line_guard.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_too_complex {
namespace {

constexpr std::string_view kDocsZh = R"md(
少数写法会让 Markdown 解析器花掉与篇幅不成比例的时间和内存：一行几十层引用或列表，上百列的表格，成千上万个没有配对的星号和方括号。遇到时不再解析，当作普通文字，其中的问题也就不会报告。这条规则指出哪里没有解析。

界限远高于正常文章：每行 48 层引用或列表，表格 128 列；另外按篇幅限定每段的内存和时间。

## 正确

```markdown
> > 两层引用。
```

## 错误

```markdown
> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > 几十层引用。
```

## 修复

没有自动修复。这样的文字多半是生成时出错的重复，应当删去；确实需要的，拆成几段。
)md";

constexpr std::string_view kDocsEn = R"md(
A few ways of writing cost a Markdown parser time and memory out of proportion to their length: dozens of quotes or lists opened on one line, tables of hundreds of columns, thousands of asterisks and brackets without partners. They are not parsed but taken as plain text, so that problems in them are not reported. This rule says where.

Articles are far below the limits: 48 quotes or lists a line, 128 columns a table; and the memory and time of each paragraph by its length.

## Right

```markdown
> > A quote in a quote.
```

## Wrong

```markdown
> > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > > Quoted dozens of times.
```

## Fix

There is none. Such text is mostly a generator's endless repetition and better deleted; what is needed can be divided.
)md";

text::Range first_line(std::string_view text) {
  return {0, static_cast<text::Offset>(std::min(text.find_first_of("\r\n"), text.size()))};
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (context.block.degraded) {
    sink.add({.range = first_line(context.text),
              .message = {"这部分结构过于复杂，没有完整解析，其中的问题可能没有报告",
                          "too complex to be read in full: problems in this part may go "
                          "unreported"}});
    return;
  }
  if (context.text.size() <= article::kMaxMarkersPerLine) return;
  for (const article::Node& node : context.block.nodes) {
    if (node.kind != article::BlockKind::kParagraph) continue;
    for (article::Index i = node.lines.begin; i < node.lines.end; ++i) {
      const text::Range line = context.block.lines[i];
      if (!article::costs_too_much(context.slice(line), 0)) continue;
      sink.add({.range = line,
                .message = {"这一行的标记太多，当作普通文字",
                            "too many markers on this line: taken as plain text"}});
      return;  // a thousand such lines are one mistake
    }
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST030",
    .name = "too-complex",
    .summary_zh = "结构过于复杂，没有完整解析",
    .summary_en = "a structure too complex to be read in full",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_block = check_block,
};

}  // namespace trend::checks::structure_too_complex
