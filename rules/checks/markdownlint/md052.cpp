// MD052 reference-links-images: labels that a definition defines.
#include <set>
#include <string>

#include "rules/checks/anchor_facts.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/table_rows.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::markdownlint_md052 {
namespace {

constexpr std::string_view kDocsZh = R"md(
引用式链接 `[文字][名称]` 或 `[名称][]` 的名称没有定义，方括号会原样显示。连着的引文标号 `[1][2]` 也一样：Markdown 会把它当作引用式链接来找。

判断与 markdownlint MD052 一致。我们自己的 LK006 不报告引文标号和数组下标。

## 正确

```markdown
详见[报告][r1]。

[r1]: https://example.org/report
```

## 错误

```markdown
详见[报告][r1]。
```

没有自动修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The label of a link by reference, `[text][label]` or `[label][]`, is not defined, and the brackets show. So with citations in a row, `[1][2]`: Markdown takes them for such a link.

Judges as markdownlint MD052 does. Our own LK006 leaves citations and indices alone.

There is no fix.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "ignored_labels",
     .type = lint::OptionType::kTextList,
     .default_value = "x",
     .zh = "不检查的名称；默认是任务列表的 [x]。",
     .en = "Labels to leave alone; by default the [x] of task lists."},
    {.name = "shortcut_syntax",
     .type = lint::OptionType::kFlag,
     .default_value = "false",
     .zh = "单独的 [名称] 也检查。",
     .en = "Look at [label] alone, too."}};

using Kind = md::LooseReference::Kind;

bool is_defined(const lint::ArticleContext& context, const std::string& label) {
  if (label.starts_with('^')) {
    const article::Footnotes& notes = context.facts.get<FootnoteFacts>().notes;
    if (notes.find(std::string_view(label).substr(1)) != nullptr) return true;
  }
  return context.article.find_definition(label) != nullptr;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const bool shortcuts = context.options.flag("shortcut_syntax");
  std::set<std::string> ignored;
  for (const std::string& label : context.options.list("ignored_labels"))
    ignored.insert(text::fold_label(label));
  for (const md::Leaf& leaf : md::leaves(context))
    for (const md::LooseReference& reference : leaf.references) {
      if (reference.kind == Kind::kShortcut && !shortcuts) continue;
      const std::string label = text::fold_label(context.slice(reference.label));
      if (ignored.count(label) > 0 || is_defined(context, label)) continue;
      const text::Range range = md::first_line(context, reference.range);
      const std::string written(context.slice(reference.label));
      sink.add({.range = range,
                .message = {"“[" + written + "]”没有定义，会原样显示",
                            "[" + written + "] is not defined and shows as it stands"}});
    }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD052",
    .name = "reference-links-images",
    .by_default = lint::Default::kOff,
    .summary_zh = "引用式链接的名称没有定义",
    .summary_en = "a link refers to a label that nothing defines",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md052
