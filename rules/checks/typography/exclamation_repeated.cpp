// ZH021 exclamation-repeated: one exclamation or question mark is enough.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_exclamation_repeated {
namespace {

constexpr std::string_view kDocsZh = R"md(
叹号或问号连打，是聊天的语气，文章里一个就够。“？！”连用是正常写法，不算。

## 正确

```markdown
成本降了一半！真的吗？！
```

## 错误

```markdown
成本降了一半！！！真的吗？？
```

## 修复

减到选项 max 允许的个数。语气是作者的，所以不算安全。

依据：GB/T 15834—2011 4.3 允许叠用，最多三个，用于“带有强烈语气”的句子；默认更严。
)md";

constexpr std::string_view kDocsEn = R"md(
Exclamation or question marks in a row are the tone of a chat; in an article one is enough. ？！ together is regular and does not count.

## Fix

Reduces them to what the option max allows. The tone is the author's, so the fix is not safe. GB/T 15834 allows up to three for strong feeling; the default is stricter.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "max",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .choices = {},
                                          .zh = "最多允许连用几个。",
                                          .en = "How many may stand in a row."}};

void check_row(const GlyphRow& row, std::size_t max, lint::Sink& sink) {
  for_each_mark_run(row, [&](std::size_t begin, std::size_t end) {
    const char32_t mark = row.glyphs[begin].value;
    if ((mark != U'！' && mark != U'？') || end - begin <= max) return;
    const std::string one = utf8(mark);
    const std::string count = std::to_string(end - begin);
    std::string kept;
    for (std::size_t i = 0; i < max; ++i) kept += one;
    sink.add({.range = range_of(row, begin, end),
              .message = {quoted_zh(one) + "连用了 " + count + " 个",
                          count + " " + quoted_en(one) + " stand in a row"},
              .fixes = {write_instead(range_of(row, begin, end), kept, lint::FixSafety::kUnsafe)}});
  });
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const int configured = context.options.integer("max");
  const std::size_t max = configured < 1 ? 1 : static_cast<std::size_t>(configured);
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, max, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH021",
    .name = "exclamation-repeated",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "叹号或问号连用",
    .summary_en = "exclamation or question marks in a row",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .needs = "！？",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_exclamation_repeated
