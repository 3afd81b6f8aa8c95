// MD005 list-indent: the items of a list start in one column.
#include <fmt/core.h>

#include "rules/checks/markdownlint/lists.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md005 {
namespace {

using article::NodeRef;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
同一个列表的各项缩进不同。有序列表也可以让编号靠右对齐：`9.` 比 `10.` 多缩进一格。

本工具没有对应的规则：LS012 只报告因为缩进不足而离开列表项的内容。

## 正确

```markdown
 8. 端侧
 9. 云端
10. 混合
```

## 错误

```markdown
- 端侧
 - 云端
```

## 修复

有序列表把编号移到第一项所在的列（或靠右对齐的列）；列表项里其余各行不动，所以需要确认。

同类规则：markdownlint MD005。
)md";

constexpr std::string_view kDocsEn = R"md(
The items of one list are indented differently. Numbers may stand flush right as well: `9.` one column further than `10.`.

None of our own rules asks for this: LS012 reports content that leaves its item because it is indented too little.

## Fix

For ordered lists: moves the number to the column of the first (or to the right edge); the other lines of the item stay, so it needs a look. Same as markdownlint MD005.
)md";

struct Place {
  NodeRef item;
  int begin = 0;  ///< columns before the marker
  int end = 0;    ///< columns up to the marker's end
};

void report(const lint::ArticleContext& context, const md::Source& source, const Place& place,
            int expected, bool fixable, lint::Sink& sink) {
  const Range marker = md::marker_of(place.item);
  const Range indent = md::indent_of(source, marker);
  lint::Finding finding{
      .range = {indent.begin, marker.end},
      .message = {
          fmt::format("列表项前有 {} 列，同一列表的其他项要求 {} 列", place.begin, expected),
          fmt::format("the item is indented by {}, expected {} as in the rest of the list",
                      place.begin, expected)}};
  if (fixable)
    if (auto edit = md::indent_by(context, indent, expected - place.begin))
      finding.fixes = {lint::make_fix({"改正缩进", "Correct the indentation"},
                                      lint::FixSafety::kUnsafe, {std::move(*edit)})};
  sink.add(std::move(finding));
}

void check_list(const lint::ArticleContext& context, const md::Source& source, const md::List& list,
                lint::Sink& sink) {
  const bool ordered = list.ordered();
  Place first;
  bool right = false;  // an item has left the first's column, but keeps its end
  for (const NodeRef& item : list.items) {
    const Range marker = md::marker_of(item);
    const int begin = static_cast<int>(md::before_marker(source, marker).size());
    const Place place{item, begin, begin + static_cast<int>(marker.size())};
    if (first.end == 0) first = place;
    if (begin == first.begin && !right) continue;
    if (ordered && place.end == first.end) {
      right = true;
      continue;
    }
    const int expected = right ? first.end - static_cast<int>(marker.size()) : first.begin;
    report(context, source, place, expected, ordered, sink);
  }
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& source = context.facts.get<md::Source>();
  for (const md::List& list : md::find_lists(context)) check_list(context, source, list, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD005",
    .name = "list-indent",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "同一列表各项的缩进不同",
    .summary_en = "items of one list are indented differently",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md005
