// TX010 private-use-char: characters that mean something in one font only.
#include <fmt/format.h>

#include <string>

#include "rules/checks/odd_characters.h"
#include "rules/lint/rule.h"

namespace trend::checks::characters_private_use_char {
namespace {

constexpr std::string_view kDocsZh = R"md(
私用区字符（U+E000–U+F8FF 等）只在某一种字体里有形状：图标字体的图标、PDF 里自造的字、Word 的项目符号、聊天界面留下的标记。读者的字体里没有，看到的是方框或空白，搜索和朗读也不认识。

代码里的不报告（终端提示符的图标）；聊天界面的引用标记另见 AI007。

## 错误

```markdown
⟦U+F0B7⟧ 价格下降，吞吐翻倍。
```

## 正确

```markdown
- 价格下降，吞吐翻倍。
```

## 修复

需要确认：删除它。原来可能是一个字或一个图标。
)md";

constexpr std::string_view kDocsEn = R"md(
Private-use characters (U+E000–U+F8FF and others) have a shape in one font only: icons of icon fonts, made-up characters of PDF files, bullets of Word, marks of chat interfaces. Readers have another font and see a box or nothing; searches and screen readers do not know them.

Code is left alone (icons of shell prompts). Citation marks of chat interfaces are a matter of AI007.

## Fix

The fix (unsafe) deletes it. It may have been a character or an icon.
)md";

void report(const OddCharacter& odd, lint::Sink& sink) {
  const std::string code = code_point_name(odd.value);
  sink.add({.range = odd.range,
            .message = {fmt::format("私用区字符 {}，读者的字体里没有", code),
                        fmt::format("private-use character {}, which fonts do not have", code)},
            .fixes = {lint::make_fix({"删除", "Delete it"}, lint::FixSafety::kUnsafe,
                                     {{odd.range, ""}})}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const OddCharacter& odd : context.facts.get<OddCharacters>().found())
    if (odd.kind == OddKind::kPrivate && !in_code(context.block, odd.range.begin))
      report(odd, sink);
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const OddCharacter& odd : context.facts.get<OddCharacters>().found())
    if (odd.kind == OddKind::kPrivate) report(odd, sink);
}

constexpr text::CharacterRange kPrivate[] = {{0xE000, 0xF8FF}, {0xF0000, 0x10FFFF}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX010",
    .name = "private-use-char",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "私用区字符",
    .summary_en = "private-use character",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kNothing,
    .needs_within = kPrivate,
    .check_block = check_block,
    .check_article = check_article,
};

}  // namespace trend::checks::characters_private_use_char
