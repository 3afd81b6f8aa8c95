// MD007 ul-indent: nested bullets are indented by a fixed number of blanks a level.
#include <fmt/core.h>

#include <optional>

#include "rules/checks/markdownlint/lists.h"
#include "rules/checks/markdownlint/options.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md007 {
namespace {

using article::BlockKind;
using article::NodeRef;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
无序列表每深一层应当多缩进 `indent` 个空格（默认 2），最外层不缩进。列表在有序列表之内时不检查：那里的缩进取决于编号有多宽。

本工具没有对应的规则：只要层次读得对，缩进几格由作者决定。

## 正确

```markdown
- 端侧
  - 省电
```

## 错误

```markdown
- 端侧
    - 省电
```

## 修复

增减符号前的空格；列表项里其余各行不动，所以需要确认。

同类规则：markdownlint MD007。
)md";

constexpr std::string_view kDocsEn = R"md(
Each level of bullets is indented by `indent` more blanks (2 by default), the outermost by none. Bullets inside ordered lists are not checked: there the width of the numbers decides.

None of our own rules asks for this: as long as the levels are read as meant, the author decides.

## Fix

Adds or deletes blanks before the bullet; the other lines of the item stay, so it needs a look. Same as markdownlint MD007.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "indent",
     .type = lint::OptionType::kInteger,
     .default_value = "2",
     .zh = "每层缩进几个空格。",
     .en = "Blanks a level."},
    {.name = "start_indent",
     .type = lint::OptionType::kInteger,
     .default_value = "0",
     .zh = "最外层缩进几个空格（start_indented 为真时）；0 与 indent 相同。",
     .en = "Blanks before the outermost level, if any; 0 means as many as indent."},
    {.name = "start_indented",
     .type = lint::OptionType::kFlag,
     .default_value = "false",
     .zh = "最外层是否缩进。",
     .en = "Whether the outermost level is indented."}};

/// Levels of bullets around the list inside its quote; nothing inside an ordered list.
std::optional<int> level_of(const NodeRef& list) {
  int level = 0;
  for (NodeRef at = list; !at.is_top_level(); at = at.parent()) {
    const NodeRef parent = at.parent();
    if (parent.kind() == BlockKind::kQuote) break;
    if (parent.kind() != BlockKind::kList) continue;
    if (parent.list().ordered) return std::nullopt;
    ++level;
  }
  return level;
}

void check_item(const lint::ArticleContext& context, const NodeRef& item, int expected,
                lint::Sink& sink) {
  const Range marker = md::marker_of(item);
  const Range indent = md::indent_of(context.facts.get<md::Source>(), marker);
  const int actual = static_cast<int>(indent.size());
  if (actual == expected) return;
  lint::Finding finding{
      .range = {indent.begin, marker.end},
      .message = {fmt::format("列表项缩进 {} 格，应当缩进 {} 格", actual, expected),
                  fmt::format("the item is indented by {}, expected {}", actual, expected)}};
  if (auto edit = md::indent_by(context, indent, expected - actual))
    finding.fixes = {lint::make_fix({"改正缩进", "Correct the indentation"},
                                    lint::FixSafety::kUnsafe, {std::move(*edit)})};
  sink.add(std::move(finding));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const int indent = md::number(context.options, "indent", 2);
  const int start = context.options.flag("start_indented")
                        ? md::number(context.options, "start_indent", indent)
                        : 0;
  for (const md::List& list : md::find_lists(context)) {
    if (list.ordered()) continue;
    const std::optional<int> level = level_of(list.node);
    if (!level) continue;
    for (const NodeRef& item : list.items) check_item(context, item, start + *level * indent, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD007",
    .name = "ul-indent",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "无序列表的缩进不合要求",
    .summary_en = "bullets are indented by other than the fixed number of blanks",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md007
