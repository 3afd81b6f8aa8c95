// MD028 no-blanks-blockquote: quotes with nothing but blank lines between them.
#include "rules/checks/markdownlint/source.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md028 {
namespace {

using article::BlockKind;
using article::NodeRef;
using md::Source;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
两段引用之间只有空行。有的解析器把它们当作一段引用，有的当作两段。中间的每一行空行各报告一次。

本工具没有对应的规则：CommonMark 规定这是两段引用。

## 正确

```markdown
> 甲
>
> 乙
```

## 错误

```markdown
> 甲

> 乙
```

## 修复

不提供修复：是一段还是两段由作者决定（markdownlint 也没有）。

同类规则：markdownlint MD028。
)md";

constexpr std::string_view kDocsEn = R"md(
Nothing but blank lines stands between two quotes, which some parsers make one quote and some two. Each of the lines is a finding.

None of our own rules asks for this: in CommonMark these are two quotes.

## Fix

None, as in markdownlint: the author knows whether it is one quote or two. Same as markdownlint MD028.
)md";

/// Reports the lines between two quotes if all of them are blank.
void check_between(const Source& source, const NodeRef& above, const NodeRef& below,
                   lint::Sink& sink) {
  if (above.kind() != BlockKind::kQuote || below.kind() != BlockKind::kQuote) return;
  if (!source.holds(above)) return;
  const std::size_t last = source.last_line(above);
  const std::size_t next = source.first_line(below);
  std::size_t first = next;
  while (first > last + 1 && md::trimmed_end(source.line(first - 1)) == 0) --first;
  // A quote may end with lines of its markers alone; anything else, a definition, parts the two.
  for (std::size_t i = last + 1; i < first; ++i)
    if (!source.is_blank(i) || source.line(i).find("<!--") != std::string_view::npos) return;
  for (std::size_t i = first; i < next; ++i)
    sink.add({.range = {source.range(i).begin, source.range(i + 1).begin},
              .message = {"两段引用之间只有空行", "only blank lines between two quotes"}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& source = context.facts.get<Source>();
  NodeRef above;
  bool first = true;
  for (const article::TopBlock& top : context.article.blocks()) {
    if (top.block->nodes.empty()) continue;
    const NodeRef here(&top, 0);
    if (!first) check_between(source, above, here, sink);
    first = false;
    above = here;
    for (article::Index i = 1; i < top.block->nodes.size(); ++i)
      if (const NodeRef node(&top, i); node.has_next_sibling())
        check_between(source, node, node.next_sibling(), sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD028",
    .name = "no-blanks-blockquote",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .summary_zh = "两段引用之间只有空行",
    .summary_en = "only blank lines between two quotes",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md028
