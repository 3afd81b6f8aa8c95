// LS017 list-lead: all items of a list but one begin with bold words.
#include "rules/lint/rule.h"

namespace trend::checks::lists_list_lead {
namespace {

using article::BlockKind;
using article::Index;

constexpr std::string_view kDocsZh = R"md(
列表的各项都以加粗的词语开头，只有一项没有，读者会以为那一项不一样。至少四项时才检查。

默认关闭：最后一项常常有意写成总结。

## 错误

```markdown
- **端侧**：省电
- **云端**：省心
- 混合：兼顾
- **边缘**：分散
```

## 正确

```markdown
- **端侧**：省电
- **云端**：省心
- **混合**：兼顾
- **边缘**：分散
```

没有自动修复：哪几个字该加粗，只有作者知道。
)md";

constexpr std::string_view kDocsEn = R"md(
All items of a list begin with bold words except one, which looks as if it were something else. Lists of four items or more are checked.

Off by default: a last item is often meant as a summary.

There is no fix: only the author knows which words to set in bold.
)md";

bool begins_bold(const article::Block& block, const article::Node& paragraph) {
  if (paragraph.inlines.empty()) return false;
  const article::Inline& first = block.inlines[paragraph.inlines.begin];
  return first.kind == article::InlineKind::kStrong && first.range.begin == paragraph.range.begin;
}

void check_list(const article::Block& block, Index list, lint::Sink& sink) {
  Index items = 0;
  Index plain = article::kNone;
  for (Index i = list + 1; i < block.nodes[list].end; i = block.nodes[i].end) {
    const bool text =
        i + 1 < block.nodes[i].end && block.nodes[i + 1].kind == BlockKind::kParagraph;
    if (!text) return;
    ++items;
    if (begins_bold(block, block.nodes[i + 1])) continue;
    if (plain != article::kNone) return;
    plain = i;
  }
  if (items < 4 || plain == article::kNone) return;
  sink.add({.range = block.item(block.nodes[plain]).marker,
            .message = {"其余各项都以加粗的词语开头，这一项没有",
                        "the other items begin with bold words, this one does not"}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (Index i = 0; i < context.block.nodes.size(); ++i)
    if (context.block.nodes[i].kind == BlockKind::kList) check_list(context.block, i, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS017",
    .name = "list-lead",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "各项都以加粗开头，只有一项没有",
    .summary_en = "all items but one begin with bold words",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kLists,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_list_lead
