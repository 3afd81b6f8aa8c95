// LS001: the numbers of an ordered list do not run on.
#include <fmt/format.h>

#include <optional>
#include <vector>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::lists_ol_sequence {
namespace {

using article::BlockKind;
using article::Index;
using article::ItemDetail;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
有序列表的编号不连续。Markdown 只看第一项的数字，其余按顺序显示：写成 1、2、4，读者看到的是 1、2、3，
正文里“见第 4 条”就指错了地方。

从任何数字开始都可以；全部写成 1（或 0）是惯用写法；倒计数（10、9、8）视为有意。
被代码块或表格隔开的列表各算各的。

## 错误

```markdown
1. 选型
2. 试点
4. 推广
```

## 正确

```markdown
1. 选型
2. 试点
3. 推广

正文。

3. 从三开始
4. 接着上文

正文。

1. 全部写成一
1. 也可以
```

## 修复

按显示的数字重新编号，显示不变，是安全修复；第一项写错（2、2、3）时改它会改变显示，需要确认。
选项 `style` 为 `one` 时全部写成 1，为 `ordered` 时不允许全部写成 1。
)md";

constexpr std::string_view kDocsEn = R"md(
The numbers of an ordered list do not run on. Markdown reads the first number only and counts from
there: 1, 2, 4 is shown as 1, 2, 3, and “see item 4” in the text points to the wrong item.

Any start is fine, all ones (or zeros) are a common style, and a countdown is taken as meant. Lists
that are interrupted by code or a table are looked at separately.

## Wrong

```markdown
1. Choose
2. Try
4. Roll out
```

## Right

```markdown
3. Choose
4. Try
5. Roll out
```

## Fix

The fix (safe) writes the numbers that are shown. Where the first number is at fault (2, 2, 3), what
is shown changes, so that needs a look. With the option `style`, `one` wants all ones and
`ordered` does not allow them.
)md";

constexpr std::string_view kStyles[] = {"auto", "ordered", "one"};

std::vector<Index> items_of(const article::Block& block, Index list) {
  std::vector<Index> items;
  for (Index i = list + 1; i < block.nodes[list].end; i = block.nodes[i].end) items.push_back(i);
  return items;
}

/// The number that the item at place `i` should have under the list's style.
class Sequence {
 public:
  Sequence(const article::Block& block, const std::vector<Index>& items, std::string_view style) {
    for (Index item : items) numbers_.push_back(block.item(block.nodes[item]).number);
    const bool equal = numbers_[0] <= 1 && all_step(0);
    if (style == "one")
      step_ = 0, first_ = 1;
    else if (style != "ordered" && equal)
      step_ = 0, first_ = numbers_[0];
    else if (numbers_.size() >= 2 && numbers_[1] + 1 == numbers_[0] && all_step(-1))
      step_ = -1, first_ = numbers_[0];
    else
      step_ = 1, first_ = is_first_wrong() ? 1 : numbers_[0];
  }

  std::uint32_t expected(std::size_t i) const {
    return static_cast<std::uint32_t>(first_ + step_ * static_cast<std::int64_t>(i));
  }
  /// Place of the first item with another number.
  std::optional<std::size_t> first_break() const {
    for (std::size_t i = 0; i < numbers_.size(); ++i)
      if (numbers_[i] != expected(i)) return i;
    return std::nullopt;
  }

 private:
  /// 2, 2, 3: the followers say that the first one should be 1.
  bool is_first_wrong() const {
    if (numbers_.size() < 3 || numbers_[0] == 1) return false;
    for (std::size_t i = 1; i < numbers_.size(); ++i)
      if (numbers_[i] != i + 1) return false;
    return true;
  }
  bool all_step(std::int64_t step) const {
    for (std::size_t i = 1; i < numbers_.size(); ++i)
      if (static_cast<std::int64_t>(numbers_[i]) !=
          static_cast<std::int64_t>(numbers_[i - 1]) + step)
        return false;
    return true;
  }

  std::vector<std::uint32_t> numbers_;
  std::int64_t first_ = 1;
  std::int64_t step_ = 1;
};

bool is_in_quote(const article::Block& block, Index node) {
  for (Index i = block.nodes[node].parent; i != article::kNone; i = block.nodes[i].parent)
    if (block.nodes[i].kind == BlockKind::kQuote) return true;
  return false;
}

/// Writes `number` before the item and keeps the item's text in its column, since the lines below
/// it are aligned with it. False when that cannot be done with certainty.
bool renumber(const lint::BlockContext& context, Index item, std::uint32_t number,
              std::vector<text::Edit>& edits) {
  const Node& node = context.block.nodes[item];
  const Range marker = context.block.item(node).marker;
  const Range digits{marker.begin, marker.end - 1};
  const std::string text = std::to_string(number);
  if (context.slice(digits) == text) return true;
  if (text.size() == digits.size()) {
    edits.push_back({digits, text});
    return true;
  }
  if (text.size() < digits.size()) {
    const std::string blanks(digits.size() - text.size(), ' ');
    const std::string mark(context.slice({digits.end, marker.end}));
    edits.push_back({marker, text + mark + blanks});
    return true;
  }
  edits.push_back({digits, text});
  const Offset grown = static_cast<Offset>(text.size()) - digits.size();
  Offset line = line_content_end(context.text, marker.begin);
  while (line < node.range.end) {
    line += static_cast<Offset>(line_end_near(context.text, line).size());
    const Offset end = line_content_end(context.text, line);
    if (!text::is_blank(context.slice({line, end}))) {
      if (is_in_quote(context.block, item)) return false;
      edits.push_back({{line, line}, std::string(grown, ' ')});
    }
    line = end;
  }
  return true;
}

void check_list(const lint::BlockContext& context, Index list, lint::Sink& sink) {
  const std::vector<Index> items = items_of(context.block, list);
  if (items.empty()) return;
  const Sequence sequence(context.block, items, context.options.text("style"));
  const std::optional<std::size_t> broken = sequence.first_break();
  if (!broken) return;
  const ItemDetail& item = context.block.item(context.block.nodes[items[*broken]]);
  const std::uint32_t expected = sequence.expected(*broken);
  lint::Finding finding;
  finding.range = item.marker;
  finding.message = {
      fmt::format("列表编号不连续：这里写的是 {}，应为 {}", item.number, expected),
      fmt::format("the list is numbered {} here, expected {}", item.number, expected)};
  std::vector<text::Edit> edits;
  bool certain = true;
  for (std::size_t i = 0; i < items.size() && certain; ++i)
    certain = renumber(context, items[i], sequence.expected(i), edits);
  if (certain)
    finding.fixes.push_back(lint::make_fix(
        {"重新编号", "Renumber the list"},
        *broken == 0 ? lint::FixSafety::kUnsafe : lint::FixSafety::kSafe, std::move(edits)));
  sink.add(std::move(finding));
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const article::Block& block = context.block;
  for (Index i = 0; i < block.nodes.size(); ++i)
    if (block.nodes[i].kind == BlockKind::kList && block.list(block.nodes[i]).ordered)
      check_list(context, i, sink);
}

constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "auto 顺序编号或全部写成 1 都可以，ordered 只要顺序编号，one 全部写成 1。",
     .en = "auto allows running numbers and all ones, ordered running numbers, one all ones."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS001",
    .name = "ol-sequence",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "有序列表的编号不连续",
    .summary_en = "the numbers of an ordered list do not run on",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .holds = lint::concern::kLists,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_ol_sequence
