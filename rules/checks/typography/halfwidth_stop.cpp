// ZH011 halfwidth-stop: a Chinese sentence ends with 。.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_halfwidth_stop {
namespace {

constexpr std::string_view kDocsZh = R"md(
汉字后面以英文句点“.”结句，多半是输入法没有切换；中文句号是“。”。

只看汉字之后、行尾之前的句点，以及后面隔一个空格又接汉字的句点。行首的编号（“一. 概述”）、人名缩写、网址、文献条目（“题名[J]. 刊名”）和标题末尾不算。

## 正确

```markdown
进程和线程的区别很大。版本是 2.1 版。
```

## 错误

```markdown
进程和线程的区别很大.
```

## 修复

改为“。”，并去掉后面的空格。只有一种读法，属于安全修复。

依据：GB/T 15834—2011 4.1。
)md";

constexpr std::string_view kDocsEn = R"md(
A period behind Han ends a sentence where the input method was not switched; the Chinese full stop is 。.

Only periods after Han before the end of a line, or before a blank and Han, are looked at. Numbers at the start of a line (一. 概述), entries of bibliographies and ends of headings do not count.

## Fix

Writes 。 and takes away the blank behind it. There is one reading only, so the fix is safe.
)md";

using Kind = Glyph::Kind;

// 一. 其二. 附录甲.: short words at the start of a line number it.
bool is_line_number(const GlyphRow& row, std::size_t stop) {
  constexpr std::size_t kLongest = 3;
  for (std::size_t i = stop; i > 0 && stop - i <= kLongest; --i) {
    const Glyph& before = row.glyphs[i - 1];
    if (before.is(Kind::kEdge) || before.is(Kind::kBreak)) return true;
  }
  return false;
}

void check_row(const GlyphRow& row, lint::Sink& sink) {
  const auto& glyphs = row.glyphs;
  for (const std::size_t i : row.marks) {
    if (glyphs[i].value != U'.' || !glyphs[i].is(Kind::kAscii)) continue;
    if (!glyphs[i - 1].is(Kind::kHan) || glyphs[i].seam == Glyph::Seam::kTangled) continue;
    const Glyph& next = glyphs[i + 1];
    const bool ends = next.is(Kind::kBreak) || (next.is(Kind::kEdge) && !row.is_heading());
    const bool goes_on = next.is(Kind::kBlank) && next.seam == Glyph::Seam::kNone &&
                         glyphs[i + 2].is(Kind::kHan) && glyphs[i + 2].seam == Glyph::Seam::kNone;
    if ((!ends && !goes_on) || is_line_number(row, i)) continue;
    const text::Range replaced{glyphs[i].range.begin,
                               goes_on ? next.range.end : glyphs[i].range.end};
    sink.add({.range = glyphs[i].range,
              .message = {"中文句子应以“。”结束，这里是“.”",
                          "expected “。” at the end of a Chinese sentence, found “.”"},
              .fixes = {write_instead(
                  replaced, "。", goes_on ? safe_but_in_heading(row) : lint::FixSafety::kSafe)}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH011",
    .name = "halfwidth-stop",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "中文句子以英文句点结束",
    .summary_en = "a Chinese sentence ends with a period",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = ".",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_halfwidth_stop
