// LS002: lines of one paragraph that count 1、2、3、 like a list and run together when rendered.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "rules/checks/blank_lines.h"
#include "rules/checks/marked_lines.h"
#include "rules/lint/rule.h"

namespace trend::checks::lists_ol_lookalike {
namespace {

using article::Node;

constexpr std::string_view kDocsZh = R"md(
一段里有几行以 `1、`、`1．`、`（1）`、`①` 或 `一、` 开头。Markdown 不认这些编号，换行又只算一个空格，
读者看到的是连成一片的一段话。

各行之间空一行、用两个空格或 `<br>` 换行的，显示正常，不报告。

## 错误

```markdown
建议如下：
1、先做小规模试点
2、再决定是否推广
```

## 正确

```markdown
建议如下：

1. 先做小规模试点
2. 再决定是否推广

另一种写法：

1、先做小规模试点

2、再决定是否推广
```

## 修复

需要确认：阿拉伯数字的编号改成 Markdown 列表；`一、` 和 `（一）` 没有对应的列表写法，各行之间插入空行。
)md";

constexpr std::string_view kDocsEn = R"md(
Several lines of one paragraph start with `1、`, `1．`, `（1）`, `①` or `一、`. Markdown knows none of these
as list markers and turns the line breaks into blanks, so the reader sees one run-on paragraph.

Lines with a blank line or a hard break between them are shown as written and not reported.

## Wrong

```markdown
We suggest:
（1） try it on a small scale
（2） then decide
```

## Right

```markdown
We suggest:

1. try it on a small scale
2. then decide
```

## Fix

The fix (unsafe) makes a Markdown list of Arabic numbers; for Chinese numerals, which Markdown cannot
count with, it sets the lines apart by blank lines.
)md";

struct Form {
  MarkerKind kind;
  std::string_view example;
};
constexpr std::array<Form, 7> kForms = {{{MarkerKind::kComma, "1、"},
                                         {MarkerKind::kFullwidthDot, "1．"},
                                         {MarkerKind::kBracket, "（1）"},
                                         {MarkerKind::kHalfBracket, "1）"},
                                         {MarkerKind::kCircled, "①"},
                                         {MarkerKind::kChinese, "一、"},
                                         {MarkerKind::kChineseBracket, "（一）"}}};

bool is_selected(MarkerKind kind, const std::vector<std::string>& markers) {
  return std::any_of(kForms.begin(), kForms.end(), [&](const Form& form) {
    return form.kind == kind &&
           std::find(markers.begin(), markers.end(), form.example) != markers.end();
  });
}

lint::Fix make_list(const lint::BlockContext& context, const Node& node,
                    const std::vector<MarkedLine>& lines) {
  std::vector<text::Edit> edits;
  if (lines.front().line > node.lines.begin)
    edits.push_back(blank_line_before(context.text, lines.front().range.begin));
  for (const MarkedLine& line : lines)
    edits.push_back({{line.range.begin, line.content}, std::to_string(line.marker.value) + ". "});
  return lint::make_fix({"改成有序列表", "Make it an ordered list"}, lint::FixSafety::kUnsafe,
                        std::move(edits));
}

lint::Fix separate(const lint::BlockContext& context, const Node& node,
                   const std::vector<MarkedLine>& lines) {
  std::vector<text::Edit> edits;
  for (const MarkedLine& line : lines)
    if (line.line > node.lines.begin)
      edits.push_back(blank_line_before(context.text, line.range.begin));
  return lint::make_fix({"各行之间插入空行", "Set the lines apart by blank lines"},
                        lint::FixSafety::kUnsafe, std::move(edits));
}

void check_node(const lint::BlockContext& context, const Node& node,
                const std::vector<std::string>& markers, lint::Sink& sink) {
  const std::vector<MarkedLine> lines = find_marked_lines(context, node);
  if (lines.empty() || !is_selected(lines.front().marker.kind, markers)) return;
  const MarkerKind kind = lines.front().marker.kind;
  const bool chinese = kind == MarkerKind::kChinese || kind == MarkerKind::kChineseBracket;
  const std::string first(context.slice(lines.front().range));
  sink.add(
      {.range = lines.front().range,
       .message = {fmt::format("“{}”开头的 {} 行不是列表，会连成一段显示", first, lines.size()),
                   fmt::format("these {} lines starting with “{}” are not a list and run together",
                               lines.size(), first)},
       .related = {{lines[1].range, {"接着的一行", "the line that runs on"}}},
       .fixes = {chinese ? separate(context, node, lines) : make_list(context, node, lines)}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const std::vector<std::string>& markers = context.options.list("markers");
  for (const Node& node : context.block.nodes)
    if (node.kind == article::BlockKind::kParagraph && node.lines.size() >= 2)
      check_node(context, node, markers, sink);
}

constexpr lint::OptionSpec kOptions[] = {{.name = "markers",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "1、,1．,（1）,1）,①,一、,（一）",
                                          .choices = {},
                                          .zh = "要报告的编号写法。",
                                          .en = "The ways of counting that are reported."}};
constexpr std::string_view kSilences[] = {"ZH010", "ZH011", "NU", "LS010"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS002",
    .name = "ol-lookalike",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "像列表的几行会连成一段",
    .summary_en = "lines that look like a list run together",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .silences = kSilences,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_ol_lookalike
