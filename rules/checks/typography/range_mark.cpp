// ZH025 range-mark: ranges of numbers have — or ～.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_range_mark {
namespace {

constexpr std::string_view kDocsZh = R"md(
时间的起止用一字线“—”，数值的范围用浪纹线“～”；半角连字号“2020-2024 年”又短又低，容易看成减号或编号。

只看两个数之间、后面接着量词或单位的连字号。日期（2025-02-18）、电话、比分、型号不算。默认不启用：连字号在网页上十分常见。

## 正确

```markdown
2020—2024 年增长 15%～20%。
```

## 错误

```markdown
2020-2024 年增长了。
```

## 修复

后面是年月日时分的改为“—”，其余改为“～”（选项 style 可以统一成一种）。体例可能不同，所以不算安全；“~”会被当作删除线，不在选择之列。

依据：GB/T 15834—2011 4.13、GB/T 15835—2011。
)md";

constexpr std::string_view kDocsEn = R"md(
Ranges of times have — in Chinese, ranges of numbers ～; a hyphen is short and low and looks like a minus or part of a code. Only hyphens between two numbers with a measure word or unit behind them are looked at; dates, telephone numbers, scores and models do not count. Off by default: hyphens are very common on the web.

## Fix

Writes — before units of date and time and ～ elsewhere, or what the option style says. Styles differ, so the fix is not safe; ~ would strike the text out and is not offered. GB/T 15834, 4.13.
)md";

constexpr std::string_view kStyles[] = {"auto", "—", "～", "–"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "起止之间写哪一种符号；auto 按后面的单位。",
     .en = "The mark between the two ends; auto goes by the unit."}};

using Kind = Glyph::Kind;

bool is_unit(const Glyph& glyph) {
  constexpr std::u32string_view kUnits =
      U"年月日号时点分秒天周个人次倍章节页条款项名万亿元美台家岁%％";
  return glyph.value != 0 && kUnits.find(glyph.value) != std::u32string_view::npos;
}

// The end of the number that begins at `i`; `i` itself when there is none.
std::size_t skip_number(const GlyphRow& row, std::size_t i) {
  while (row.glyphs[i].is(Kind::kDigit) ||
         (row.glyphs[i].value == U'.' && row.glyphs[i + 1].is(Kind::kDigit)))
    ++i;
  return i;
}

void check_number(const GlyphRow& row, std::size_t begin, std::size_t end, std::string_view style,
                  lint::Sink& sink) {
  const auto& glyphs = row.glyphs;
  const Glyph& before = glyphs[begin - 1];
  if (glyphs[begin].value == U'0' && end > begin + 1) return;  // a telephone number
  if (before.is(Kind::kLatin) || (before.is(Kind::kAscii) && before.value != U'(')) return;
  std::size_t mark = glyphs[end].is(Kind::kBlank) ? end + 1 : end;
  if (glyphs[mark].value != U'-' || !glyphs[mark].is(Kind::kAscii)) return;
  const std::size_t second = glyphs[mark + 1].is(Kind::kBlank) ? mark + 2 : mark + 1;
  const std::size_t last = skip_number(row, second);
  if (last == second) return;
  const std::size_t unit = glyphs[last].is(Kind::kBlank) ? last + 1 : last;
  if (!is_unit(glyphs[unit])) return;
  for (std::size_t i = end; i <= second; ++i)
    if (glyphs[i].seam != Glyph::Seam::kNone) return;
  const bool time =
      std::u32string_view(U"年月日号时点分").find(glyphs[unit].value) != std::u32string_view::npos;
  const std::string expected = style != "auto" ? std::string(style) : time ? "—" : "～";
  sink.add(
      {.range = glyphs[mark].range,
       .message = {"数值范围应使用" + quoted_zh(expected) + "，这里是“-”",
                   "expected " + quoted_en(expected) + " in a range, found “-”"},
       .fixes = {write_instead(range_of(row, end, second), expected, lint::FixSafety::kUnsafe)}});
}

void check_row(const GlyphRow& row, std::string_view style, lint::Sink& sink) {
  const auto& glyphs = row.glyphs;
  std::size_t end = 0;  // of the last number
  for (const std::size_t begin : row.borders) {
    if (begin < end || !glyphs[begin].is(Kind::kDigit)) continue;
    end = skip_number(row, begin);
    check_number(row, begin, end, style, sink);
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const std::string_view style = context.options.text("style");
  for_each_chinese_row(context, [&](const GlyphRow& row) {
    if (row.has(Kind::kDigit)) check_row(row, style, sink);
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH025",
    .name = "range-mark",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "数值范围使用了半角连字号",
    .summary_en = "a hyphen in a range of numbers",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .needs = "-",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_range_mark
