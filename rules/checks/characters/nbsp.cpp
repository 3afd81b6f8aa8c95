// TX007 nbsp: blanks that do not break, in text that has no use for them.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "rules/checks/odd_characters.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::characters_nbsp {
namespace {

using text::CodePoint;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
汉字、中文标点或空格旁边有不换行空格（U+00A0、U+2007、U+202F），多半是从网页或办公软件粘贴来的。

它看起来是空格，却不是：浏览器不会在这里换行，也不把连续几个合成一个，行尾因此参差不齐；搜索“AI 芯片”找不到中间是不换行空格的文字。

西文单词和数字之间的（`10 km`）是正当的排版，不报告；代码里的也不报告。

## 正确

```markdown
用 GPU 训练，限速 10⟦U+00A0⟧km。
```

## 错误

```markdown
用⟦U+00A0⟧GPU 训练
```

## 修复

换成空格，旁边已有空格的或在行首行末的删除。空格的有无会变化，需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
Beside Han characters, Chinese punctuation or blanks there are no-break spaces (U+00A0, U+2007, U+202F), most likely pasted from a web page or a word processor.

They look like blanks and are none: browsers do not break the line there and do not collapse several into one, so that lines become uneven, and a search for the words with a blank between them does not find them.

Between Latin words and numbers (`10 km`) they are good typography and left alone, as they are in code.

## Fix

Writes a blank, or nothing beside a blank and at the ends of a line. That changes the spacing, so it needs a look.
)md";

constexpr std::size_t kMaxRelated = 20;

enum Form : std::uint8_t { kReplace, kDelete };

bool is_border(CodePoint c) {
  return c.size == 0 || c.value == U' ' || c.value == U'\t' || c.value == U'\n' || c.value == U'\r';
}

bool is_chinese(CodePoint c) {
  return text::is_han(c.value) || (c.value >= 0x3000 && text::is_cjk_punctuation(c.value));
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for (const OddCharacter& odd : context.facts.get<OddCharacters>().found()) {
    if (odd.kind != OddKind::kNoBreak) continue;
    const CodePoint before = text::decode_before(context.text, odd.range.begin);
    const CodePoint after = text::decode(context.text, odd.range.end);
    const bool border = is_border(before) || is_border(after);
    if (!border && !is_chinese(before) && !is_chinese(after)) continue;
    if (in_code(context.block, odd.range.begin)) continue;
    survey.push_back({odd.range, border ? kDelete : kReplace});
  }
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  std::vector<lint::Sighting> places;
  for (const Form form : {kReplace, kDelete})
    surveyed.for_each(form, [&](Range range) { places.push_back({range, form}); });
  if (places.empty()) return;
  std::sort(places.begin(), places.end(),
            [](const lint::Sighting& a, const lint::Sighting& b) { return a.range < b.range; });
  const Range first = places.front().range;
  const std::string code = code_point_name(text::decode(context.article.text(), first.begin).value);
  lint::Finding finding{
      .range = first,
      .message = {fmt::format("不换行空格（{}），应为空格，共 {} 处", code, places.size()),
                  fmt::format("no-break space ({}) where a blank was expected, in {} place{}", code,
                              places.size(), places.size() == 1 ? "" : "s")}};
  std::vector<text::Edit> edits;
  for (const lint::Sighting& place : places)
    edits.push_back({place.range, place.form == kReplace ? " " : ""});
  for (std::size_t i = 1; i < std::min(places.size(), kMaxRelated + 1); ++i)
    finding.related.push_back({places[i].range, {"这里也有", "here, too"}});
  finding.fixes.push_back(lint::make_fix({"全部换成空格", "Write blanks instead"},
                                         lint::FixSafety::kUnsafe, std::move(edits)));
  sink.add(std::move(finding));
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX007",
    .name = "nbsp",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "不换行空格",
    .summary_en = "no-break space",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kNothing,
    .needs = "\u00A0\u2007\u202F",
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::characters_nbsp
