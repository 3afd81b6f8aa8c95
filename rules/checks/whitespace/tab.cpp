// WS002 tab: tabs outside code.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/block_lines.h"
#include "rules/lint/rule.h"

namespace trend::checks::whitespace_tab {
namespace {

using article::InlineKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
制表符在不同的编辑器里宽度不同：用它缩进的列表，在作者那里对齐，在别人那里错位；文字中间的制表符在页面上只是一个空格。代码、HTML 块和行末的制表符不报告。

## 正确

```markdown
- 甲
    - 乙
```

## 错误

```markdown
- 甲
⇥- 乙
```

## 修复

行首和列表标记后面的制表符按 Markdown 的规则换成空格（制表位每 4 列），文字中间的换成一个空格。属于安全修复。

同类规则：markdownlint MD010、remark no-tabs。
)md";

constexpr std::string_view kDocsEn = R"md(
Tabs are as wide as each editor likes: lists indented with them are aligned for their author only; within text a tab shows as one blank. Code, HTML blocks and tabs at the end of a line are left alone.

## Fix

Tabs before the text and after list markers become blanks up to the next multiple of 4 columns, as Markdown reads them; within text they become one blank. The fix is safe. Same as markdownlint MD010.
)md";

/// Code spans and inline HTML of the block, in order.
std::vector<Range> literal_inlines(const article::Block& block) {
  std::vector<Range> ranges;
  for (const article::Inline& node : block.inlines)
    if (node.kind == InlineKind::kCode || node.kind == InlineKind::kHtml)
      ranges.push_back(node.range);
  std::ranges::sort(ranges, {}, &Range::begin);
  return ranges;
}

bool holds(const std::vector<Range>& ranges, Offset at) {
  const auto after = std::ranges::upper_bound(ranges, at, {}, &Range::begin);
  return after != ranges.begin() && at < std::prev(after)->end;
}

/// Blanks in place of each tab of the line that may go.
std::vector<text::Edit> expansions(std::string_view line, Offset begin,
                                   const std::vector<Range>& literal) {
  constexpr std::string_view kPrefix = " \t>-+*.)0123456789";
  const std::size_t text_begin = std::min(line.find_first_not_of(kPrefix), line.size());
  const std::size_t text_end = line.find_last_not_of(" \t") + 1;
  std::vector<text::Edit> edits;
  std::size_t column = 0;
  for (std::size_t i = 0; i < text_end; ++i) {
    const Offset at = begin + static_cast<Offset>(i);
    std::size_t width = 1;
    if (line[i] == '\t') {
      if (i < text_begin) width = 4 - column % 4;
      if (!holds(literal, at)) edits.push_back({{at, at + 1}, std::string(width, ' ')});
    }
    column += width;
  }
  return edits;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (context.text.find('\t') == std::string_view::npos) return;
  const std::vector<Range> literal = literal_inlines(context.block);
  for (const BlockLine& line : context.facts.get<BlockLines>().lines()) {
    const std::string_view content = context.slice(line.range);
    if (line.is_verbatim() || content.find('\t') == std::string_view::npos) continue;
    std::vector<text::Edit> edits = expansions(content, line.range.begin, literal);
    if (edits.empty()) continue;
    const Range first = edits.front().range;
    const bool one = edits.size() == 1;
    const std::string count = std::to_string(edits.size());
    sink.add({.range = first,
              .message = {"这一行有 " + count + " 个制表符，应当用空格",
                          one ? "a tab, expected blanks"
                              : count + " tabs in this line, expected blanks"},
              .fixes = {lint::make_fix({"换成空格", "Change to blanks"}, lint::FixSafety::kSafe,
                                       std::move(edits))}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "WS002",
    .name = "tab",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "代码之外有制表符",
    .summary_en = "a tab outside code",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "\t",
    .check_block = check_block,
};

}  // namespace trend::checks::whitespace_tab
