// LS018: bold leads of one list that are followed by different marks.
#include <fmt/core.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using article::Block;
using article::BlockKind;
using article::Index;
using article::Inline;
using article::InlineKind;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
同一列表各项的加粗引语后面混用全角冒号 `：`、半角冒号 `:` 和破折号 `——`。有三项以上、三分之二以上用同一种时，报告与多数不同的项。

冒号在加粗里面还是外面不区分；没有这些符号的项不参与。

## 错误

```markdown
- **端侧**：省电
- **云端**——省心
- **混合**：兼顾
```

## 正确

```markdown
- **端侧**：省电
- **云端：** 省心
- **混合**：兼顾
```

## 修复

安全修复：改成多数项所用的符号。引语里的冒号要换成破折号时不提供修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Behind the bold leads of one list stand different marks: full-width colons, ASCII colons, dashes. With three
such items or more, of which two thirds agree, those that do not are reported.

It does not matter whether the colon is inside the bold or behind it; items without such a mark take no
part.

## Wrong

```markdown
- **Edge**: less power
- **Cloud** — less work
- **Hybrid**: some of both
```

## Right

```markdown
- **Edge**: less power
- **Cloud:** less work
- **Hybrid**: some of both
```

## Fix

The fix (safe) writes the mark of most items; there is none where a colon inside the bold would have to
become a dash.
)md";

enum Mark : std::size_t { kWideColon, kColon, kDash, kMarks };

struct Lead {
  Mark mark = kColon;
  Range range;          // the mark alone
  Range with_blanks;    // and the blanks beside it; inside the bold the same as `range`
  bool inside = false;  // in the bold
};

std::optional<Mark> read_mark(char32_t c) {
  if (c == U'：') return kWideColon;
  if (c == U':') return kColon;
  if (c == U'—' || c == U'–') return kDash;
  return std::nullopt;
}

/// The mark at the end of the bold or behind it.
std::optional<Lead> read_lead(const lint::BlockContext& context, Index item) {
  const Block& block = context.block;
  if (item + 1 >= block.nodes[item].end || block.nodes[item + 1].kind != BlockKind::kParagraph)
    return std::nullopt;
  const Node& node = block.nodes[item + 1];
  if (node.inlines.empty()) return std::nullopt;
  const Inline& bold = block.inlines[node.inlines.begin];
  if (bold.kind != InlineKind::kStrong || bold.range.begin != node.range.begin) return std::nullopt;
  const text::CodePoint inner = text::decode_before(context.text, bold.content.end);
  if (inner.value == U'：' || inner.value == U':') {
    const Range range{bold.content.end - inner.size, bold.content.end};
    return Lead{*read_mark(inner.value), range, range, true};
  }
  if (bold.end >= node.inlines.end || block.inlines[bold.end].kind != InlineKind::kText)
    return std::nullopt;
  const Range rest = block.inlines[bold.end].range;
  const std::string_view text = context.slice(rest);
  Offset at = 0;
  while (at < text.size() && text[at] == ' ') ++at;
  const text::CodePoint c = text::decode(text, at);
  const std::optional<Mark> mark = read_mark(c.value);
  if (!mark) return std::nullopt;
  Offset end = at + c.size;
  if (*mark == kDash && text::decode(text, end).value == c.value) end += c.size;
  Offset blank_end = end;
  while (blank_end < text.size() && text[blank_end] == ' ') ++blank_end;
  if (blank_end >= text.size()) return std::nullopt;
  return Lead{*mark, Range{at, end}.shifted(rest.begin), Range{0, blank_end}.shifted(rest.begin),
              false};
}

std::optional<lint::Fix> make_fix(const lint::BlockContext& context, const Lead& lead,
                                  Mark expected) {
  if (lead.inside && expected == kDash) return std::nullopt;
  std::string mark = expected == kWideColon ? "：" : expected == kColon ? ":" : "——";
  if (!lead.inside) {
    // A dash between words of Latin letters is set off by blanks.
    const bool latin = expected == kDash &&
                       !text::is_cjk_letter(text::decode(context.text, lead.with_blanks.end).value);
    if (latin) mark = " — ";
    if (expected == kColon) mark += ' ';
  }
  return lint::make_fix({"改用多数项的符号", "Use the mark of most items"}, lint::FixSafety::kSafe,
                        {{lead.with_blanks, mark}});
}

constexpr std::array<std::string_view, kMarks> kNames = {"：", ":", "—"};

void check_list(const lint::BlockContext& context, Index list, lint::Sink& sink) {
  const Block& block = context.block;
  std::vector<Lead> leads;
  std::array<std::size_t, kMarks> counts = {};
  for (Index i = list + 1; i < block.nodes[list].end; i = block.nodes[i].end) {
    const std::optional<Lead> lead = read_lead(context, i);
    if (!lead) continue;
    leads.push_back(*lead);
    ++counts[lead->mark];
  }
  if (leads.size() < 3) return;
  for (const Mark expected : {kWideColon, kColon, kDash}) {
    if (counts[expected] * 3 < leads.size() * 2) continue;
    for (const Lead& lead : leads) {
      if (lead.mark == expected) continue;
      lint::Finding finding;
      finding.range = lead.range;
      finding.message = {
          fmt::format("引语后面是“{}”，同一列表的多数是“{}”", kNames[lead.mark], kNames[expected]),
          fmt::format("“{}” after the lead, but “{}” in most items of the list", kNames[lead.mark],
                      kNames[expected])};
      if (std::optional<lint::Fix> fix = make_fix(context, lead, expected))
        finding.fixes.push_back(std::move(*fix));
      sink.add(std::move(finding));
    }
    return;
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (Index i = 0; i < context.block.nodes.size(); ++i)
    if (context.block.nodes[i].kind == BlockKind::kList) check_list(context, i, sink);
}

}  // namespace

extern const lint::Rule lists_lead_colon = {
    .id = "LS018",
    .name = "list-lead-colon",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "同一列表的引语后面混用几种符号",
    .summary_en = "different marks after the bold leads of one list",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_block = check_block,
};

}  // namespace trend::checks
