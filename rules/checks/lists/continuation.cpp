// LS012: content below a list item that is indented, but not as far as the item's text: it leaves
// the list.
#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::lists_continuation {
namespace {

using article::Article;
using article::BlockKind;
using article::Node;
using article::NodeRef;
using article::TopBlock;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
列表项下面的段落、代码或子列表有缩进，但没有缩进到这一项文字开始的地方（`1. ` 之后要缩进 3 格，缩进 2 格不够）。
CommonMark 认为列表到此为止：子列表与上一级平齐，编号列表被切成几个。

只看有序列表后面缩进 2 格以上的内容，以及后面还接着同一列表的内容。

## 错误

```markdown
1. 关注端侧需求
  - 省电
  - 省流量
2. 控制推理成本
```

## 正确

```markdown
1. 关注端侧需求
   - 省电
   - 省流量
2. 控制推理成本
```

## 修复

补足缩进。后面接着同一个列表时只有这一种读法，是安全修复；否则需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
A paragraph, code or list below a list item is indented, but not as far as the item's text begins (below
`1. ` that takes 3 blanks; 2 are not enough). For CommonMark the list ends there: a nested list comes out
on the level above, and a numbered list falls into pieces.

Reported is what stands 2 blanks or more below a numbered item, and what has more of the same list below
it.

## Wrong

```markdown
1. Watch the edge
  - power
  - traffic
2. Mind the cost
```

## Right

```markdown
1. Watch the edge
   - power
   - traffic
2. Mind the cost
```

## Fix

The fix adds the missing blanks. It is safe where the same list goes on below, since there is one reading
only; elsewhere it needs a look.
)md";

/// Blanks before `at` on its line; nothing when something else stands there (a tab, a quote mark).
std::optional<Offset> indent_of(std::string_view text, Offset at) {
  const std::string_view prefix = line_prefix(text, at);
  if (prefix.find_first_not_of(' ') != std::string_view::npos) return std::nullopt;
  return static_cast<Offset>(prefix.size());
}

/// Column at which the content of the list's last item begins.
std::optional<Offset> content_column(const Article& article, NodeRef list) {
  NodeRef item = list.first_child();
  while (item.has_next_sibling()) item = item.next_sibling();
  if (!item.has_children()) return std::nullopt;
  const Range marker = item.absolute(item.item().marker);
  const Offset content = item.first_child().range().begin;
  const std::string_view between = article.slice({marker.end, content});
  if (between.empty() || between.find_first_not_of(' ') != std::string_view::npos)
    return std::nullopt;
  const std::optional<Offset> indent = indent_of(article.text(), marker.begin);
  if (!indent) return std::nullopt;
  return *indent + (content - marker.begin);
}

/// The number after the list's last one, as its next piece must have it; 0 for bullets.
std::uint32_t next_number(NodeRef list) {
  NodeRef item = list.first_child();
  while (item.has_next_sibling()) item = item.next_sibling();
  return list.list().ordered ? item.item().number + 1 : 0;
}

bool goes_on(NodeRef list, const TopBlock& top) {
  if (top.block->nodes.empty() || top.block->nodes.front().kind != BlockKind::kList) return false;
  const article::ListDetail& next = top.block->list(top.block->nodes.front());
  const article::ListDetail& above = list.list();
  return next.ordered == above.ordered && next.marker == above.marker &&
         (!next.ordered || next.start == next_number(list));
}

/// Insertions of `count` blanks before the lines of the block; nothing when a line of a list does
/// not stand as deep as its first one and so would leave the list again.
std::optional<std::vector<text::Edit>> shift(const Article& article, Range range, Offset indent,
                                             Offset count, bool strict) {
  std::vector<text::Edit> edits;
  const text::LineIndex& lines = article.document().lines();
  for (std::size_t i = lines.line_of(range.begin); i <= lines.line_of(range.end - 1); ++i) {
    const std::string_view line = article.document().line(i);
    if (text::is_blank(line)) continue;
    const std::size_t blanks = line.find_first_not_of(' ');
    if (strict && (blanks < indent || line[blanks] == '\t')) return std::nullopt;
    edits.push_back({{lines.start(i), lines.start(i)}, std::string(count, ' ')});
  }
  return edits;
}

