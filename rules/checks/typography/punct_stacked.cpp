// ZH020 punct-stacked: between two clauses stands one stop or pause.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_punct_stacked {
namespace {

constexpr std::string_view kDocsZh = R"md(
两个不同的点号紧挨着，如“、，”“，。”“。、”，是删改句子后留下的：两个分句之间只需要一个点号。

只看句号、逗号、顿号、分号和冒号；问号、叹号之后的标点常是书名的一部分，不算。

## 正确

```markdown
支持向量、标量，以及混合检索。
```

## 错误

```markdown
支持向量、标量、，以及混合检索，。
```

## 修复

留下停顿最长的那一个。也可能是两个标点之间少了文字，所以不算安全。
)md";

constexpr std::string_view kDocsEn = R"md(
Two different stops or pauses side by side, such as 、， or ，。, are left over from an edited sentence: between two clauses one is enough.

Only 。，、；： are looked at; a mark behind ？ or ！ may follow a name that ends so.

## Fix

Keeps the one of the longest pause. Words may be missing between the two, so the fix is not safe.
)md";

// By length of the pause; npos is no stop or pause.
constexpr std::u32string_view kByLength = U"、，：；。";

bool is_stop_or_pause(const Glyph& glyph) {
  return glyph.is(Glyph::Kind::kMark) && kByLength.find(glyph.value) != std::u32string_view::npos;
}

void check_stack(const GlyphRow& row, std::size_t begin, std::size_t end, lint::Sink& sink) {
  char32_t longest = row.glyphs[begin].value;
  bool mixed = false;
  std::size_t stops = 0;
  for (std::size_t i = begin + 1; i < end; ++i) {
    const char32_t mark = row.glyphs[i].value;
    stops = mark == U'。' ? stops + 1 : 0;
    if (stops > 2) return;  // an ellipsis, ZH022
    mixed = mixed || mark != row.glyphs[begin].value;
    if (kByLength.find(mark) > kByLength.find(longest)) longest = mark;
  }
  constexpr std::size_t kLongest = 3;
  if (!mixed || end - begin > kLongest) return;  // a longer row of marks speaks of them
  std::string all;
  for (std::size_t i = begin; i < end; ++i) all += utf8(row.glyphs[i].value);
  const text::Range range = range_of(row, begin, end);
  sink.add({.range = range,
            .message = {"点号" + quoted_zh(all) + "叠在一起，只需一个",
                        quoted_en(all) + " stand together where one is enough"},
            .fixes = {write_instead(range, utf8(longest), lint::FixSafety::kUnsafe)}});
}

void check_row(const GlyphRow& row, lint::Sink& sink) {
  const auto& glyphs = row.glyphs;
  std::size_t end = 0;  // of the last stack
  for (const std::size_t begin : row.marks) {
    if (begin < end || !is_stop_or_pause(glyphs[begin])) continue;
    end = begin + 1;
    while (is_stop_or_pause(glyphs[end]) && glyphs[end].seam == Glyph::Seam::kNone) ++end;
    if (end > begin + 1) check_stack(row, begin, end, sink);
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH020",
    .name = "punct-stacked",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "不同的点号叠在一起",
    .summary_en = "different stops or pauses stand together",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_block = check_block,
};

}  // namespace trend::checks::typography_punct_stacked
