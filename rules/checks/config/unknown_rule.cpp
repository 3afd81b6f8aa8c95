// CF002 unknown-rule: suppression comments name rules that exist.
#include <fmt/core.h>

#include <string>

#include "rules/lint/registry.h"
#include "rules/lint/rule.h"
#include "rules/lint/settings.h"
#include "rules/lint/suppress.h"

namespace trend::checks::config_unknown_rule {
namespace {

constexpr std::string_view kDocsZh = R"md(
`<!-- trendlsp-disable… -->` 之类的注释里写的规则编号或名称必须存在。写错一个字，注释就不起作用：该关掉的规则照样报告，读注释的人却以为它已经关掉了。

编号前缀（如 `NU`、`FM0`）表示一组规则，`ALL` 表示全部规则；第一个既不是编号也不是名称的词是理由的开头。

## 正确

```markdown
<!-- trendlsp-disable-next-line NU001, final-newline 编号沿用原书 -->

正文。
```

## 错误

```markdown
<!-- trendlsp-disable-next-line NU999 -->

正文。
```

```markdown
<!-- trendlsp-disable final-newlin -->

正文。
```

## 修复

名称与某条规则只差几个字母时，改成那条规则的名称（安全）。编号彼此相近，无法断定本意，因此只提供可选的修改。
)md";

constexpr std::string_view kDocsEn = R"md(
The ids and names in comments such as `<!-- trendlsp-disable… -->` must exist. One wrong letter and the comment does nothing: the rule still reports, while whoever reads the comment believes it is off.

A prefix of ids (`NU`, `FM0`) stands for its rules and `ALL` for all of them; the first word that is neither id nor name begins the reason.

## Right

```markdown
<!-- trendlsp-disable-next-line NU001, final-newline numbering as in the book -->

Text.
```

## Wrong

```markdown
<!-- trendlsp-disable-next-line NU999 -->

Text.
```

```markdown
<!-- trendlsp-disable final-newlin -->

Text.
```

## Fix

A name that a rule's name differs from by a few letters becomes that name (safe). Ids are close to each other, so that the one meant cannot be told: the change is offered as a choice.
)md";

bool is_name(std::string_view selector) { return selector.find('-') != std::string_view::npos; }

void report(const lint::Selector& selector, lint::Sink& sink) {
  const lint::Rule* const nearest = lint::nearest_rule(selector.text);
  lint::Finding finding{.range = selector.range,
                        .message = {fmt::format("没有规则 {}", selector.text),
                                    fmt::format("there is no rule {}", selector.text)}};
  if (nearest != nullptr) {
    const bool name = is_name(selector.text);
    const std::string meant(name ? nearest->name : nearest->id);
    finding.message.zh += fmt::format("，是否指 {}", meant);
    finding.message.en += fmt::format(", did you mean {}", meant);
    finding.fixes = {lint::make_fix(
        {fmt::format("改为 {}", meant), fmt::format("Change to {}", meant)},
        name ? lint::FixSafety::kSafe : lint::FixSafety::kPick, {{selector.range, meant}})};
  }
  sink.add(std::move(finding));
}

void check_comments(const lint::ArticleContext&, std::span<const lint::Directive> directives,
                    lint::Sink& sink) {
  for (const lint::Directive& directive : directives) {
    if (directive.foreign) continue;
    for (const lint::Selector& selector : directive.selectors)
      if (!lint::selects_any(selector.text)) report(selector, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "CF002",
    .name = "unknown-rule",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "注释中的规则编号或名称不存在",
    .summary_en = "a comment names a rule that does not exist",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_comments = check_comments,
};

}  // namespace trend::checks::config_unknown_rule
