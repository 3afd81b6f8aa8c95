// ZH026 fullwidth-alnum: letters and digits are ASCII.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_fullwidth_alnum {
namespace {

constexpr std::string_view kDocsZh = R"md(
全角的字母和数字（ＡＩ、２０２４）看着松散，搜索不到，复制出去也不能用。

## 正确

```markdown
AI 在 2024 年的进展
```

## 错误

```markdown
ＡＩ在２０２４年的进展
```

## 修复

改为半角。只有一种读法，属于安全修复；在标题里会改变锚点，不算安全。

等价规则：autocorrect halfwidth-word、lint-md no-full-width-number。
)md";

constexpr std::string_view kDocsEn = R"md(
Full-width letters and digits look loose, cannot be searched for and do not work when copied.

## Fix

Writes the ASCII ones. There is one reading only, so the fix is safe, except in headings, where the anchor changes.
)md";

constexpr char32_t kFullwidthDistance = 0xFEE0;

bool is_fullwidth_alnum(char32_t c) {
  const auto within = [&](char32_t first, char32_t last) { return c >= first && c <= last; };
  return within(U'０', U'９') || within(U'Ａ', U'Ｚ') || within(U'ａ', U'ｚ');
}

void check_row(const GlyphRow& row, lint::Sink& sink) {
  const auto& glyphs = row.glyphs;
  for (std::size_t i = 1; i + 1 < glyphs.size(); ++i) {
    if (!is_fullwidth_alnum(glyphs[i].value) || glyphs[i].is(Glyph::Kind::kOpaque)) continue;
    const std::size_t begin = i;
    std::string found = utf8(glyphs[i].value);
    std::string half(1, static_cast<char>(glyphs[i].value - kFullwidthDistance));
    while (is_fullwidth_alnum(glyphs[i + 1].value) && glyphs[i + 1].seam == Glyph::Seam::kNone) {
      ++i;
      found += utf8(glyphs[i].value);
      half += static_cast<char>(glyphs[i].value - kFullwidthDistance);
    }
    const text::Range range = range_of(row, begin, i + 1);
    sink.add(
        {.range = range,
         .message = {"应使用半角字母和数字" + quoted_zh(half) + "，这里是全角" + quoted_zh(found),
                     "expected ASCII " + quoted_en(half) + ", found full-width " +
                         quoted_en(found)},
         .fixes = {write_instead(range, half, safe_but_in_heading(row))}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const GlyphRow& row : context.facts.get<Prose>().rows())
    if (row.has(Glyph::Kind::kOther) && !row.is_japanese()) check_row(row, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH026",
    .name = "fullwidth-alnum",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "字母或数字是全角的",
    .summary_en = "full-width letters or digits",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs =
        "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉ"
        "ｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_fullwidth_alnum
