// TX005 bidi-control: characters that reorder what is shown, in text without right-to-left script.
#include <fmt/format.h>

#include "rules/checks/odd_characters.h"
#include "rules/lint/rule.h"

namespace trend::checks::characters_bidi_control {
namespace {

constexpr std::string_view kDocsZh = R"md(
文中有双向控制字符（U+202A–U+202E、U+2066–U+2069），而这一段里没有阿拉伯文、希伯来文等从右往左书写的文字。

这些字符自己看不见，却能让后面的文字倒着显示：代码里看到的和实际执行的不一样（CVE-2021-42574，“木马源码”），网址和文件名也可以借此伪装。

有从右往左的文字的段落不报告。

## 正确

```markdown
运行 `install.sh` 即可。
```

## 错误

```markdown
运行 `⟦U+202E⟧hs.llatsni` 即可。
```

## 修复

删除这些字符。夹在词中间或行末时是安全修复，其余需要确认。

## 规范

Unicode UAX #9，UTR #36。
)md";

constexpr std::string_view kDocsEn = R"md(
The text holds bidirectional controls (U+202A–U+202E, U+2066–U+2069) where no Arabic, Hebrew or other right-to-left script is about.

They cannot be seen, but they make what follows run backwards: code that reads differently from what it does (CVE-2021-42574, “Trojan Source”), addresses and file names in disguise.

Paragraphs with right-to-left text are left alone.

## Fix

Deletes the characters: safe within a word and at the end of a line, elsewhere after a look.

## Norm

Unicode UAX #9, UTR #36.
)md";

void report(std::string_view text, const OddCharacter& odd, lint::Sink& sink) {
  if (odd.kind != OddKind::kBidi) return;
  const std::string code = code_point_name(odd.value);
  sink.add({.range = odd.range,
            .message = {fmt::format("双向控制字符 {} 会让后面的文字倒着显示", code),
                        fmt::format("bidirectional control {} changes the order of what is shown",
                                    code)},
            .fixes = {lint::make_fix({"删除双向控制字符", "Delete the bidirectional control"},
                                     comes_out_quietly(text, odd.range) ? lint::FixSafety::kSafe
                                                                        : lint::FixSafety::kUnsafe,
                                     {{odd.range, ""}})}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const OddCharacter& odd : context.facts.get<OddCharacters>().found())
    report(context.text, odd, sink);
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const OddCharacter& odd : context.facts.get<OddCharacters>().found())
    report(context.article.text(), odd, sink);
}

constexpr text::CharacterRange kControls[] = {{0x202A, 0x202E}, {0x2066, 0x2069}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX005",
    .name = "bidi-control",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "改变显示次序的双向控制字符",
    .summary_en = "bidirectional control that changes the order of what is shown",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kNothing,
    .needs_within = kControls,
    .check_block = check_block,
    .check_article = check_article,
};

}  // namespace trend::checks::characters_bidi_control
