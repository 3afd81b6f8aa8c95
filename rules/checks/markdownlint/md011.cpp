// MD011 no-reversed-links: brackets and parentheses of a link in the wrong order.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/source.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md011 {
namespace {

constexpr std::string_view kDocsZh = R"md(
链接的圆括号和方括号写反了：`(文字)[地址]`，读者看到的是原样的括号。脚注 `(见下)[^1]` 不算。

判断与 markdownlint MD011 一致，只看一行之内的写法。我们自己的 LK004 还要求方括号里像是地址。

## 正确

```markdown
[报告](https://example.org/report)（见下）[^1]

[^1]: 说明。
```

## 错误

```markdown
详见(报告)[https://example.org/report]。
```

## 修复

对调两种括号。是不是链接要由作者判断，属于不安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Parentheses and brackets of a link are reversed, `(text)[address]`, so that readers see them as they stand. A footnote `(see)[^1]` is none.

Judges as markdownlint MD011 does, within one line. Our own LK004 also wants an address in the brackets.

## Fix

Swaps them. Whether a link is meant is for the author to tell, so the fix is unsafe.
)md";

using text::Offset;
using text::Range;

struct Match {
  Range whole;
  std::string_view words;
  std::string_view target;
};

/// The reversed link around the ")[" at `middle` of `line`; whole.end is 0 when there is none.
Match match_at(std::string_view line, std::size_t middle) {
  const std::size_t open =
      middle == 0 ? std::string_view::npos : line.find_last_of("()", middle - 1);
  if (open == std::string_view::npos || line[open] != '(' || open + 1 == middle) return {};
  if (open > 0 && line[open - 1] == '\\') return {};
  const std::size_t close = line.find(']', middle + 2);
  if (close == std::string_view::npos || close == middle + 2 || line[middle + 2] == '^') return {};
  if (close + 1 < line.size() && line[close + 1] == '(') return {};
  if (line[middle - 1] == '\\' || line[close - 1] == '\\') return {};
  return {{static_cast<Offset>(open), static_cast<Offset>(close + 1)},
          line.substr(open + 1, middle - open - 1),
          line.substr(middle + 2, close - middle - 2)};
}

/// Code and formulas in the text.
std::vector<Range> find_spans(const lint::ArticleContext& context) {
  std::vector<Range> spans = context.facts.get<md::Leaves>().math().all();
  for (const md::Leaf& leaf : md::leaves(context))
    for (const md::Span& span : leaf.spans)
      if (span.kind == md::Span::Kind::kCode || span.kind == md::Span::Kind::kMath)
        spans.push_back(span.range);
  std::sort(spans.begin(), spans.end());
  return spans;
}

void check_line(const lint::ArticleContext& context, Range range, const std::vector<Range>& spans,
                lint::Sink& sink) {
  const md::Source& source = context.facts.get<md::Source>();
  const std::string_view line = context.slice(range);
  if (line.find("](") == std::string_view::npos && line.find(")[") == std::string_view::npos)
    return;
  const std::size_t last = line.rfind(']');
  for (std::size_t at = line.find(")["); at < last; at = line.find(")[", at + 2)) {
    const Match match = match_at(line, at);
    const Range whole = match.whole.shifted(range.begin);
    if (match.whole.empty() || source.is_hidden(whole.begin)) continue;
    const auto span = std::lower_bound(spans.begin(), spans.end(), whole.begin,
                                       [](Range a, Offset b) { return a.end <= b; });
    if (span != spans.end() && span->intersects(whole)) continue;
    const std::string link =
        "[" + std::string(match.words) + "](" + std::string(match.target) + ")";
    sink.add({.range = whole,
              .message = {"链接的括号写反了，应为“" + link + "”",
                          "reversed link, " + link + " was meant"},
              .fixes = {lint::make_fix({"对调括号", "Swap the brackets"}, lint::FixSafety::kUnsafe,
                                       {{whole, link}})}});
  }
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  if (context.article.text().find(")[") == std::string_view::npos) return;
  const md::Source& source = context.facts.get<md::Source>();
  const std::vector<Range> spans = find_spans(context);
  for (std::size_t line = source.begin(); line < source.end(); ++line)
    if (!source.in_code(line)) check_line(context, source.range(line), spans, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD011",
    .name = "no-reversed-links",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "链接的括号写反了",
    .summary_en = "reversed brackets of a link",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md011
