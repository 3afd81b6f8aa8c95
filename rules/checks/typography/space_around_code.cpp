// ZH003 space-around-code: between Han and inline code there is a blank everywhere or nowhere.
#include "rules/checks/border_blanks.h"
#include "rules/checks/glyphs.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_space_around_code {
namespace {

constexpr std::string_view kDocsZh = R"md(
汉字与行内代码之间加不加空格，一篇文章里应当统一。少数写法与全文多数不一致时报告：全文至少 8 处，少数不超过两成。

标点旁边的代码不算。

## 正确

```markdown
用 `a` 与 `b`、用 `c` 与 `d`、用 `e` 与 `f`、用 `g`。
```

## 错误

```markdown
用 `a` 与 `b`、用 `c` 与 `d`、用 `e` 与 `f`、用`g`。
```

## 修复

按全文多数的写法补上或删去空格。只有一种读法，属于安全修复；文中有指向锚点的链接时，标题里的空格不算安全。

等价规则：zhlint spaceOutsideCode、autocorrect space-backticks。
)md";

constexpr std::string_view kDocsEn = R"md(
Between Han and inline code a blank may be set or not; an article should do it one way. The minority is reported where the article has at least 8 cases and at most one in five departs. Code beside punctuation does not count.

## Fix

Inserts or removes the blank as in the rest of the article. There is one reading only, so the fix is safe; but not in headings where the article links to anchors.
)md";

constexpr lint::OptionSpec kOptions[] = {kBorderStyle};

using Kind = Glyph::Kind;

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for_each_chinese_row(context, [&](const GlyphRow& row) {
    if (!row.has(Kind::kCode)) return;
    for_each_border(row, [&](Border border) {
      const Glyph& left = row.glyphs[border.left];
      const Glyph& right = row.glyphs[border.right];
      const bool beside_code = (left.is(Kind::kHan) && right.is(Kind::kCode)) ||
                               (left.is(Kind::kCode) && right.is(Kind::kHan));
      if (beside_code) note_border(row, border, 0, survey);
    });
  });
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  judge_borders(context, surveyed, 0, {"汉字与行内代码之间", "between Han and inline code"}, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH003",
    .name = "space-around-code",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "汉字与行内代码之间的空格与全文多数写法不一致",
    .summary_en = "a blank between Han and inline code is unlike most of the article",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kDegraded | lint::concern::kFragments,
    .needs = "`",
    .survey = survey,
    .judge = judge,
    .by_sighting = true,
};

}  // namespace trend::checks::typography_space_around_code
