// ZH019 punct-repeated: a stop or pause stands once.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_punct_repeated {
namespace {

constexpr std::string_view kDocsZh = R"md(
句号、逗号、顿号、冒号、分号连打两次，多半是误按，或合并改动时留下的。读者看到的是一个空档很大的“，，”。

三个以上的句号是想写省略号，由 ZH022 报告；不同的标点连用由 ZH020 报告；叹号和问号见 ZH021。

## 正确

```markdown
算力在涨，成本在降。差距……拉开了。
```

## 错误

```markdown
算力在涨，，成本在降。。
```

## 修复

只留一个。只有一种读法，属于安全修复。

依据：GB/T 15834—2011 没有这样的连用。
)md";

constexpr std::string_view kDocsEn = R"md(
A full stop, comma, enumeration comma, colon or semicolon typed twice is a slip or left over from a merge; the page shows a wide hole.

Three and more full stops mean an ellipsis (ZH022), different marks in a row are ZH020, exclamation and question marks ZH021.

## Fix

Keeps one. There is one reading only, so the fix is safe. GB/T 15834 knows no such sequence.
)md";

bool is_stop_or_pause(char32_t c) { return is_pause(c) && c != U'？' && c != U'！'; }

void check_row(const GlyphRow& row, lint::Sink& sink) {
  for_each_mark_run(row, [&](std::size_t begin, std::size_t end) {
    const char32_t mark = row.glyphs[begin].value;
    if (end - begin < 2 || !is_stop_or_pause(mark)) return;
    if (mark == U'。' && end - begin > 2) return;
    if (is_stop_or_pause(row.glyphs[begin - 1].value) || is_stop_or_pause(row.glyphs[end].value))
      return;
    const std::string one = utf8(mark);
    const std::string count = std::to_string(end - begin);
    sink.add({.range = range_of(row, begin, end),
              .message = {quoted_zh(one) + "连用了 " + count + " 次",
                          quoted_en(one) + " stands " + count + " times in a row"},
              .fixes = {write_instead(range_of(row, begin, end), one)}});
  });
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH019",
    .name = "punct-repeated",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "同一个标点连用",
    .summary_en = "a stop or pause is repeated",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_block = check_block,
};

}  // namespace trend::checks::typography_punct_repeated
