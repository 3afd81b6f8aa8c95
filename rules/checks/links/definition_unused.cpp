// LK007 link-definition-unused: [label]: … that no link uses.
#include <fmt/core.h>

#include <string>
#include <unordered_set>
#include <utility>

#include "rules/checks/lines.h"
#include "rules/checks/link_labels.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::links_definition_unused {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
文中定义了链接 `[r1]: https://…`，却没有一处用到。定义本身不显示，读者看不到这个地址；多半是改稿时留下的，或者引用处写错了名称。

`[//]: # (…)` 这样当注释用的定义不报告；重名的第二条归 LK008。

## 错误

```markdown
端侧推理正在普及。

[r1]: https://example.org/report
```

## 正确

```markdown
详见[报告][r1]。

[r1]: https://example.org/report

[//]: # (这是注释)
```

## 修复

需要确认：删除这条定义。

## 同类规则

markdownlint MD053，remark no-unused-definitions。
)md";

constexpr std::string_view kDocsEn = R"md(
The article defines a link, `[r1]: https://…`, that nothing uses. Definitions are not shown, so readers never see the address; most likely it was left over, or the place that should use it misspells its label.

Definitions that serve as comments (`[//]: # (…)`) are left alone; a label that is defined twice is for LK008.

## Fix

The fix (unsafe) deletes the definition.

Same as markdownlint MD053, remark no-unused-definitions.
)md";

bool is_comment(const article::Definition& definition) {
  return definition.destination == "#" || definition.destination == "<>" ||
         definition.label == "//" || definition.label == "comment";
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::vector<PlacedDefinition> definitions = find_definitions(context.article);
  if (definitions.empty()) return;
  std::unordered_set<std::string> known;  // used, or defined above
  for (std::string& label : find_used_labels(context.article)) known.insert(std::move(label));
  const text::Document& document = context.article.document();
  for (const PlacedDefinition& placed : definitions) {
    if (!known.insert(placed.definition->label).second || is_comment(*placed.definition)) continue;
    const std::string_view label = context.slice(placed.label);
    const Range removal = lines_with_gap(document, placed.range);
    sink.add({.range = placed.label,
              .message = {fmt::format("链接定义“{}”没有用到", label),
                          fmt::format("nothing uses the link definition “{}”", label)},
              .fixes = {lint::make_fix({"删除这条定义", "Delete the definition"},
                                       lint::FixSafety::kUnsafe, {{removal, ""}})},
              .unnecessary = true});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK007",
    .name = "link-definition-unused",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "链接定义没有用到",
    .summary_en = "a link definition that nothing uses",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kDefinitions | lint::concern::kLinks | lint::concern::kFootnotes |
                lint::concern::kBeside,
    .check_article = check_article,
};

}  // namespace trend::checks::links_definition_unused
