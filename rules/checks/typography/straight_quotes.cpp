// ZH014 straight-quotes: Chinese words are quoted with “ ” where the rest of the article does so.
#include "rules/checks/glyphs.h"
#include "rules/checks/habit.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_straight_quotes {
namespace {

constexpr std::string_view kDocsZh = R"md(
中文引号是“”。直引号 "" 不分左右，在中文字体里又窄又高；但不少文章通篇用它，所以只在全文多数用“”时报告：至少 8 处引文，直引号不超过两成。规则集 zh-hans 一律要求“”，zh-hant 一律要求「」。

只看引着汉字、两两成对的直引号；代码、英文引文和英寸符号不算。

## 正确

```markdown
“甲一”“乙二”“丙三”“丁四”“戊五”“己六”“庚七”“辛八”，英文里是 "nine"。
```

## 错误

```markdown
“甲一”“乙二”“丙三”“丁四”“戊五”“己六”“庚七”“辛八”和"壬九"。
```

## 修复

改为“”，并去掉外侧的空格。成对时只有一种读法，属于安全修复。

依据：GB/T 15834—2011 4.8。
)md";

constexpr std::string_view kDocsEn = R"md(
Chinese quotation marks are “ ”. The straight ones look alike on both sides and are narrow in Chinese fonts, but many articles use nothing else: so they are reported only where “ ” are the rule, in at least 8 quotations of which at most one in five has straight marks. The profile zh-hans always expects “ ”, zh-hant 「 」.

Only straight marks in pairs around Han are looked at; code, English quotations and inches do not count.

## Fix

Writes “ ” and takes away blanks outside. In a pair there is one reading only, so the fix is safe.
)md";

constexpr std::uint8_t kCurly = 0;
constexpr std::uint8_t kStraight = 1;

constexpr std::string_view kStyles[] = {"auto", "curly", "corner"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "auto 按全文多数，curly 一律用“”，corner 一律用「」。",
     .en = "By the majority of the article (auto), always curly, or always corner."}};

using Kind = Glyph::Kind;

bool is_inner(const Glyph& glyph) {
  return !glyph.is(Kind::kBlank) && !glyph.is(Kind::kBreak) && !glyph.is(Kind::kEdge);
}

void survey_straight(const GlyphRow& row, lint::Survey& survey) {
  const auto& glyphs = row.glyphs;
  std::vector<std::size_t> marks;
  for (const std::size_t i : row.marks)
    if (glyphs[i].value == U'"') marks.push_back(i);
  if (marks.size() % 2 != 0) return;  // which of them belong together?
  for (std::size_t k = 0; k < marks.size(); k += 2) {
    const std::size_t open = marks[k];
    const std::size_t close = marks[k + 1];
    if (close == open + 1 || !is_inner(glyphs[open + 1]) || !is_inner(glyphs[close - 1])) continue;
    bool han = false;
    bool curly = false;  // "甲”，"乙”: ZH016's
    for (std::size_t i = open + 1; i < close; ++i) {
      han = han || glyphs[i].is(Kind::kHan);
      curly = curly || glyphs[i].value == U'“' || glyphs[i].value == U'”';
    }
    if (han && !curly)
      survey.push_back({{glyphs[open].range.begin, glyphs[close].range.end}, kStraight});
  }
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for_each_chinese_row(context, [&](const GlyphRow& row) {
    for (const MarkPair& pair : row.matched.pairs)
      if (row.glyphs[pair.open].value == U'“')
        survey.push_back(
            {{row.glyphs[pair.open].range.begin, row.glyphs[pair.close].range.end}, kCurly});
    survey_straight(row, survey);
  });
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (is_partly_read(context.article)) return;
  const std::string_view style = context.options.text("style");
  const bool by_majority = style == "auto";
  if (by_majority && usual_form(surveyed, kCurly, kStraight) != kCurly) return;
  const bool corner = style == "corner";
  const PairMarks marks = corner ? PairMarks{"「", "」", true} : PairMarks{"“", "”", true};
  text::Bilingual message = {
      corner ? "应使用中文引号「」" : "应使用中文引号“”",
      corner ? "expected the quotation marks 「 」" : "expected the quotation marks “ ”"};
  if (by_majority) {
    message.zh += "，与全文多数写法一致";
    message.en += ", as in most of the article";
  }
  surveyed.for_each(kStraight, [&](text::Range pair) {
    sink.add({.range = {pair.begin, pair.begin + 1},
              .message = message,
              .related = {{{pair.end - 1, pair.end}, {"另一半", "the other half"}}},
              .fixes = {write_pair(context, pair, marks, lint::FixSafety::kSafe)}});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH014",
    .name = "straight-quotes",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "直引号与全文多数的中文引号不一致",
    .summary_en = "straight quotation marks where most of the article has curly ones",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kDegraded | lint::concern::kFragments,
    .needs = "\"“",
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::typography_straight_quotes
