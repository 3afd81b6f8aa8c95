// ZH017 reversed-quotes: “ opens and ” closes.
#include "rules/checks/glyphs.h"
#include "rules/checks/mark_pairs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_reversed_quotes {
namespace {

constexpr std::string_view kDocsZh = R"md(
左引号“用在引文前，右引号”用在引文后。打反（”甲”、“甲“）时两边的弧线方向不对，也让程序以为引文还没有结束。

一段里引号成偶数、按出现次序一前一后读得通时才报告；数目不齐由 ZH016 报告。

## 正确

```markdown
这叫“先查后答”，不叫“先答后查”。
```

## 错误

```markdown
这叫“先查后答“，不叫”先答后查”。
```

## 修复

按次序改成一前一后。只有一种读法，属于安全修复。

依据：GB/T 15834—2011 4.8。
)md";

constexpr std::string_view kDocsEn = R"md(
“ stands before quoted words and ” behind them. The wrong way round they bend away from what they quote, and programs think the quotation goes on.

Reported where their number in the paragraph is even and reading them alternately makes sense; an odd number is ZH016.

## Fix

Makes them alternate. There is one reading only, so the fix is safe.
)md";

void check_row(const GlyphRow& row, lint::Sink& sink) {
  for (const MarkPair& pair : misplaced_quotes(row)) {
    const Glyph& open = row.glyphs[pair.open];
    const Glyph& close = row.glyphs[pair.close];
    if (!open.is(Glyph::Kind::kMark) || !close.is(Glyph::Kind::kMark)) continue;  // ZH016's
    std::vector<text::Edit> edits;
    if (open.value != U'“') edits.push_back({open.range, "“"});
    if (close.value != U'”') edits.push_back({close.range, "”"});
    lint::Finding finding{.range = edits.front().range,
                          .message = {"引号方向打反了", "a quotation mark is the wrong way round"}};
    if (edits.size() > 1)
      finding.related.push_back({close.range, {"另一半也反了", "its partner is, too"}});
    finding.fixes.push_back(lint::make_fix({"改正引号方向", "Turn the quotation marks"},
                                           lint::FixSafety::kSafe, std::move(edits)));
    sink.add(std::move(finding));
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH017",
    .name = "reversed-quotes",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "引号方向打反",
    .summary_en = "quotation marks are the wrong way round",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "“”",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_reversed_quotes
