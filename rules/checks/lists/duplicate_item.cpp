// LS015: the same item twice in one list.
#include <map>
#include <string>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::lists_duplicate_item {
namespace {

using article::Block;
using article::BlockKind;
using article::Index;
using article::Node;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
一个列表里有两项的文字完全相同，多半是复制后忘了修改，或者生成时重复了一遍。

比较整项文字（不看标记、标点和空格）；很短的项（“无”“待定”）和带子列表、代码的项不比较。

## 错误

```markdown
- 关注端侧推理的需求
- 控制推理成本的增长
- 关注端侧推理的需求
```

## 正确

```markdown
- 关注端侧推理的需求
- 控制推理成本的增长
- 待定
- 待定
```

## 修复

没有自动修复：删掉哪一项、还是改写，由作者决定。
)md";

constexpr std::string_view kDocsEn = R"md(
Two items of one list say exactly the same: copied and never changed, or generated twice.

Whole items are compared, without markup, punctuation and blanks. Very short ones (“none”, “to do”) and
those with lists or code in them are not.

## Wrong

```markdown
- Watch the demand at the edge
- Mind the growing cost
- Watch the demand at the edge
```

## Right

```markdown
- Watch the demand at the edge
- Mind the growing cost
- none
- none
```

## Fix

None: the author deletes one of them or writes it anew.
)md";

// Bytes of folded text: six Han characters.
constexpr std::size_t kShortest = 18;

/// Reports those of `items`, nodes of the block, that are the same as an earlier one.
void compare(const lint::BlockContext& context, const std::vector<Index>& items, lint::Sink& sink) {
  const Block& block = context.block;
  std::map<std::string, Range> first_of;
  for (const Index i : items) {
    const Range text = block.nodes[i + 1].range;
    const auto [first, is_new] = first_of.emplace(text::fold_title(context.slice(text)), text);
    if (is_new) continue;
    sink.add({.range = block.item(block.nodes[i]).marker,
              .message = {"这一项与同一列表里前面的一项文字相同",
                          "this item repeats an earlier one of the list"},
              .related = {{first->second, {"前面的一项", "the earlier item"}}}});
  }
}

void check_list(const lint::BlockContext& context, Index list, lint::Sink& sink) {
  const Block& block = context.block;
  std::map<std::string, std::vector<Index>> by_start;  // few items start alike and are read whole
  for (Index i = list + 1; i < block.nodes[list].end; i = block.nodes[i].end) {
    const bool plain =
        i + 2 == block.nodes[i].end && block.nodes[i + 1].kind == BlockKind::kParagraph;
    if (!plain) continue;
    std::string start = text::fold_title_start(context.slice(block.nodes[i + 1].range), kShortest);
    if (start.size() == kShortest) by_start[std::move(start)].push_back(i);
  }
  for (const auto& [start, items] : by_start)
    if (items.size() > 1) compare(context, items, sink);
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (Index i = 0; i < context.block.nodes.size(); ++i)
    if (context.block.nodes[i].kind == BlockKind::kList) check_list(context, i, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS015",
    .name = "list-duplicate-item",
    .summary_zh = "列表里有两项相同",
    .summary_en = "the same item twice in one list",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kLists,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_duplicate_item
