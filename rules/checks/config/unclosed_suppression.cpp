// CF004 unclosed-suppression: what a comment switches off is switched on again by the comment meant
// to do so.
#include <algorithm>
#include <set>
#include <span>
#include <string_view>

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

// Longer than any rule's id or name: what is longer selects nothing.
constexpr std::size_t kLongestSelector = 64;

// What the comments switch off, to ask which of it an `enable` switches on again.
class Disabled {
 public:
  explicit Disabled(std::span<const lint::Directive> directives) {
    for (const lint::Directive& directive : directives)
      if (directive.reach == lint::Reach::kFrom)
        for (const lint::Selector& selector : directive.selectors) texts_.insert(selector.text);
  }
  /// True when `enable` switches on nothing that a comment switched off.
  bool leaves_all(const lint::Directive& enable) const {
    if (texts_.contains("ALL")) return false;
    return std::none_of(enable.selectors.begin(), enable.selectors.end(),
                        [&](const lint::Selector& selector) {
                          const auto first = texts_.lower_bound(selector.text);
                          return selector.text == "ALL"
                                     ? !texts_.empty()
                                     : first != texts_.end() && first->starts_with(selector.text);
                        });
  }

 private:
  std::set<std::string_view> texts_;
};

// What the `enable` comments behind a place name: "NU" closes NU001 and "ALL" closes everything.
class Closers {
 public:
  void add(const lint::Directive& enable) {
    for (const lint::Selector& selector : enable.selectors) texts_.insert(selector.text);
  }
  bool close(std::string_view selector) const {
    if (texts_.contains("ALL") || texts_.contains(selector)) return true;
    for (std::size_t size = 1; size < std::min(selector.size(), kLongestSelector); ++size)
      if (texts_.contains(selector.substr(0, size))) return true;
    return false;
  }

 private:
  std::set<std::string_view> texts_;
};

// From the end, so that what follows a comment is known when it is reached.
void check_comments(const lint::ArticleContext&, std::span<const lint::Directive> directives,
                    lint::Sink& sink) {
  const Disabled disabled(directives);
  Closers later;
  const lint::Directive* astray = nullptr;  // the nearest
  for (std::size_t i = directives.size(); i-- > 0;) {
    const lint::Directive& directive = directives[i];
    if (directive.reach == lint::Reach::kUntil) {
      later.add(directive);
      if (disabled.leaves_all(directive)) astray = &directive;
    }
    if (directive.reach != lint::Reach::kFrom || astray == nullptr) continue;
    for (const lint::Selector& selector : directive.selectors) {
      if (selector.text == "ALL" || later.close(selector.text)) continue;
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
