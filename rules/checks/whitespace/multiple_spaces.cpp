// WS005 multiple-spaces: one blank between words.
#include <fmt/core.h>

#include <algorithm>

#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::whitespace_multiple_spaces {
namespace {

using text::Range;

constexpr std::string_view kDocsZh = R"md(
文字中间连续的几个空格在页面上只显示一个，多半是手误或粘贴留下的。行首行末、代码、公式里的空格，两个汉字之间用来对齐的空格和英文句号后的两个空格、竖线等分隔符两边的空格不报告；中文标点旁边的由 ZH006 报告。

## 正确

```markdown
使用 GPU 训练

First.  Second.
```

## 错误

```markdown
使用  GPU 训练
```

## 修复

只留一个空格：页面上看不出区别，属于安全修复。在标题里会改变锚点，需要确认。

同类规则：rumdl MD064。
)md";

constexpr std::string_view kWords[] = {"  "};

constexpr std::string_view kDocsEn = R"md(
Several blanks between words show as one; mostly they are slips or left over from pasting. Blanks at the ends of lines, between two Han (they align columns), in code and formulas, and the two blanks after an English full stop, and those around separators such as | are left alone; blanks beside Chinese marks belong to ZH006.

## Fix

Leaves one blank. Nothing changes for the reader, so the fix is safe; in a heading it may change the anchor, so it is not. Same as rumdl MD064.
)md";

bool is_inner_text(const Glyph& glyph) {
  return !glyph.is(Glyph::Kind::kEdge) && !glyph.is(Glyph::Kind::kBreak);
}

bool ends_sentence(const Glyph& glyph) {
  return glyph.is(Glyph::Kind::kAscii) &&
         std::u32string_view(U".?!:").find(glyph.value) != std::u32string_view::npos;
}

/// Blanks around | and the like set columns apart on purpose; those beside Chinese marks are
/// ZH006's.
bool is_separator(const Glyph& glyph) {
  return glyph.is(Glyph::Kind::kOther) || glyph.is(Glyph::Kind::kMark) ||
         (glyph.is(Glyph::Kind::kAscii) && glyph.value == U'|');
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const GlyphRow& row : context.facts.get<Prose>().rows()) {
    for (const std::size_t i : row.borders) {
      const Glyph& blank = row.glyphs[i];
      if (!blank.is(Glyph::Kind::kBlank) || blank.range.size() < 2) continue;  // the edge is none
      if (!is_inner_text(row.glyphs[i - 1]) || !is_inner_text(row.glyphs[i + 1])) continue;
      // Columns of names are set apart with blanks, and one blank there is ZH005's.
      if (row.glyphs[i - 1].is(Glyph::Kind::kHan) && row.glyphs[i + 1].is(Glyph::Kind::kHan))
        continue;
      if (ends_sentence(row.glyphs[i - 1]) || is_separator(row.glyphs[i - 1]) ||
          is_separator(row.glyphs[i + 1]))
        continue;
      if (context.slice(blank.range).find_first_not_of(' ') != std::string_view::npos) continue;
      sink.add(
          {.range = blank.range,
           .message = {fmt::format("文字中间有 {} 个空格，只需要一个", blank.range.size()),
                       fmt::format("{} blanks between words, expected one", blank.range.size())},
           .fixes = {lint::make_fix({"只留一个空格", "Leave one blank"}, safe_but_in_heading(row),
                                    {{blank.range, " "}})}});
    }
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "WS005",
    .name = "multiple-spaces",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "文字中间有多个空格",
    .summary_en = "several blanks between words",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .words = kWords,
    .check_block = check_block,
};

}  // namespace trend::checks::whitespace_multiple_spaces