/// More blocks than this below an item are no slip of the hand.
constexpr std::size_t kMostBlocks = 16;

/// Indentation of a block that stands deeper than the margin but not as deep as `column`, if it is
/// of a kind that can be moved.
std::optional<Offset> stray_indent(const Article& article, const TopBlock& top, Offset column) {
  if (top.block->nodes.empty() || top.block->degraded) return std::nullopt;
  const Node& node = top.block->nodes.front();
  const bool fits = node.kind == BlockKind::kParagraph || node.kind == BlockKind::kList ||
                    node.kind == BlockKind::kFencedCode || node.kind == BlockKind::kTable;
  const std::optional<Offset> indent = indent_of(article.text(), top.absolute(node.range).begin);
  if (!fits || !indent || *indent == 0 || *indent >= column) return std::nullopt;
  return indent;
}

/// Moves the blocks into the item, if all of them stay there.
std::optional<lint::Fix> indent_all(const Article& article, std::span<const TopBlock> blocks,
                                    Offset column, bool certain) {
  std::vector<text::Edit> all;
  for (const TopBlock& top : blocks) {
    const Node& node = top.block->nodes.front();
    const Offset indent = stray_indent(article, top, column).value_or(column);
    const auto edits = shift(article, top.absolute(node.range), indent, column - indent,
                             node.kind != BlockKind::kParagraph);
    if (!edits) return std::nullopt;
    all.insert(all.end(), edits->begin(), edits->end());
  }
  return lint::make_fix({"缩进到列表项里", "Indent it into the item"},
                        certain ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
                        std::move(all));
}

/// Number of blocks that belong to the list's last item; 0 when nothing is to be said.
std::size_t check_list(const Article& article, NodeRef list, lint::Sink& sink) {
  const std::optional<Offset> column = content_column(article, list);
  if (!column) return 0;
  const auto below =
      article.blocks().subspan(static_cast<std::size_t>(&list.top() - article.blocks().data()) + 1);
  std::size_t count = 0;
  while (count < below.size() && count <= kMostBlocks &&
         stray_indent(article, below[count], *column))
    ++count;
  if (count == 0 || count > kMostBlocks) return 0;
  const bool certain = count < below.size() && goes_on(list, below[count]);
  const Range first = below.front().absolute(below.front().block->nodes.front().range);
  const Offset indent = *stray_indent(article, below.front(), *column);
  if (!certain && (!list.list().ordered || indent < 2)) return 0;
  lint::Finding finding;
  finding.range = {first.begin, std::min(first.end, line_content_end(article.text(), first.begin))};
  finding.message = {
      fmt::format("缩进 {} 格，不到上面列表项的 {} 格：会离开这个列表", indent, *column),
      fmt::format("indented by {}, less than the {} of the item above: this leaves the list",
                  indent, *column)};
  if (auto fix = indent_all(article, below.first(count), *column, certain))
    finding.fixes.push_back(std::move(*fix));
  sink.add(std::move(finding));
  return count;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const TopBlock* taken = nullptr;  // the last block that an earlier finding moves
  for (const NodeRef& list : context.article.lists()) {
    if (!list.is_top_level() || (taken != nullptr && &list.top() <= taken)) continue;
    const std::size_t blocks = check_list(context.article, list, sink);
    if (blocks > 0) taken = &list.top() + blocks;
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS012",
    .name = "list-continuation",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "列表项的内容缩进不够，离开了列表",
    .summary_en = "content of a list item is not indented enough and leaves the list",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kLists | lint::concern::kIndented,
    .check_article = check_article,
};

}  // namespace trend::checks::lists_continuation
