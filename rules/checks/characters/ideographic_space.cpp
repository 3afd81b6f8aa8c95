// TX008 ideographic-space: the full-width blank U+3000 among words.
#include "rules/checks/odd_characters.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::characters_ideographic_space {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
词语之间用了全角空格（U+3000），多半是输入法处于全角状态时敲的。它和普通空格一样看不见，却宽一倍；搜索、锚点和断行都把它当作另一个字符，两端的 Markdown 标记也可能因此失效。

段首的缩进（`　　`）是中文排版的习惯，默认不报告，设 `allowIndent: false` 可以一并找出：网页的段首缩进应由样式表负责。代码和链接地址里的不报告；表格里用它对齐、人名之间用两个以上的，也不报告。

## 错误

```markdown
推理⟦U+3000⟧芯片的价格
```

## 正确

```markdown
推理芯片的价格，张三⟦U+3000⟧⟦U+3000⟧李四
```

## 修复

需要确认：汉字与汉字、标点之间的删除，其他的换成普通空格。

## 选项

`allowIndent`：段首是否可以用全角空格缩进。
)md";

constexpr std::string_view kDocsEn = R"md(
A full-width blank (U+3000) stands among words, typed while the input method was in full-width mode. It cannot be seen and is twice as wide as a blank; searches, anchors and line breaks take it for another character, and Markdown's marks beside it may fail.

At the start of a paragraph it is the usual indent of Chinese print and not reported; `allowIndent: false` finds it too, since style sheets should do that. Code and link destinations are left alone, and so are tables, where it aligns, and two or more in a row, which set names apart.

## Fix

The fix (unsafe) takes it out beside Han and Chinese punctuation, and writes a blank elsewhere.

## Options

`allowIndent`: whether paragraphs may be indented by full-width blanks.
)md";

constexpr std::string_view kBlank = "\u3000";

/// True where the line has nothing but blanks and markers of quotes before `at`.
bool starts_line(std::string_view text, Offset at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t' || text[at - 1] == '>')) --at;
  return at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r';
}

bool is_wide(char32_t c) { return text::is_cjk_letter(c) || text::is_cjk_punctuation(c); }

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const std::string_view text = context.text;
  const article::BlockKind kind =
      context.block.nodes.empty() ? article::BlockKind::kHtml : context.block.nodes[0].kind;
  if (kind == article::BlockKind::kTable || kind == article::BlockKind::kHtml) return;
  const bool allow_indent = context.options.flag("allowIndent");
  for (std::size_t at = text.find(kBlank); at != std::string_view::npos;) {
    std::size_t end = at;
    while (text.substr(end).starts_with(kBlank)) end += kBlank.size();
    const Range range{static_cast<Offset>(at), static_cast<Offset>(end)};
    at = text.find(kBlank, end);
    const bool indent = starts_line(text, range.begin);
    if (indent ? allow_indent : range.size() > kBlank.size()) continue;
    const char32_t after = text::decode(text, range.end).value;
    const bool at_end = range.end >= text.size() || after == U'\n' || after == U'\r';
    if (at_end || in_code(context.block, range.begin) || in_destination(context.block, range.begin))
      continue;
    const char32_t before = text::decode_before(text, range.begin).value;
    const bool drop = indent || (is_wide(before) && is_wide(after));
    sink.add({.range = range,
              .message = indent ? text::Bilingual{"段首用全角空格缩进",
                                                  "a paragraph indented by full-width blanks"}
                                : text::Bilingual{"词语之间有全角空格（U+3000）",
                                                  "a full-width blank (U+3000) among words"},
              .fixes = {lint::make_fix(drop ? text::Bilingual{"删除", "Delete it"}
                                            : text::Bilingual{"换成空格", "Write a blank"},
                                       lint::FixSafety::kUnsafe, {{range, drop ? "" : " "}})}});
  }
}

constexpr lint::OptionSpec kOptions[] = {{.name = "allowIndent",
                                          .type = lint::OptionType::kFlag,
                                          .default_value = "true",
                                          .zh = "段首是否可以用全角空格缩进。",
                                          .en = "Whether paragraphs may be indented by them."}};
constexpr std::string_view kSilences[] = {"ZH005", "ZH006", "WS005"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX008",
    .name = "ideographic-space",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "词语之间的全角空格",
    .summary_en = "a full-width blank among words",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .silences = kSilences,
    .needs = "\u3000",
    .check_block = check_block,
};

}  // namespace trend::checks::characters_ideographic_space
