// CF004 unclosed-suppression: what a comment switches off is switched on again by the comment meant
// to do so.
#include <algorithm>

#include "rules/lint/rule.h"
#include "rules/lint/suppress.h"

namespace trend::checks::config_unclosed_suppression {
namespace {

constexpr std::string_view kDocsZh = R"md(
`trendlsp-disable` 一直有效，直到 `trendlsp-enable` 写出同样的规则，或不写规则。后面的 `enable` 写成了别的规则时，前面关掉的规则会一直关到文章结尾，多半不是本意。

没有任何 `enable` 的 `disable` 是有意关到结尾，不报告。

## 正确

```markdown
<!-- trendlsp-disable NU001 -->

## 三、引文

<!-- trendlsp-enable NU001 -->
```

## 错误

```markdown
<!-- trendlsp-disable NU001 -->

## 三、引文

<!-- trendlsp-enable NU002 -->
```

## 修复

没有自动修复：关到哪里为止，只有作者知道。在该恢复的地方写上 `trendlsp-enable` 和同样的规则。
)md";

constexpr std::string_view kDocsEn = R"md(
`trendlsp-disable` holds until a `trendlsp-enable` names the same rule or none. When the `enable` that follows names another rule, the rule stays off to the end of the article, which is hardly what was meant.

A `disable` that no `enable` follows at all is meant to hold to the end and not reported.

## Right

```markdown
<!-- trendlsp-disable NU001 -->

## 3. Quoted

<!-- trendlsp-enable NU001 -->
```

## Wrong

```markdown
<!-- trendlsp-disable NU001 -->

## 3. Quoted

<!-- trendlsp-enable NU002 -->
```

## Fix

There is none: only the author knows where it was meant to end. Put a `trendlsp-enable` with the same rule there.
)md";

// "NU" closes NU001 and "ALL" closes everything.
bool closes(const lint::Directive& enable, const lint::Selector& selector) {
  return std::any_of(enable.selectors.begin(), enable.selectors.end(),
                     [&](const lint::Selector& other) {
                       return other.text == "ALL" || selector.text.starts_with(other.text);
                     });
}

// An `enable` that switches on nothing that a comment switched off.
bool is_astray(std::span<const lint::Directive> directives, const lint::Directive& enable) {
  return std::none_of(directives.begin(), directives.end(), [&](const lint::Directive& directive) {
    return directive.reach == lint::Reach::kFrom &&
           std::any_of(directive.selectors.begin(), directive.selectors.end(),
                       [&](const lint::Selector& selector) {
                         return selector.text == "ALL" || closes(enable, selector);
                       });
  });
}

void check_comments(const lint::ArticleContext&, std::span<const lint::Directive> directives,
                    lint::Sink& sink) {
  for (std::size_t i = 0; i < directives.size(); ++i) {
    const lint::Directive& disable = directives[i];
    if (disable.reach != lint::Reach::kFrom) continue;
    const auto later = directives.subspan(i + 1);
    for (const lint::Selector& selector : disable.selectors) {
      if (selector.text == "ALL") continue;
      const lint::Directive* astray = nullptr;
      bool closed = false;
      for (const lint::Directive& enable : later) {
        if (enable.reach != lint::Reach::kUntil) continue;
        closed = closed || closes(enable, selector);
        if (astray == nullptr && is_astray(directives, enable)) astray = &enable;
      }
      if (closed || astray == nullptr) continue;
      sink.add({.range = selector.range,
                .message = {selector.text + " 关闭后没有再打开，后面的 enable 写的是别的规则",
                            selector.text + " is never enabled again, the enable below names "
                                            "another rule"},
                .related = {{astray->range,
                             {"这条注释打开的规则没有关闭过",
                              "what this comment enables was never disabled"}}}});
    }
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "CF004",
    .name = "unclosed-suppression",
    .severity = lint::Severity::kInfo,
    .summary_zh = "关掉的规则没有再打开，后面的注释打开的是别的规则",
    .summary_en = "a disabled rule is never enabled again while another one is",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_comments = check_comments,
};

}  // namespace trend::checks::config_unclosed_suppression
