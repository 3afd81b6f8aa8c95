// ZH005 space-between-han: no blank between two Han characters.
#include <algorithm>
#include <span>

#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_space_between_han {
namespace {

constexpr std::string_view kDocsZh = R"md(
句子里两个汉字之间的空格是误按，或删去外文词时留下的；读者看到词语中间断开一截。

只看成句的文字：这一行里有逗号、句号一类的标点，空格只有一处，两边各至少有四个字。标题、单元格、用空格分隔的关键词、署名和诗句不算。

## 正确

```markdown
训练成本在下降，推理成本在上升。

关键词 大模型 推理 芯片
```

## 错误

```markdown
训练成本在下 降，推理成本在上升。
```

## 修复

删去空格。也可能漏了标点，所以不算安全。

等价规则：zhlint noSpaceBetweenFullwidthContent。
)md";

constexpr std::string_view kDocsEn = R"md(
A blank between two Han characters of a sentence is a slip, or left behind by a foreign word that was deleted; the reader sees a word torn apart.

Only sentences are looked at: lines with a stop or pause and one such blank only, with four characters on both sides. Headings, cells, key words set apart by blanks, names and verse do not count.

## Fix

Removes the blank. A mark may be missing there instead, so the fix is not safe.
)md";

using Kind = Glyph::Kind;

bool is_between_han(const GlyphRow& row, std::size_t i) {
  const auto& glyphs = row.glyphs;
  return glyphs[i].is(Kind::kBlank) && glyphs[i - 1].is(Kind::kHan) &&
         glyphs[i + 1].is(Kind::kHan) && glyphs[i].seam == Glyph::Seam::kNone &&
         glyphs[i + 1].seam == Glyph::Seam::kNone;
}

// At least four glyphs of prose on both sides before the line or the clause ends.
bool is_within_clause(const GlyphRow& row, std::size_t i) {
  constexpr std::size_t kFewest = 4;
  const auto& glyphs = row.glyphs;
  const auto goes_on = [](const Glyph& glyph) {
    return glyph.is(Kind::kHan) || glyph.is_ascii_word() ||
           (glyph.is(Kind::kMark) && is_pause(glyph.value));
  };
  for (std::size_t n = 1; n <= kFewest; ++n)
    if (i < n || i + n >= glyphs.size() || !goes_on(glyphs[i - n]) || !goes_on(glyphs[i + n]))
      return false;
  return true;
}

// What has no pause but a colon is a label or a list of names.
bool is_sentence(std::span<const Glyph> line) {
  return std::ranges::any_of(line, [](const Glyph& glyph) {
    return glyph.is(Kind::kMark) && is_pause(glyph.value) && glyph.value != U'：';
  });
}

void check_row(const GlyphRow& row, lint::Sink& sink) {
  const auto& glyphs = row.glyphs;
  std::size_t line = 1;   // its first glyph
  std::size_t blank = 0;  // the only one of the line so far
  std::size_t blanks = 0;
  for (const std::size_t i : row.borders) {
    if (is_between_han(row, i)) {
      blank = i;
      ++blanks;
    } else if (glyphs[i].is(Kind::kBreak) || glyphs[i].is(Kind::kEdge)) {
      if (blanks == 1 && is_sentence(glyphs.subspan(line, i - line)) &&
          is_within_clause(row, blank))
        sink.add(
            {.range = glyphs[blank].range,
             .message = {"“" + utf8(glyphs[blank - 1].value) + "”与“" +
                             utf8(glyphs[blank + 1].value) + "”之间不应有空格，或漏了标点",
                         "expected no blank between " + quoted_en(utf8(glyphs[blank - 1].value)) +
                             " and " + quoted_en(utf8(glyphs[blank + 1].value)) + ", or a mark"},
             .fixes = {lint::make_fix({"删去空格", "Remove the blank"}, lint::FixSafety::kUnsafe,
                                      {{glyphs[blank].range, ""}})},
             .unnecessary = true});
      line = i + 1;
      blanks = 0;
    }
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) {
    if (row.has(Kind::kBlank) && !row.is_heading() && !row.is_cell()) check_row(row, sink);
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH005",
    .name = "space-between-han",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "汉字之间有空格",
    .summary_en = "a blank between Han characters",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_block = check_block,
};

}  // namespace trend::checks::typography_space_between_han
