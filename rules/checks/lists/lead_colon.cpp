// LS018: bold leads of one list that are followed by different marks.
#include <fmt/core.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::lists_lead_colon {
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
同一列表各项的加粗引语后面混用冒号和破折号。有三项以上、三分之二以上用同一种时，报告与多数不同的项。

冒号在加粗里面还是外面不区分，没有这些符号的项不参与；冒号应是全角还是半角由 ZH010 报告。

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

安全修复：改成多数项所用的符号。加粗里面的冒号不提供修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Behind the bold leads of one list stand colons here and dashes there. With three such items or more, of
which two thirds agree, those that do not are reported.

It does not matter whether the colon is inside the bold or behind it, and items without such a mark take no
part. The width of colons is left to ZH010.

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

The fix (safe) writes the mark of most items; there is none for a colon inside the bold.
)md";

bool is_dash(char32_t c) { return c == U'—' || c == U'–'; }
bool is_colon(char32_t c) { return c == U'：' || c == U':'; }

struct Lead {
  char32_t mark = 0;
  Range range;          // the mark alone
  Range with_blanks;    // and the blanks beside it; inside the bold the same as `range`
  bool inside = false;  // in the bold
};

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
  if (is_colon(inner.value)) {
    const Range range{bold.content.end - inner.size, bold.content.end};
    return Lead{inner.value, range, range, true};
  }
  if (bold.end >= node.inlines.end || block.inlines[bold.end].kind != InlineKind::kText)
    return std::nullopt;
  const Range rest = block.inlines[bold.end].range;
  const std::string_view text = context.slice(rest);
  Offset at = 0;
  while (at < text.size() && text[at] == ' ') ++at;
  const text::CodePoint c = text::decode(text, at);
  if (!is_dash(c.value) && !is_colon(c.value)) return std::nullopt;
  Offset end = at + c.size;
  if (is_dash(c.value) && text::decode(text, end).value == c.value) end += c.size;
  Offset blank_end = end;
  while (blank_end < text.size() && text[blank_end] == ' ') ++blank_end;
  if (blank_end >= text.size()) return std::nullopt;
  return Lead{c.value, Range{at, end}.shifted(rest.begin), Range{0, blank_end}.shifted(rest.begin),
              false};
}

/// Writes the mark of `model`, a lead of the other kind.
std::optional<lint::Fix> make_fix(const lint::BlockContext& context, const Lead& lead,
                                  const Lead& model) {
  if (lead.inside) return std::nullopt;
  std::string mark(context.slice(model.range));
  // An ASCII colon wants a blank behind it, a dash beside Latin letters two.
  const char32_t next = text::decode(context.text, lead.with_blanks.end).value;
  if (model.mark == U':') mark += ' ';
  if (is_dash(model.mark) && !text::is_cjk_letter(next)) mark = " " + mark + " ";
  return lint::make_fix({"改用多数项的符号", "Use the mark of most items"}, lint::FixSafety::kSafe,
                        {{lead.with_blanks, mark}});
}

void report(const lint::BlockContext& context, const Lead& lead, const Lead& model,
            lint::Sink& sink) {
  const std::string used(context.slice(lead.range));
  const std::string expected(context.slice(model.range));
  lint::Finding finding;
  finding.range = lead.range;
  finding.message = {
      fmt::format("引语后面是“{}”，同一列表的多数是“{}”", used, expected),
      fmt::format("“{}” after the lead, but “{}” in most items of the list", used, expected)};
  finding.related.push_back({model.range, {"多数项的写法", "how most items have it"}});
  if (std::optional<lint::Fix> fix = make_fix(context, lead, model))
    finding.fixes.push_back(std::move(*fix));
  sink.add(std::move(finding));
}

void check_list(const lint::BlockContext& context, Index list, lint::Sink& sink) {
  const Block& block = context.block;
  std::vector<Lead> colons;
  std::vector<Lead> dashes;
  for (Index i = list + 1; i < block.nodes[list].end; i = block.nodes[i].end) {
    const std::optional<Lead> lead = read_lead(context, i);
    if (lead) (is_dash(lead->mark) ? dashes : colons).push_back(*lead);
  }
  const std::size_t total = colons.size() + dashes.size();
  if (total < 3 || colons.empty() || dashes.empty()) return;
  const bool usually_colon = colons.size() * 3 >= total * 2;
  if (!usually_colon && dashes.size() * 3 < total * 2) return;
  const Lead& model = usually_colon ? colons.front() : dashes.front();
  for (const Lead& lead : usually_colon ? dashes : colons) report(context, lead, model, sink);
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (Index i = 0; i < context.block.nodes.size(); ++i)
    if (context.block.nodes[i].kind == BlockKind::kList) check_list(context, i, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS018",
    .name = "list-lead-colon",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "同一列表的引语后面混用几种符号",
    .summary_en = "different marks after the bold leads of one list",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kLists,
    .check_block = check_block,
};

}  // namespace trend::checks::lists_lead_colon
