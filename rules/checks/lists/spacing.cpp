// LS011: blank lines between some items of a list and not between others.
#include <string>
#include <vector>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::lists_spacing {
namespace {

using article::Block;
using article::BlockKind;
using article::Index;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
同一列表的项之间有的空了一行，有的没有。Markdown 里只要有一处空行，整个列表就按“疏松”显示，每一项都成了一段；
源文件里看着紧凑的项，读者看到的也是隔开的。

四项以上、三分之二以上的间隔相同时，报告与多数不同的间隔。多数没有空行、有的项却不止一段（或含代码）的列表不报告，空了两行以上的地方也不报告。

## 错误

```markdown
- 甲
- 乙
- 丙

- 丁
```

## 正确

```markdown
- 甲
- 乙
- 丙
- 丁
```

## 修复

多数有空行时补上空行，显示不变，是安全修复；多数没有时删去空行，列表会变得紧凑，需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
Some items of a list have a blank line between them and others have not. In Markdown a single blank line
makes the whole list loose: every item becomes a paragraph, those too that look tight in the source.

With four items or more, of whose gaps two thirds agree, the other gaps are reported; not where most have
none but items hold several paragraphs or code, and not gaps of two blank lines and more.

## Wrong

```markdown
- A
- B
- C

- D
```

## Right

```markdown
- A
- B
- C
- D
```

## Fix

Where most gaps have a blank line, the fix adds the missing ones and is safe, as the output stays the same.
Where most have none it deletes them, which makes the list tight and so needs a look.
)md";

struct Gap {
  Range marker;  // of the item below
  Range blanks;  // the blank lines; empty at the start of the item's line where there are none
  std::size_t lines = 0;  // blank lines
};

/// The gap above the item; blank lines are found from its line upwards.
Gap read_gap(const lint::BlockContext& context, Index item) {
  const Range marker = context.block.item(context.block.nodes[item]).marker;
  const Offset begin = line_begin(context.text, marker.begin);
  Offset first = begin;
  std::size_t lines = 0;
  while (first > 0) {
    // A CR and the LF behind it are one line end.
    const bool crlf = first > 1 && context.slice({first - 2, first}) == "\r\n";
    const Offset above = line_begin(context.text, first - (crlf ? 2 : 1));
    const std::string_view line = context.slice({above, first});
    if (line.find_first_not_of("> \t\r\n") != std::string_view::npos) break;
    first = above;
    ++lines;
  }
  return {marker, {first, begin}, lines};
}

lint::Fix make_fix(const lint::BlockContext& context, const Gap& gap) {
  if (gap.lines > 0)
    return lint::make_fix({"删去空行", "Delete the blank line"}, lint::FixSafety::kUnsafe,
                          {{gap.blanks, ""}});
  const Offset begin = gap.blanks.begin;
  std::string prefix(text::trim_right(line_prefix(context.text, gap.marker.begin)));
  return lint::make_fix(
      {"插入空行", "Insert a blank line"}, lint::FixSafety::kSafe,
      {{{begin, begin}, prefix + std::string(line_end_near(context.text, begin))}});
}

/// True when nothing but its gaps keeps the list from being tight: items are lines with lists
/// below.
bool holds_lines_only(const Block& block, Index list) {
  for (Index item = list + 1; item < block.nodes[list].end; item = block.nodes[item].end)
    for (Index i = item + 1; i < block.nodes[item].end; i = block.nodes[i].end)
      if (i > item + 1 && block.nodes[i].kind != BlockKind::kList) return false;
  return true;
}

void check_list(const lint::BlockContext& context, Index list, lint::Sink& sink) {
  const Block& block = context.block;
  std::vector<Gap> gaps;
  std::size_t blank = 0;
  for (Index i = block.nodes[list + 1].end; i < block.nodes[list].end; i = block.nodes[i].end) {
    gaps.push_back(read_gap(context, i));
    blank += gaps.back().lines > 0 ? 1 : 0;
  }
  if (gaps.size() < 3 || blank == 0 || blank == gaps.size()) return;
  const bool loose = blank * 3 >= gaps.size() * 2;
  const bool tight = (gaps.size() - blank) * 3 >= gaps.size() * 2;
  if (!loose && (!tight || !holds_lines_only(block, list))) return;
  for (const Gap& gap : gaps) {
    // Two blank lines and more set two lists apart.
    if ((gap.lines > 0) == loose || gap.lines > 1) continue;
    sink.add({.range = gap.marker,
              .message = loose ? text::Bilingual{"这一项上面没有空行，同一列表的多数有",
                                                 "no blank line above this item, unlike most of "
                                                 "the list"}
                               : text::Bilingual{"这一项上面有空行，同一列表的多数没有",
                                                 "a blank line above this item, unlike most of the "
                                                 "list"},
              .fixes = {make_fix(context, gap)}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (Index i = 0; i < context.block.nodes.size(); ++i)
    if (context.block.nodes[i].kind == BlockKind::kList &&
        !context.block.list(context.block.nodes[i]).tight)
      check_list(context, i, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS011",
    .name = "list-spacing",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "列表各项之间有的空行、有的不空",
    .summary_en = "blank lines between some items of a list only",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kLists,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_spacing
