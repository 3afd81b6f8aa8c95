// ZH012 halfwidth-bracket: brackets around Chinese are of one width throughout the article.
#include <algorithm>
#include <optional>
#include <vector>

#include "rules/checks/glyphs.h"
#include "rules/checks/habit.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_halfwidth_bracket {
namespace {

constexpr std::string_view kDocsZh = R"md(
括号里是汉字时，全角（）和半角 () 都有人用（有的文档规定用半角），但一篇文章里应当统一。少数写法与全文多数不一致时报告：全文至少 8 对，少数不超过两成。

括号里没有汉字的不算，宽窄不一的一对由 ZH016 报告。

## 正确

```markdown
甲（一）、乙（二）、丙（三）、丁（四）、戊（五）、己（六）、庚（七）、辛（八），以及模型 (LLM)。
```

## 错误

```markdown
甲（一）、乙（二）、丙（三）、丁（四）、戊（五）、己（六）、庚（七）、辛（八）、壬 (九)。
```

## 修复

改为多数写法；改成全角时去掉外侧的空格。只有一种读法，属于安全修复；改成半角时空格由作者决定，不算安全。

依据：GB/T 15834—2011 4.9。
)md";

constexpr std::string_view kDocsEn = R"md(
Around Han both widths of parentheses are in use (some style guides ask for the half-width ones), but an article should keep to one. The minority is reported where the article has at least 8 such pairs and at most one in five departs.

Brackets without Han inside do not count; a pair of two widths is ZH016.

## Fix

Writes what most of the article has; full-width ones lose the blank outside. There is one reading only, so that is safe; half-width ones may need blanks, which is for the author to decide.
)md";

constexpr std::string_view kStyles[] = {"auto", "full", "half"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "auto 按全文多数，full 一律全角，half 一律半角。",
     .en = "By the majority of the article (auto), always full-width, or always half-width."}};

constexpr std::uint8_t kFull = 0;
constexpr std::uint8_t kHalf = 1;

using Kind = Glyph::Kind;

// Where Han begins in a row: asked for each of brackets that may be nested deeply.
class HanWords {
 public:
  explicit HanWords(const GlyphRow& row) {
    for_each_run(row, Kind::kHan,
                 [&](std::size_t begin, std::size_t) { begins_.push_back(begin); });
  }

  bool stand_between(const MarkPair& pair) const {
    const auto next = std::ranges::upper_bound(begins_, pair.open);
    return next != begins_.end() && *next < pair.close;
  }

 private:
  std::vector<std::size_t> begins_;
};

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for_each_chinese_row(context, [&](const GlyphRow& row) {
    const auto& glyphs = row.glyphs;
    std::optional<HanWords> han;
    for (const MarkPair& pair : row.matched.pairs) {
      const Glyph& open = glyphs[pair.open];
      const Glyph& close = glyphs[pair.close];
      if (open.kind != close.kind || (open.value != U'（' && open.value != U'(')) continue;
      // [甲](乙) would be a link.
      if (glyphs[pair.open - 1].is(Kind::kLinkClose) || glyphs[pair.open - 1].value == U']')
        continue;
      if (!han) han.emplace(row);
      if (!han->stand_between(pair)) continue;
      survey.push_back({{open.range.begin, close.range.end}, open.value == U'（' ? kFull : kHalf});
    }
  });
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (is_partly_read(context.article)) return;
  const std::string_view style = context.options.text("style");
  std::uint8_t expected = style == "half" ? kHalf : kFull;
  if (style == "auto") {
    const auto usual = usual_form(surveyed, kFull, kHalf);
    if (!usual) return;
    expected = *usual;
  }
  const bool full = expected == kFull;
  text::Bilingual message =
      full ? text::Bilingual{"括号应为全角（）", "expected full-width brackets （）"}
           : text::Bilingual{"括号应为半角 ()", "expected half-width brackets ()"};
  if (style == "auto") {
    message.zh += "，与全文多数写法一致";
    message.en += ", as in most of the article";
  }
  surveyed.for_each(full ? kHalf : kFull, [&](text::Range pair) {
    const text::Offset width = full ? 1 : 3;
    const text::Range close{pair.end - width, pair.end};
    sink.add({.range = {pair.begin, pair.begin + width},
              .message = message,
              .related = {{close, {"另一半", "the other half"}}},
              .fixes = {full ? write_pair(context, pair, {"（", "）", true}, lint::FixSafety::kSafe)
                             : write_pair(context, pair, {"(", ")"}, lint::FixSafety::kUnsafe)}});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH012",
    .name = "halfwidth-bracket",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "括号的宽度与全文多数写法不一致",
    .summary_en = "the width of brackets is unlike most of the article",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kDegraded | lint::concern::kFragments,
    .needs = "（(",
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::typography_halfwidth_bracket
