// ZH015 quote-style: “ ” or 「 」, not both.
#include "rules/checks/glyphs.h"
#include "rules/checks/habit.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_quote_style {
namespace {

constexpr std::string_view kDocsZh = R"md(
弯引号“”与直角引号「」两种写法都有，一篇文章里用一种。少数写法与全文多数不一致时报告：全文至少 8 处，少数不超过两成。套在另一种引号里的不算。

默认不启用：许多作者有意用「」标产品名、用“”引话。规则集 zh-hans 启用它并要求“”，zh-hant 要求「」。

## 正确

```markdown
“甲一”“乙二”“丙三”“丁四”“戊五”“己六”“庚七”“辛八”“壬九”
```

## 错误

```markdown
“甲一”“乙二”“丙三”“丁四”“戊五”“己六”“庚七”“辛八”「壬九」
```

## 修复

改为多数写法。两种引号也可能各有用处，所以不算安全。
)md";

constexpr std::string_view kDocsEn = R"md(
Curly “ ” and corner 「 」 quotation marks are both in use; an article should keep to one. The minority is reported where the article has at least 8 quotations and at most one in five departs; marks within marks do not count. Off by default: many authors set names in 「 」 and speech in “ ” on purpose. The profile zh-hans runs it and expects “ ”, zh-hant expects 「 」.

## Fix

Writes what most of the article has; both may have their use, so the fix is not safe.
)md";

constexpr std::uint8_t kCurly = 0;
constexpr std::uint8_t kCorner = 1;

constexpr std::string_view kStyles[] = {"auto", "curly", "corner"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "auto 按全文多数，curly 一律用“”，corner 一律用「」。",
     .en = "By the majority of the article (auto), always curly, or always corner."}};

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for_each_chinese_row(context, [&](const GlyphRow& row) {
    // Pairs come by their closing marks: what began before the end of the last one is around it.
    std::vector<MarkPair> quotes;
    for (const MarkPair& pair : row.matched.pairs) {
      const char32_t mark = row.glyphs[pair.open].value;
      if (mark != U'“' && mark != U'「') continue;
      while (!quotes.empty() && quotes.back().open > pair.open) quotes.pop_back();
      quotes.push_back(pair);
    }
    for (const MarkPair& pair : quotes) {
      const Glyph& open = row.glyphs[pair.open];
      survey.push_back({{open.range.begin, row.glyphs[pair.close].range.end},
                        open.value == U'“' ? kCurly : kCorner});
    }
  });
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (is_partly_read(context.article)) return;
  const std::string_view style = context.options.text("style");
  std::uint8_t expected = style == "corner" ? kCorner : kCurly;
  if (style == "auto") {
    const auto usual = usual_form(surveyed, kCurly, kCorner);
    if (!usual) return;
    expected = *usual;
  }
  const bool curly = expected == kCurly;
  const std::string marks = curly ? "“”" : "「」";
  surveyed.for_each(curly ? kCorner : kCurly, [&](text::Range pair) {
    sink.add({.range = {pair.begin, pair.begin + 3},
              .message = {"引号应统一为" + marks, "expected the quotation marks " + marks},
              .related = {{{pair.end - 3, pair.end}, {"另一半", "the other half"}}},
              .fixes = {write_pair(context, pair, {curly ? "“" : "「", curly ? "”" : "」"},
                                   lint::FixSafety::kUnsafe)}});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH015",
    .name = "quote-style",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "弯引号与直角引号混用",
    .summary_en = "curly and corner quotation marks are mixed",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kDegraded | lint::concern::kFragments,
    .needs = "“「",
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::typography_quote_style
