// ZH022 ellipsis: the Chinese ellipsis is …….
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_ellipsis {
namespace {

constexpr std::string_view kDocsZh = R"md(
中文的省略号是六个居中的点“……”，占两个字。三个英文句点“...”沉在基线上，“。。。”是三个句号，单个“…”只有一半。

只看紧挨汉字的“...”（三个点以上）和“…”，以及三个以上的“。”；代码、网址、区间（1...n）不算。

## 正确

```markdown
模型还在训练……结果下周公布。
```

## 错误

```markdown
模型还在训练...结果下周公布。。。
```

## 修复

改为“……”（选项 form 可改为“…”）。只有一种读法，属于安全修复。

依据：GB/T 15834—2011 4.11。等价规则：lint-md use-standard-ellipsis。
)md";

constexpr std::string_view kDocsEn = R"md(
The Chinese ellipsis is six centred dots, ……, two characters wide. Three ASCII periods sink to the baseline, 。。。 are three full stops, and one … is half of it.

Only ... (three dots or more) and … that touch Han are looked at, and three or more 。; code, URLs and intervals (1...n) do not count.

## Fix

Writes …… (or what the option form says). There is one reading only, so the fix is safe. GB/T 15834, 4.11.
)md";

constexpr std::string_view kForms[] = {"……", "…"};
constexpr lint::OptionSpec kOptions[] = {{.name = "form",
                                          .type = lint::OptionType::kChoice,
                                          .default_value = "……",
                                          .choices = kForms,
                                          .zh = "省略号写作哪一种；两种都不算错时写“…”。",
                                          .en = "How to write it; … accepts both."}};

bool touches_han(const GlyphRow& row, std::size_t begin, std::size_t end) {
  return row.glyphs[begin - 1].is(Glyph::Kind::kHan) || row.glyphs[end].is(Glyph::Kind::kHan);
}

bool is_wrong(const GlyphRow& row, std::size_t begin, std::size_t end, std::string_view form) {
  switch (row.glyphs[begin].value) {
    case U'.':
      return end - begin >= 3 && touches_han(row, begin, end);
    case U'。':
      return end - begin >= 3;
    case U'…':
      return end - begin == 1 && form == "……" && touches_han(row, begin, end);
    default:
      return false;
  }
}

void check_row(const GlyphRow& row, std::string_view form, lint::Sink& sink) {
  for_each_mark_run(row, [&](std::size_t begin, std::size_t end) {
    if (!is_wrong(row, begin, end, form)) return;
    std::string found;
    for (std::size_t i = begin; i < end; ++i) found += utf8(row.glyphs[i].value);
    const text::Range range = range_of(row, begin, end);
    sink.add(
        {.range = range,
         .message = {"省略号应写作" + quoted_zh(form) + "，这里是" + quoted_zh(found),
                     "expected the ellipsis " + quoted_en(form) + ", found " + quoted_en(found)},
         .fixes = {write_instead(range, std::string(form))}});
  });
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const std::string_view form = context.options.text("form");
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, form, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH022",
    .name = "ellipsis",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "省略号写法不规范",
    .summary_en = "an ellipsis is not written as in Chinese",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .needs = ".。…",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_ellipsis
