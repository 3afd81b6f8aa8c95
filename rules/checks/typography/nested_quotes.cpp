// ZH018 nested-quotes: quotation marks inside “ ” are ‘ ’.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_nested_quotes {
namespace {

constexpr std::string_view kDocsZh = R"md(
引文里再用引号，外面用双引号，里面用单引号；双引号套双引号，读者会把里面的右引号当作引文结束。直角引号「」里用『』。

默认不启用：很多文章不讲究这一层。

## 正确

```markdown
他说：“这叫‘先查后答’。”
```

## 错误

```markdown
他说：“这叫“先查后答”。”
```

## 修复

里面一层改为单引号。引号有可能是别处少了一半才套上的，所以不算安全。

依据：GB/T 15834—2011 4.8。
)md";

constexpr std::string_view kDocsEn = R"md(
Quotation marks within “ ” are ‘ ’ (within 「 」 they are 『 』): of the same kind, the inner closing mark seems to end the outer quotation. Off by default, as many articles do not care.

## Fix

Changes the inner marks. They may seem to be inside only because another mark is missing, so the fix is not safe. GB/T 15834, 4.8.
)md";

void check_row(const GlyphRow& row, lint::Sink& sink) {
  for (const MarkPair& pair : row.matched.pairs) {
    const char32_t mark = row.glyphs[pair.open].value;
    if (pair.depth % 2 == 0 || (mark != U'“' && mark != U'「')) continue;
    const std::string open = mark == U'“' ? "‘" : "『";
    const std::string close = mark == U'“' ? "’" : "』";
    sink.add({.range = row.glyphs[pair.open].range,
              .message = {"引号里的引号应为“" + open + close + "”",
                          "quotation marks within others are " + open + close},
              .related = {{row.glyphs[pair.close].range, {"到这里为止", "up to here"}}},
              .fixes = {lint::make_fix(
                  {"改为单引号", "Change the inner quotation marks"}, lint::FixSafety::kUnsafe,
                  {{row.glyphs[pair.open].range, open}, {row.glyphs[pair.close].range, close}})}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH018",
    .name = "nested-quotes",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "引号里套着同样的引号",
    .summary_en = "quotation marks within the same quotation marks",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "“「",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_nested_quotes
