// MD037 no-space-in-emphasis: blanks inside marks of emphasis.
#include <map>
#include <string_view>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/table_rows.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md037 {
namespace {

constexpr std::string_view kDocsZh = R"md(
强调符号和文字之间有空格，因此没有成为强调，`**` 会原样显示。没有配上对的同一种符号，每两个算一对；别的强调和链接里面的不看。

判断与 markdownlint MD037 一致。我们自己的 IN002 还处理全角标点造成的同样问题，IN003 处理只有一半的。

## 正确

```markdown
这是 **重点** 。
```

## 错误

```markdown
这是 ** 重点 ** 。
```

## 修复

删去空格。是不是强调要由作者判断，属于不安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Blanks stand between marks of emphasis and the text, which keeps them from being any: `**` shows as it stands. Marks of one kind that pair with nothing are taken two by two; those inside other emphasis or links are left alone.

Judges as markdownlint MD037 does. Our own IN002 also covers what full-width punctuation does, and IN003 marks without partner.

## Fix

Deletes the blanks. Whether emphasis is meant is for the author to tell, so the fix is unsafe.
)md";

using article::Index;
using article::InlineKind;
using text::Offset;
using text::Range;

void report(Range blanks, lint::Sink& sink) {
  sink.add({.range = blanks,
            .message = {"强调符号里面有空格", "a blank inside marks of emphasis"},
            .fixes = {lint::make_fix({"删去空格", "Delete the blank"}, lint::FixSafety::kUnsafe,
                                     {{blanks, ""}})}});
}

void check_pair(std::string_view text, Range open, Range close, lint::Sink& sink) {
  const auto is_line_end = [](char c) { return c == '\n' || c == '\r'; };
  const Offset end = md::space_end(text, open.end);
  if (end > open.end && end < text.size() && !is_line_end(text[end])) report({open.end, end}, sink);
  const Offset begin = md::space_begin(text, close.begin);
  if (begin < close.begin && begin >= open.end && !is_line_end(text[begin - 1]))
    report({begin, close.begin}, sink);
}

void check_leaf(const lint::ArticleContext& context, const md::Leaf& leaf, lint::Sink& sink) {
  const article::Block& block = *leaf.top->block;
  std::map<std::string_view, Range> pending;  // by the characters of the run
  Index outside = leaf.inlines.begin;         // the end of the emphasis or link around
  for (Index i = leaf.inlines.begin; i < leaf.inlines.end; ++i) {
    const article::Inline& piece = block.inlines[i];
    if (i < outside) continue;
    if (piece.kind != InlineKind::kStrikethrough) outside = piece.end;
    if (piece.kind != InlineKind::kDelimiterRun || leaf.hides(piece)) continue;
    const Range range = leaf.top->absolute(piece.range);
    const std::string_view mark = context.slice(range);
    if (mark.size() > 3 || mark[0] == '~') continue;
    const auto [open, first] = pending.emplace(mark, range);
    if (first) continue;
    check_pair(context.article.text(), open->second, range, sink);
    pending.erase(open);
  }
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const md::Leaf& leaf : md::leaves(context)) check_leaf(context, leaf, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD037",
    .name = "no-space-in-emphasis",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "强调符号里面有空格",
    .summary_en = "blanks inside marks of emphasis",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md037
