// LS016: items of one list that end in different marks.
#include <fmt/core.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::lists_item_stop {
namespace {

using article::Block;
using article::BlockKind;
using article::Index;
using article::InlineKind;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
同一列表的各项有的以句号收尾，有的以分号收尾，有的没有标点。三项以上、三分之二以上用同一种时，报告与多数不同的项。

前几项用分号、最后一项用句号是规范的写法，不报告。只看中文的列表；以链接、代码、冒号、问号等收尾的项和带子列表、不止一行的项不参与，这样的项多于三分之一时不比较。

## 错误

```markdown
- 先做小规模试点。
- 再决定是否推广
- 最后统一评测口径。
```

## 正确

```markdown
- 先做小规模试点；
- 再决定是否推广；
- 最后统一评测口径。
```

## 修复

需要确认：按多数补上、更换或删去末尾的标点。
)md";

constexpr std::string_view kDocsEn = R"md(
Some items of a list end in a full stop, others in a semicolon or in no mark. With three items or more, of
which two thirds agree, those that do not are reported.

Semicolons with a full stop after the last item are proper style. Only Chinese lists are looked at; items
that end in a link, code, a colon or a question mark, and those of more than one line, take no part; where
they are more than a third nothing is compared.

## Wrong

```markdown
- 先做小规模试点。
- 再决定是否推广
- 最后统一评测口径。
```

## Right

```markdown
- 先做小规模试点；
- 再决定是否推广；
- 最后统一评测口径。
```

## Fix

On request (unsafe): add, change or delete the final mark as in most items.
)md";

enum Ending : std::size_t { kStop, kSemicolon, kNone, kEndings };
constexpr std::array<std::string_view, kEndings> kMarks = {"。", "；", ""};

struct Item {
  Ending ending = kNone;
  Range end;   // the mark, or the place for one
  Range last;  // the last character
};

/// How the item ends; nothing when it takes no part.
std::optional<Item> read_item(const lint::BlockContext& context, Index i) {
  const Block& block = context.block;
  if (i + 2 != block.nodes[i].end || block.nodes[i + 1].kind != BlockKind::kParagraph)
    return std::nullopt;
  const Node& node = block.nodes[i + 1];
  // Text right below a list belongs to its last item without being meant to.
  if (node.inlines.empty() || node.lines.size() > 1) return std::nullopt;
  Index last = node.inlines.begin;
  while (block.inlines[last].end < node.inlines.end) last = block.inlines[last].end;
  if (block.inlines[last].kind != InlineKind::kText) return std::nullopt;
  const Range text = block.inlines[last].range;
  if (text.end != node.range.end) return std::nullopt;
  const text::CodePoint c = text::decode_before(context.text, text.end);
  Item item{kNone, {text.end, text.end}, {text.end - c.size, text.end}};
  if (c.value == U'。' || c.value == U'；') {
    item.ending = c.value == U'。' ? kStop : kSemicolon;
    item.end = item.last;
  } else if (!text::is_han(c.value)) {
    return std::nullopt;
  }
  return item;
}

lint::Fix make_fix(const Item& item, Ending expected) {
  const std::string mark(kMarks[expected]);
  text::Bilingual title{"删去末尾的标点", "Delete the final mark"};
  if (!mark.empty()) title = {"以“" + mark + "”结尾", "End it in “" + mark + "”"};
  return lint::make_fix(std::move(title), lint::FixSafety::kUnsafe, {{item.end, mark}});
}

std::string name_zh(Ending ending) {
  return ending == kNone ? "没有标点" : "以“" + std::string(kMarks[ending]) + "”结尾";
}
std::string name_en(Ending ending) {
  return ending == kNone ? "no mark" : "“" + std::string(kMarks[ending]) + "”";
}

void check_list(const lint::BlockContext& context, Index list, lint::Sink& sink) {
  const Block& block = context.block;
  std::vector<Item> items;
  std::size_t total = 0;
  std::array<std::size_t, kEndings> counts = {};
  bool is_last = false;  // of the items that were read, the last one ends the list
  for (Index i = list + 1; i < block.nodes[list].end; i = block.nodes[i].end) {
    const std::optional<Item> item = read_item(context, i);
    is_last = item.has_value();
    ++total;
    if (!item) continue;
    items.push_back(*item);
    ++counts[item->ending];
  }
  if (items.size() * 3 < total * 2) return;
  // 甲；乙；丙。
  const bool semicolons = counts[kSemicolon] * 3 + 2 >= items.size() * 2;
  if (is_last && semicolons && items.back().ending == kStop) {
    --counts[kStop];
    items.pop_back();
  }
  if (items.size() < 3) return;
  for (const Ending expected : {kStop, kSemicolon, kNone}) {
    if (counts[expected] * 3 < items.size() * 2) continue;
    for (const Item& item : items) {
      if (item.ending == expected) continue;
      sink.add({.range = item.last,
                .message = {fmt::format("这一项{}，同一列表的多数{}", name_zh(item.ending),
                                        name_zh(expected)),
                            fmt::format("the item ends in {}, most of the list in {}",
                                        name_en(item.ending), name_en(expected))},
                .fixes = {make_fix(item, expected)}});
    }
    return;
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (Index i = 0; i < context.block.nodes.size(); ++i)
    if (context.block.nodes[i].kind == BlockKind::kList) check_list(context, i, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS016",
    .name = "list-item-stop",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "同一列表各项的末尾标点不一",
    .summary_en = "items of one list end in different marks",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kLists,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_item_stop
