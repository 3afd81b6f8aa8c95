// IN015 code-span-space: blanks just inside backticks.
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::inline_code_span_space {
namespace {

using article::Inline;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
行内代码两头各有一个空格时，Markdown 会把它们去掉：写了也不显示。只有代码以反引号开头或结尾时才用得着。只在一头的空格会显示出来，可能是有意的，不报告。

## 正确

```markdown
运行 `make`，反引号写作 `` ` ``
```

## 错误

```markdown
运行 ` make ` 即可
```

## 修复

删去两头的空格。渲染结果不变，属于安全修复。

同类规则：markdownlint MD038、lint-md no-space-in-inline-code。
)md";

constexpr std::string_view kDocsEn = R"md(
One blank at both ends of inline code is taken away by Markdown: it does not show. It is of use only where the code begins or ends with a backtick. A blank at one end shows and may be meant; it is left alone.

## Fix

Deletes both blanks. The rendered page stays the same, so the fix is safe. Same as markdownlint MD038.
)md";

bool is_padded(std::string_view code) {
  if (code.size() < 3 || text::is_blank(code)) return false;
  const std::string_view inner = code.substr(1, code.size() - 2);
  if (code.front() != ' ' || code.back() != ' ') return false;
  const char first = inner.front();
  const char last = inner.back();
  const auto keeps = [](char c) { return c == '`' || c == ' ' || c == '\r' || c == '\n'; };
  return !keeps(first) && !keeps(last);
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Inline& node : context.block.inlines) {
    if (node.kind != article::InlineKind::kCode || !is_padded(context.slice(node.content)))
      continue;
    const Range lead{node.content.begin, node.content.begin + 1};
    const Range tail{node.content.end - 1, node.content.end};
    sink.add({.range = {node.range.begin, lead.end},
              .message = {"行内代码两头的空格不会显示", "blanks at both ends of code do not show"},
              .related = {{{tail.begin, node.range.end}, {"另一头的空格", "the other blank"}}},
              .fixes = {lint::make_fix({"删去两头的空格", "Delete both blanks"},
                                       lint::FixSafety::kSafe, {{lead, ""}, {tail, ""}})}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN015",
    .name = "code-span-space",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "行内代码两头有空格",
    .summary_en = "blanks at both ends of inline code",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "`",
    .check_block = check_block,
};

}  // namespace trend::checks::inline_code_span_space
