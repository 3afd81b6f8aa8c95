// ZH028 percent-space: % and ° stand directly behind their number.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_percent_space {
namespace {

constexpr std::string_view kDocsZh = R"md(
百分号、千分号、度的符号紧跟数字。中间的空格会让行末断在数字与符号之间。

取模的运算（`7 % 3`）不算。

## 正确

```markdown
占比 15%，转角 90°，7 % 3 得 1。
```

## 错误

```markdown
占比 15 %，转角 90 °。
```

## 修复

删去空格。只有一种读法，属于安全修复；在标题里会改变锚点，不算安全。
)md";

constexpr std::string_view kDocsEn = R"md(
Per cent, per mille and degree signs stand directly behind their number in Chinese; a blank lets the line break between the two. A remainder (7 % 3) does not count.

## Fix

Removes the blank. There is one reading only, so the fix is safe, except in headings, where the anchor changes.
)md";

using Kind = Glyph::Kind;

bool is_sign(const Glyph& glyph) {
  constexpr std::u32string_view kSigns = U"%‰°℃℉％";
  return glyph.value != 0 && !glyph.is(Kind::kOpaque) &&
         kSigns.find(glyph.value) != std::u32string_view::npos;
}

// 7 % 3, 7 %3, a % b
bool is_remainder(const GlyphRow& row, std::size_t sign) {
  std::size_t next = sign + 1;
  if (row.glyphs[next].is(Kind::kBlank)) ++next;
  return row.glyphs[sign].value == U'%' && row.glyphs[next].is_ascii_word();
}

void check_row(const GlyphRow& row, lint::Sink& sink) {
  if (!row.has(Kind::kDigit) || !row.has(Kind::kBlank)) return;
  const auto& glyphs = row.glyphs;
  for (const std::size_t i : row.borders) {
    if (!glyphs[i].is(Kind::kBlank) || !glyphs[i - 1].is(Kind::kDigit) || !is_sign(glyphs[i + 1]))
      continue;
    const bool plain =
        glyphs[i].seam == Glyph::Seam::kNone && glyphs[i + 1].seam == Glyph::Seam::kNone;
    if (!plain || is_remainder(row, i + 1)) continue;
    const std::string sign = utf8(glyphs[i + 1].value);
    sink.add({.range = glyphs[i].range,
              .message = {"数字与" + quoted_zh(sign) + "之间不应有空格",
                          "expected no blank between a number and " + quoted_en(sign)},
              .fixes = {remove_blank(row, glyphs[i].range)},
              .unnecessary = true});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH028",
    .name = "percent-space",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "数字与百分号之间有空格",
    .summary_en = "a blank between a number and its per cent sign",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "%‰°℃℉％",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_percent_space
