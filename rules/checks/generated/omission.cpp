// AI006 omission: a note that content was left out: （此处省略…）, （其余同上）, [continued].
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>

#include "rules/checks/phrases.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::generated_omission {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
该有内容的地方只有一句说明：`（此处省略其余城市）`、`（以下部分同上）`、`（由于篇幅限制，其余内容略）`、`[content continues]`。模型偷了懒，读者看到的是一个洞。

只认独占一段、一个列表项或一个单元格的说明，而且要在括号里（或由省略号领头）；句子里的“此处省略推导”不报告，引用和代码里的也不报告。

## 错误

```markdown
- 北京：三家。
- 上海：两家。
- （此处省略其余城市）
```

## 正确

```markdown
推导较长，此处省略，见附录。

（完）
```

## 修复

没有自动修复：缺少的内容要补写。
)md";

constexpr std::string_view kDocsEn = R"md(
Where content belongs there is only a note: `（此处省略其余城市）`, `（以下部分同上）`, `[content continues]`, `[rest of the table omitted]`. The model was lazy, and readers find a hole.

Only notes that are a paragraph, item or cell of their own count, and only in brackets or behind dots; “the proof is omitted here” in a sentence, quotes and code are left alone.

## Fix

There is no fix: what is missing has to be written.
)md";

constexpr std::array<std::string_view, 8> kOpen = {"（", "(", "[", "【", "...", "…", "*", "_"};
constexpr std::array<std::string_view, 26> kNotes = {"此处省略",
                                                     "以下省略",
                                                     "以下内容省略",
                                                     "后续内容省略",
                                                     "其余省略",
                                                     "其余内容省略",
                                                     "其余同上",
                                                     "其余部分同上",
                                                     "其他同上",
                                                     "以下同上",
                                                     "以下部分同上",
                                                     "以下略",
                                                     "中间省略",
                                                     "后文省略",
                                                     "由于篇幅限制",
                                                     "因篇幅限制",
                                                     "由于篇幅所限",
                                                     "受篇幅限制",
                                                     "content continues",
                                                     "continued in next",
                                                     "rest of the ",
                                                     "remaining ",
                                                     "omitted for brevity",
                                                     "content omitted",
                                                     "truncated for",
                                                     "更多内容省略"};
// English notes that need a word of leaving out as well.
constexpr std::array<std::string_view, 4> kLeftOut = {"omitted", "unchanged", "continues",
                                                      "truncated"};

bool is_note(std::string_view text) {
  text = text::trim(text);
  if (text.size() > 240 || starts_with_any(text, kOpen) == 0) return false;
  bool bracket = false;
  for (std::size_t size = 1; size > 0;) {
    size = starts_with_any(text, kOpen);
    bracket = bracket || (size > 0 && text.front() != '*' && text.front() != '_');
    text.remove_prefix(size);
  }
  if (!bracket) return false;
  const std::string lower = text::ascii_lower(text);
  const std::size_t size = starts_with_any(lower, kNotes);
  if (size == 0) return false;
  const bool vague = lower.starts_with("rest of the ") || lower.starts_with("remaining ");
  if (vague && find_any(lower, kLeftOut).empty()) return false;
  // The bracket that opens the note closes the text.
  for (std::string_view end : {"）", ")", "]", "】", "）。", "*", "_", "…", "..."})
    if (text.ends_with(end)) return true;
  return false;
}

void look_at(const lint::BlockContext& context, Range range, lint::Sink& sink) {
  const std::string_view text = context.slice(range);
  if (!is_note(text)) return;
  const std::size_t line = std::min(text.find_first_of("\r\n"), text.size());
  sink.add({.range = {range.begin, range.begin + static_cast<Offset>(line)},
            .message = {fmt::format("“{}”代替了本该有的内容", text.substr(0, line)),
                        fmt::format("“{}” stands in the place of content", text.substr(0, line))}});
}

bool in_quote(const article::Block& block, const article::Node& node) {
  for (article::Index i = node.parent; i != article::kNone; i = block.nodes[i].parent)
    if (block.nodes[i].kind == article::BlockKind::kQuote) return true;
  return false;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const article::Node& node : context.block.nodes) {
    if (node.kind == article::BlockKind::kParagraph && node.range.size() <= 240 &&
        !in_quote(context.block, node))
      look_at(context, node.range, sink);
    if (node.kind != article::BlockKind::kTable) continue;
    for (const article::Row& row : context.block.table(node).rows)
      for (const article::Cell& cell : row.cells) look_at(context, cell.range, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI006",
    .name = "omission",
    .summary_zh = "一句“此处省略”代替了内容",
    .summary_en = "a note that content was left out",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .words = kNotes,
    .check_block = check_block,
};

}  // namespace trend::checks::generated_omission
