// MD032 blanks-around-lists: a blank line above and below a list.
#include "rules/checks/markdownlint/blank_sides.h"
#include "rules/checks/markdownlint/lists.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md032 {
namespace {

constexpr std::string_view kDocsZh = R"md(
列表上方或下方没有空行。只看最外层的列表；列表下方不缩进的文字属于最后一项，不报告。

本工具的 LS011 管列表各项之间的空行；列表与上下文之间的空行由格式化补上，没有规则要求。

## 正确

```markdown
甲

- 端侧
- 云端

## 乙
```

## 错误

```markdown
甲
- 端侧
- 云端
## 乙
```

## 修复

插入空行，是安全修复；公式隔断列表的地方需要确认。

同类规则：markdownlint MD032。
)md";

constexpr std::string_view kDocsEn = R"md(
No blank line above or below a list. Only outermost lists count; text below a list that is not indented belongs to the last item and passes.

Our LS011 looks at the blank lines between items; those around the list are left to formatting.

## Fix

Inserts the blank line; it is safe, but where a formula parts a list. Same as markdownlint MD032.
)md";

/// Code that nothing closes would take the blank line in.
bool ends_open(const article::NodeRef& list) {
  const article::NodeRef last(&list.top(), list.node().end - 1);
  return last.kind() == article::BlockKind::kFencedCode && !last.code().closed;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const md::List& list : md::find_lists(context)) {
    if (md::in_list(list.node)) continue;
    const bool safe = list.whole && !ends_open(list.node);
    md::check_blank_sides(context, list.range, safe, {"列表", "the list"}, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD032",
    .name = "blanks-around-lists",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "列表上下没有空行",
    .summary_en = "no blank line around a list",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md032
