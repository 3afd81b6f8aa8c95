// ZH023 ellipsis-deng: …… and 等 say the same.
#include "rules/checks/glyphs.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_ellipsis_deng {
namespace {

constexpr std::string_view kDocsZh = R"md(
省略号和“等”都表示列举未尽，只用一个。默认不启用：不影响阅读。

## 正确

```markdown
支持检索、推理、训练等。
```

## 错误

```markdown
支持检索、推理……等。
```

## 修复

没有自动修复：省略号和“等”去掉哪一个都行。

依据：GB/T 15834—2011 4.11。
)md";

constexpr std::string_view kDocsEn = R"md(
An ellipsis and 等 both say that the list goes on; one of them is enough. Off by default, since it disturbs nobody.

## Fix

There is no fix: either may go. GB/T 15834, 4.11.
)md";

void check_row(const GlyphRow& row, lint::Sink& sink) {
  for_each_mark_run(row, [&](std::size_t begin, std::size_t end) {
    const auto& glyphs = row.glyphs;
    if (glyphs[begin].value != U'…' || glyphs[end].value != U'等') return;
    if (!glyphs[begin - 1].is(Glyph::Kind::kHan) && !glyphs[begin - 1].is_ascii_word()) return;
    // ……等一下: the verb.
    const Glyph& next = glyphs[end + 1];
    if (next.is(Glyph::Kind::kHan) && next.value != U'等') return;
    sink.add({.range = range_of(row, begin, end + 1),
              .message = {"省略号与“等”意思重复，只用一个",
                          "the ellipsis and “等” say the same; one is enough"}});
  });
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH023",
    .name = "ellipsis-deng",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "省略号之后又写“等”",
    .summary_en = "an ellipsis followed by 等",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "…",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_ellipsis_deng
