// MD035 hr-style: thematic breaks are written alike.
#include <fmt/core.h>

#include <string>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/source.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::markdownlint_md035 {
namespace {

using article::NodeRef;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
分隔线的写法与选项 `style` 不符；默认 `consistent` 要求与文中第一条分隔线逐字相同，也可以写出要求的样子，如 `---`。

与本工具的 WS007 不同：WS007 报告少数派，这里以第一条为准。

## 正确

```markdown
甲

---

乙

---
```

## 错误

```markdown
甲

---

乙

***
```

## 修复

不提供修复（markdownlint 也没有）。

同类规则：markdownlint MD035。
)md";

constexpr std::string_view kDocsEn = R"md(
A thematic break is not written as the option `style` asks for: letter by letter like the first of the document (`consistent`, the default), or as given, `---` say.

Our WS007 reports the minority; here the first one decides.

## Fix

None, as in markdownlint. Same as markdownlint MD035.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "style",
                                          .type = lint::OptionType::kText,
                                          .default_value = "consistent",
                                          .zh = "要求的写法，或 consistent。",
                                          .en = "How breaks are written, or consistent."}};

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& source = context.facts.get<md::Source>();
  std::string expected(text::trim(context.options.text("style")));
  bool known = !expected.empty() && expected != "consistent";
  md::for_each_block(context, article::BlockKind::kThematicBreak, [&](const NodeRef& node) {
    if (!source.holds(node)) return;
    const Range range{node.range().begin, source.range(source.first_line(node)).end};
    const std::string_view actual = context.slice(range);
    if (!known) expected = actual;
    known = true;
    if (actual == expected) return;
    sink.add({.range = range,
              .message = {fmt::format("分隔线写作“{}”，应当写作“{}”", actual, expected),
                          fmt::format("the break is “{}”, expected “{}”", actual, expected)}});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD035",
    .name = "hr-style",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .summary_zh = "分隔线的写法不一致",
    .summary_en = "thematic breaks are written differently",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md035
