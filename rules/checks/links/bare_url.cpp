// LK010 bare-url (off): an address in running text without angle brackets.
#include <fmt/core.h>

#include <string>

#include "rules/checks/bare_urls.h"
#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"

namespace trend::checks::links_bare_url {
namespace {

using text::Range;

constexpr std::string_view kDocsZh = R"md(
网址直接写在正文里。GitHub 会自动加链接，严格按 CommonMark 的渲染器不会，读者只能复制。参考资料里直接列网址很常见，所以默认不开。

网址后面紧跟中文、会被吞进链接的情形归 LK009（默认开）。

## 错误

```markdown
详见 https://example.org/report 。
```

## 正确

```markdown
详见 <https://example.org/report> 或[报告](https://example.org/report)。
```

## 修复

安全修复：加上尖括号。

## 同类规则

markdownlint MD034，remark no-literal-urls。
)md";

constexpr std::string_view kDocsEn = R"md(
An address stands in running text as it is. GitHub makes it a link, strict CommonMark renderers do not, and readers have to copy it. Lists of sources often show addresses like that, so the rule is off by default.

An address that takes the text behind it into the link is for LK009, which is on.

## Fix

The fix (safe) adds angle brackets.

Same as markdownlint MD034, remark no-literal-urls.
)md";

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Range run : text_runs(context))
    for (const BareUrl& url : find_bare_urls(context.slice(run))) {
      const Range range = url.meant.shifted(run.begin);
      const std::string_view written = context.slice(range);
      if (written.starts_with("www.") || url.meant != url.linked) continue;
      sink.add({.range = range,
                .message = {"网址没有加尖括号", "a bare address"},
                .fixes = {lint::make_fix({"加上尖括号", "Put it into angle brackets"},
                                         lint::FixSafety::kSafe,
                                         {{range, fmt::format("<{}>", written)}})}});
    }
}

constexpr std::string_view kWords[] = {"://"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK010",
    .name = "bare-url",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "网址没有加尖括号",
    .summary_en = "an address without angle brackets",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .words = kWords,
    .check_block = check_block,
};

}  // namespace trend::checks::links_bare_url
