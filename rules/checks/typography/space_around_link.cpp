// ZH004 space-around-link: blanks between Chinese text and Chinese links or bold, by majority.
#include "rules/checks/border_blanks.h"
#include "rules/checks/glyphs.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_space_around_link {
namespace {

constexpr std::string_view kDocsZh = R"md(
链接文字、加粗文字也是汉字时，与前后汉字之间加不加空格，一篇文章里应当统一；链接与加粗分开统计。少数写法与全文多数不一致时报告：全文至少 8 处，少数不超过两成。

默认不启用：排版上本无定规，链接颜色已经起了分隔作用。

## 正确

```markdown
见[甲](a.md)和[乙](b.md)与[丙](c.md)及[丁](d.md)之类。
```

## 错误

```markdown style=space
见[甲](a.md)和[乙](b.md)。
```

## 修复

按全文多数的写法补上或删去空格。只有一种读法，属于安全修复；文中有指向锚点的链接时，标题里的空格不算安全。

等价规则：lint-md space-around-link。
)md";

constexpr std::string_view kDocsEn = R"md(
Between Chinese text and a link or bold words that are Chinese as well a blank may be set or not; an article should do it one way. Links and bold are counted apart; the minority is reported where there are at least 8 cases and at most one in five departs. Off by default: there is no rule in typography, and the colour of a link sets it off already.

## Fix

Inserts or removes the blank as in the rest of the article. There is one reading only, so the fix is safe; but not in headings where the article links to anchors.
)md";

constexpr lint::OptionSpec kOptions[] = {kBorderStyle};

enum Family : std::uint8_t { kLinks, kEmphasis };

using Kind = Glyph::Kind;

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for_each_chinese_row(context, [&](const GlyphRow& row) {
    const auto& glyphs = row.glyphs;
    for_each_border(row, [&](Border border) {
      const Glyph& left = glyphs[border.left];
      const Glyph& right = glyphs[border.right];
      const bool before_link = left.is(Kind::kHan) && right.is(Kind::kLinkOpen) &&
                               glyphs[border.right + 1].is(Kind::kHan);
      const bool behind_link = left.is(Kind::kLinkClose) && right.is(Kind::kHan) &&
                               glyphs[border.left - 1].is(Kind::kHan);
      if (before_link || behind_link) note_border(row, border, kLinks, survey);
      const bool marks =
          glyphs[border.left + 1].seam == Glyph::Seam::kMarks || right.seam == Glyph::Seam::kMarks;
      if (marks && left.is(Kind::kHan) && right.is(Kind::kHan))
        note_border(row, border, kEmphasis, survey);
    });
  });
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  judge_borders(context, surveyed, kLinks, {"汉字与链接之间", "between Han and a link"}, sink);
  judge_borders(context, surveyed, kEmphasis, {"汉字与强调文字之间", "between Han and emphasis"},
                sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH004",
    .name = "space-around-link",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "链接或加粗旁边的空格与全文多数写法不一致",
    .summary_en = "a blank beside links or bold is unlike most of the article",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kDegraded | lint::concern::kFragments,
    .needs = "[<*_~!",
    .survey = survey,
    .judge = judge,
    .by_sighting = true,
};

}  // namespace trend::checks::typography_space_around_link
