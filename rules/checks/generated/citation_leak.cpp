// AI007: citation marks of chat interfaces that were copied along with the text.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "rules/checks/citation_marks.h"
#include "rules/lint/rule.h"

namespace trend::checks::generated_citation_leak {
namespace {

using article::Block;
using article::BlockKind;
using article::InlineKind;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
从聊天界面复制文字时带出来的引用标记：`:contentReference[oaicite:0]`、`【4†source】`、`turn0search1`、
`[cite: 1, 2]`、`<grok-card …>` 等。它们只在原来的界面里有意义，读者看到的是乱码。

代码里的标记、放在引号里谈论的标记不报告；`[3]` 这样的普通引文标号也不报告。

## 错误

```markdown
推理成本一年内下降了七成【4†source】。
```

```markdown
市场规模达到 120 亿元:contentReference[oaicite:2]{index=2}。
```

## 正确

```markdown
推理成本一年内下降了七成[3]。

形如 `【4†source】` 的标记来自聊天界面。
```

## 修复

安全修复：删除标记，连同它前面多出来的空格。
)md";

constexpr std::string_view kDocsEn = R"md(
Citation marks that came along when text was copied out of a chat: `:contentReference[oaicite:0]`,
`【4†source】`, `turn0search1`, `[cite: 1, 2]`, `<grok-card …>` and the like. They mean something in that
interface only; the reader sees noise.

Marks in code and marks that are talked about in quotation marks are left alone, and so are ordinary
references such as `[3]`.

## Wrong

```markdown
Costs fell by seventy percent【4†source】.
```

```markdown
The market grew to 12 billion:contentReference[oaicite:2]{index=2}.
```

## Right

```markdown
Costs fell by seventy percent [3].
```

## Fix

The fix (safe) deletes the mark and a blank that would be left over.
)md";

bool is_in_code(const Block& block, const Node& node, Range range) {
  const auto hides = [&](article::IndexRange inlines) {
    for (article::Index i = inlines.begin; i < inlines.end; ++i)
      if (block.inlines[i].kind == InlineKind::kCode && block.inlines[i].range.contains(range))
        return true;
    return false;
  };
  if (node.kind != BlockKind::kTable) return hides(node.inlines);
  const article::TableDetail& table = block.table(node);
  const auto row_hides = [&](const article::Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [&](const article::Cell& cell) { return hides(cell.inlines); });
  };
  return row_hides(table.header) || std::any_of(table.rows.begin(), table.rows.end(), row_hides);
}

/// The mark with a blank before it that would stand before a mark of punctuation or a line's end.
Range with_blank(std::string_view text, Range mark) {
  if (mark.begin == 0 || text[mark.begin - 1] != ' ') return mark;
  const std::string_view after = text.substr(mark.end);
  for (std::string_view next : {" ", "\n", "\r", ".", ",", ";", "。", "，", "；", "、", "：", "|"})
    if (after.empty() || after.starts_with(next)) return {mark.begin - 1, mark.end};
  return mark;
}

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  const std::string_view text = context.slice(node.range);
  std::vector<Range> marks = find_citation_marks(text);
  std::erase_if(marks, [&](Range mark) {
    return is_in_code(context.block, node, mark.shifted(node.range.begin));
  });
  for (Range mark : marks) {
    const Range range = mark.shifted(node.range.begin);
    const std::string_view written = context.slice(range);
    const std::string shown(written.size() > 40 ? written.substr(0, written.find_first_of(" =[", 1))
                                                : written);
    sink.add(
        {.range = range,
         .message = {fmt::format("聊天界面的引用标记“{}”混进了正文", shown),
                     fmt::format("“{}” is a citation mark of a chat interface", shown)},
         .fixes = {lint::make_fix({"删除引用标记", "Delete the citation mark"},
                                  lint::FixSafety::kSafe, {{with_blank(context.text, range), ""}})},
         .unnecessary = true});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes) {
    const bool text = node.kind == BlockKind::kParagraph || node.kind == BlockKind::kHeading ||
                      node.kind == BlockKind::kTable || node.kind == BlockKind::kHtml;
    if (text) check_node(context, node, sink);
  }
}

constexpr std::string_view kSilences[] = {"TB003", "TX010", "ZH", "LK006", "IN009", "IN010"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI007",
    .name = "citation-leak",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "聊天界面的引用标记混进了正文",
    .summary_en = "citation marks of a chat interface in the text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .words = kCitationMarkWords,
    .check_block = check_block,
};

}  // namespace trend::checks::generated_citation_leak
