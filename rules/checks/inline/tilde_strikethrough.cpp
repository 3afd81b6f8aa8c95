// IN007 tilde-strikethrough: two tildes of ranges that strike the text between them out.
#include <optional>
#include <string>

#include "rules/checks/prose.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::inline_tilde_strikethrough {
namespace {

using article::Index;
using article::Inline;
using article::InlineKind;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
GFM 里一对单个 `~` 就是删除线。用 `~` 表示范围时，一段里的两处会配成一对，中间的文字被划掉，波浪号也不见了：`10~20 元，30~40 元` 显示成 10<del>20 元，30</del>40 元。

只报告至少一头夹在数字（或数字后的单位）与数字之间的 `~`；真正的删除线不报告。

## 正确

```markdown
价格为 10～20 元，高配 30～40 元

~~旧价~~ 新价，只有一处 10~20 元
```

## 错误

```markdown
价格为 10~20 元，高配 30~40 元
```

## 修复

中文里改为全角 `～`，其余写作 `\~`。作者要的是范围，只有这一种读法，属于安全修复。

依据：GB/T 15834—2011 4.13（范围用连接号“～”或“—”）；GFM 0.29 §6.5。
)md";

constexpr std::string_view kDocsEn = R"md(
In GFM a pair of single tildes strikes text out. Where `~` marks ranges, two of them in one paragraph make such a pair: `10~20 kg, 30~40 kg` renders as 10<del>20 kg, 30</del>40 kg, the tildes gone.

Reported are pairs with at least one mark between numbers (or a number's unit and a number); real strikethrough is left alone.

## Fix

Writes `～` in Chinese text and `\~` elsewhere. A range is meant, so the fix is safe.
)md";

bool is_digit_at(std::string_view text, text::Offset at) {
  return text::is_ascii_digit(text::decode(text, at).value);
}

/// 10~20, 10%~20%, 5万~8万, 3 月~5 月: a number or its unit before, a number behind.
bool is_range_mark(std::string_view text, Range mark) {
  const char32_t before = text::decode_before(text, mark.begin).value;
  constexpr std::u32string_view kUnits = U"%％°℃年月日时点天周元万亿倍级代个岁米分秒kKmMgGBbT";
  const bool number = text::is_ascii_digit(before) || kUnits.find(before) != kUnits.npos;
  return number && is_digit_at(text, mark.end);
}

lint::Fix separate(bool chinese, Range open, Range close) {
  const std::string mark = chinese ? "～" : "\\~";
  return lint::make_fix({"把范围写作“" + mark + "”", "Write the ranges with " + mark},
                        lint::FixSafety::kSafe, {{open, mark}, {close, mark}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  std::optional<bool> chinese;
  for (const Inline& node : context.block.inlines) {
    if (node.kind != InlineKind::kStrikethrough) continue;
    const Range open{node.range.begin, node.content.begin};
    const Range close{node.content.end, node.range.end};
    if (open.size() != 1 || close.size() != 1) continue;
    if (!is_range_mark(context.text, open) && !is_range_mark(context.text, close)) continue;
    if (!chinese) chinese = text::count_han(context.text) > 0;
    sink.add({.range = open,
              .message = {"两个“~”之间的文字会显示成删除线",
                          "the text between two ~ renders struck out"},
              .related = {{close, {"与它配成一对的“~”", "the ~ it pairs with"}}},
              .fixes = {separate(*chinese, open, close)}});
  }
}

constexpr std::string_view kSilences[] = {"ZH025"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN007",
    .name = "tilde-strikethrough",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "表示范围的波浪号变成了删除线",
    .summary_en = "tildes of ranges strike text out",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .needs = "~",
    .check_block = check_block,
};

}  // namespace trend::checks::inline_tilde_strikethrough
