// TX006 control-char: control characters have no place in an article.
#include <fmt/format.h>

#include "rules/checks/odd_characters.h"
#include "rules/lint/rule.h"

namespace trend::checks::characters_control_char {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
文中有控制字符：除制表符和换行符以外的 U+0000–U+001F，以及 U+007F–U+009F。

它们来自终端输出（退格、颜色代码）、办公软件的手动换行（U+000B）或编码出错。浏览器把它们显示成方框或什么也不显示，YAML、XML 和 RSS 阅读器则直接报错，整个站点的订阅源可能因此失效。

## 正确

```markdown
价格下降 30%，吞吐翻倍。
```

## 错误

```markdown
价格下降⟦U+0008⟧ 30%，吞吐翻倍。
```

## 修复

删除控制字符；终端的颜色代码连同参数一起删除。夹在词中间或行末时是安全修复，其余需要确认：手动换行处删除后，前后两句会连到一起，因此换成空格。
)md";

constexpr std::string_view kDocsEn = R"md(
The text holds control characters: U+0000–U+001F except tab and line ends, or U+007F–U+009F.

They come from terminals (backspace, codes of colours), from the manual line breaks of word processors (U+000B) or from bad decoding. Browsers show a box or nothing; readers of YAML, XML and RSS refuse the text, which can take the whole site's feed down.

## Fix

Deletes the characters, codes of colours with their parameters. It is safe within a word and at the end of a line. Elsewhere it needs a look; a manual line break becomes a blank.
)md";

/// The control, with the parameters of a terminal's escape code: ESC [ 0 ; 31 m.
Range whole_code(std::string_view text, Range control, char32_t value) {
  Offset end = control.end;
  if (value != 0x1B || end >= text.size() || text[end] != '[') return control;
  ++end;
  while (end < text.size() && ((text[end] >= '0' && text[end] <= '9') || text[end] == ';')) ++end;
  const bool ends = end < text.size() && ((text[end] >= 'A' && text[end] <= 'Z') ||
                                          (text[end] >= 'a' && text[end] <= 'z'));
  return ends ? Range{control.begin, end + 1} : control;
}

void report(std::string_view text, const OddCharacter& odd, lint::Sink& sink) {
  if (odd.kind != OddKind::kControl) return;
  const Range range = whole_code(text, odd.range, odd.value);
  const std::string code = code_point_name(odd.value);
  // U+000B and U+000C break lines or pages, U+0085 lines: words stand on both sides.
  const bool breaks = odd.value == 0x0B || odd.value == 0x0C || odd.value == 0x85;
  const bool safe = !breaks && comes_out_quietly(text, range);
  const text::Bilingual title =
      breaks ? text::Bilingual{"换成空格", "Replace it by a blank"}
             : text::Bilingual{"删除控制字符", "Delete the control character"};
  sink.add(
      {.range = range,
       .message = {fmt::format("控制字符 {}，不应出现在文章里", code),
                   fmt::format("control character {} in the text", code)},
       .fixes = {lint::make_fix(title, safe ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
                                {{range, breaks ? " " : ""}})}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const OddCharacter& odd : context.facts.get<OddCharacters>().found())
    report(context.text, odd, sink);
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  for (const OddCharacter& odd : context.facts.get<OddCharacters>().found())
    report(context.article.text(), odd, sink);
}

constexpr std::string_view kSilences[] = {"FM005"};

constexpr text::CharacterRange kControls[] = {
    {0x00, 0x08}, {0x0B, 0x0C}, {0x0E, 0x1F}, {0x7F, 0x9F}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX006",
    .name = "control-char",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "控制字符",
    .summary_en = "control character",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kNothing,
    .needs_within = kControls,
    .check_block = check_block,
    .check_article = check_article,
};

}  // namespace trend::checks::characters_control_char
