// ZH007 space-inside-bracket: no blank just inside Chinese brackets and quotation marks.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_space_inside_bracket {
namespace {

constexpr std::string_view kDocsZh = R"md(
全角括号、引号、书名号自带空白，里面紧挨着再加空格，读者看到括号与文字脱开。

空括号“（ ）”留给人填写，不算。

## 正确

```markdown
检索增强生成（RAG）用“先查后答”的办法。
```

## 错误

```markdown
检索增强生成（ RAG ）用“ 先查后答 ”的办法。
```

## 修复

删去空格。只有一种读法，属于安全修复；在标题里会改变锚点，不算安全。

等价规则：zhlint noSpaceInsideBracket、noSpaceInsideQuotation。
)md";

constexpr std::string_view kDocsEn = R"md(
Full-width brackets and quotation marks bring white space with them; with a blank just inside, they come off the words. Empty brackets （ ）, to be filled in, do not count.

## Fix

Removes the blank. There is one reading only, so the fix is safe, except in headings, where the anchor changes.
)md";

using Kind = Glyph::Kind;

void check_blank(const GlyphRow& row, std::size_t blank, std::size_t mark, lint::Sink& sink) {
  const Glyph& glyph = row.glyphs[blank];
  if (!glyph.is(Kind::kBlank) || glyph.seam != Glyph::Seam::kNone ||
      row.glyphs[blank + 1].seam != Glyph::Seam::kNone)
    return;
  const text::Bilingual name = name_of_mark(row.glyphs[mark].value);
  sink.add({.range = glyph.range,
            .message = {name.zh + "内侧不应有空格", "expected no blank just inside " + name.en},
            .fixes = {remove_blank(row, glyph.range)},
            .unnecessary = true});
}

void check_row(const GlyphRow& row, lint::Sink& sink) {
  for (const MarkPair& pair : row.matched.pairs) {
    if (!row.glyphs[pair.open].is(Kind::kMark) || !row.glyphs[pair.close].is(Kind::kMark)) continue;
    if (pair.close <= pair.open + 2) continue;  // （ ）
    check_blank(row, pair.open + 1, pair.open, sink);
    check_blank(row, pair.close - 1, pair.close, sink);
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH007",
    .name = "space-inside-bracket",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "全角括号或引号内侧有空格",
    .summary_en = "a blank just inside full-width brackets or quotation marks",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "（《“‘「『【〔〈",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_space_inside_bracket
