// ZH008 soft-break-in-han: a line end between Han renders as a blank.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_soft_break_in_han {
namespace {

constexpr std::string_view kDocsZh = R"md(
段落在源文件里换行，HTML 中是一个空白；两边都是汉字（或中文标点）时，多数浏览器显示出一个多余的空格。

默认不启用：有的生成器会去掉它，有的作者按句换行便于比较版本。

## 正确

```markdown
算力在涨，成本在降。

Lines of English
may break.
```

## 错误

```markdown
算力在涨成本
在降。
```

## 修复

把两行连起来。只有一种读法，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A line end within a paragraph is white space in HTML; between Han (or Chinese marks) most browsers show a blank that nobody wrote. Off by default: some generators remove it, and some authors break lines at sentences to compare versions.

## Fix

Joins the two lines. There is one reading only, so the fix is safe.
)md";

using Kind = Glyph::Kind;

bool is_wide(const Glyph& glyph) { return glyph.is(Kind::kHan) || glyph.is(Kind::kMark); }

void check_row(const lint::BlockContext& context, const GlyphRow& row, lint::Sink& sink) {
  const auto& glyphs = row.glyphs;
  for (const std::size_t i : row.borders) {
    if (!glyphs[i].is(Kind::kBreak) || !is_wide(glyphs[i - 1]) || !is_wide(glyphs[i + 1])) continue;
    // A mark at the start of a line is ZH009's.
    const bool plain = glyphs[i].seam == Glyph::Seam::kNone &&
                       glyphs[i + 1].seam == Glyph::Seam::kNone && !is_pause(glyphs[i + 1].value) &&
                       !is_closing_mark(glyphs[i + 1].value);
    const std::string_view line_end = context.slice(glyphs[i].range);
    if (!plain || line_end.starts_with("  ") || line_end.starts_with('\\')) continue;
    sink.add({.range = glyphs[i - 1].range,
              .message = {"这里的换行在网页上是一个空格", "the line end here renders as a blank"},
              .fixes = {lint::make_fix({"把两行连起来", "Join the lines"}, lint::FixSafety::kSafe,
                                       {{glyphs[i].range, ""}})}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) {
    if (row.has(Kind::kBreak)) check_row(context, row, sink);
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH008",
    .name = "soft-break-in-han",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "汉字之间换行，网页上多出一个空格",
    .summary_en = "a line end between Han renders as a blank",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_block = check_block,
};

}  // namespace trend::checks::typography_soft_break_in_han
