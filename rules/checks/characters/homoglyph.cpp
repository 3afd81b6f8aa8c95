// TX012 homoglyph: a Cyrillic or Greek letter that looks like the Latin one it stands for.
#include <fmt/format.h>

#include <string>

#include "rules/lint/rule.h"
#include "rules/text/scan.h"
#include "rules/text/unicode.h"

namespace trend::checks::characters_homoglyph {
namespace {

using text::CodePoint;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
英文单词里混进了样子相同的西里尔或希腊字母：`OреnAI` 里的 `р` 和 `е` 是西里尔字母。

读者看不出来，但搜索不到，拼写检查报错；出现在网址和命令里，打开的是另一个网站，执行的是另一个命令。

只报告至少含两个英文字母、其余字母都有相同样子的英文字母的单词：`Δt`、`μm`、俄文单词不报告。

## 正确

```markdown
OpenAI 的模型，步长 Δt，俄文 Москва
```

## 错误

```markdown
OреnAI 的模型
```

## 修复

换成英文字母；需要确认，因为也可能在讲解这样的伪装。
)md";

constexpr std::string_view kDocsEn = R"md(
Cyrillic or Greek letters stand in a Latin word because they look the same: in `OреnAI`, `р` and `е` are Cyrillic.

Readers do not see it, but the word is not found, spelling checkers object, and in addresses and commands another site is opened, another command run.

Only words with two Latin letters at least, all other letters of which have a Latin twin, are reported: `Δt`, `μm` and Russian words are left alone.

## Fix

Writes the Latin letters. It needs a look, for the text may be about such disguise.
)md";

/// The Latin letter that looks like `c`, or 0.
char twin_of(char32_t c) {
  constexpr std::u32string_view kAlike = U"АВЕЅІЈКМНОРСТХаесорхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
  constexpr std::string_view kLatin = "ABESIJKMHOPCTXaecopxyijsABEZHIKMNOPTYXo";
  static_assert(kAlike.size() == kLatin.size());
  const std::size_t at = kAlike.find(c);
  return at == std::u32string_view::npos ? '\0' : kLatin[at];
}

bool is_foreign_letter(char32_t c) { return c >= 0x370 && c <= 0x52F; }

/// A run of Latin, Greek and Cyrillic letters.
struct Word {
  Range range;
  std::string latin;  ///< with the twins in place
  std::size_t own = 0;
  std::size_t foreign = 0;
  bool only_twins = true;
};

Word read_word(std::string_view text, Offset at) {
  Word word;
  word.range.begin = at;
  for (CodePoint c = text::decode(text, at); c.size > 0; c = text::decode(text, at)) {
    const bool latin = text::is_latin_letter(c.value);
    if (!latin && !is_foreign_letter(c.value)) break;
    const char twin = latin ? static_cast<char>(c.value) : twin_of(c.value);
    word.own += latin ? 1 : 0;
    word.foreign += latin ? 0 : 1;
    word.only_twins = word.only_twins && twin != '\0';
    word.latin += twin;
    at += c.size;
  }
  word.range.end = at;
  return word;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const std::string_view text = context.text;
  // Greek and Cyrillic start with CD–D4: blocks without such a byte are done at once.
  constexpr text::ByteSet kLeads("\xCD\xCE\xCF\xD0\xD1\xD2\xD3\xD4");
  Offset done = 0;
  for (std::size_t at = kLeads.find_in(text); at != std::string_view::npos;
       at = kLeads.find_in(text, at + 1)) {
    auto begin = static_cast<Offset>(at);
    if (begin < done || !is_foreign_letter(text::decode(text, begin).value)) continue;
    while (begin > done && text::is_latin_letter(static_cast<unsigned char>(text[begin - 1])))
      --begin;
    const Word word = read_word(text, begin);
    done = word.range.end;
    if (word.own < 2 || !word.only_twins) continue;
    const std::string written(context.slice(word.range));
    sink.add(
        {.range = word.range,
         .message = {fmt::format("“{}”里有 {} 个西里尔或希腊字母，应为“{}”", written, word.foreign,
                                 word.latin),
                     fmt::format("“{}” has {} Cyrillic or Greek letter{}, expected “{}”", written,
                                 word.foreign, word.foreign == 1 ? "" : "s", word.latin)},
         .fixes = {lint::make_fix({"换成英文字母", "Write Latin letters"}, lint::FixSafety::kUnsafe,
                                  {{word.range, word.latin}})}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX012",
    .name = "homoglyph",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "英文单词里的西里尔或希腊字母",
    .summary_en = "Cyrillic or Greek letter in a Latin word",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "АВЕЅІЈКМНОРСТХаесорхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    .check_block = check_block,
};

}  // namespace trend::checks::characters_homoglyph
