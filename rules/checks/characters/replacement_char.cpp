// TX003 replacement-char: U+FFFD marks text that was lost when it was decoded.
#include <fmt/format.h>

#include <algorithm>

#include "rules/checks/odd_characters.h"
#include "rules/lint/rule.h"

namespace trend::checks::characters_replacement_char {
namespace {

using text::Range;

constexpr std::string_view kDocsZh = R"md(
文中有替换字符“⟦U+FFFD⟧”（U+FFFD）：某个程序读不懂原来的字节，用它顶替了。读者看到的是一个带问号的菱形，原来的字已经丢失。

常见原因是流式输出在一个汉字的三个字节中间断开，或用错误的编码读写文件。代码里的替换字符、引号里单独提到它的文字不报告。

## 正确

```markdown
编码出错时会显示“⟦U+FFFD⟧”。
```

## 错误

```markdown
这一代芯片的能⟦U+FFFD⟧⟦U+FFFD⟧明显改善。
```

## 修复

没有。需要对照原文补上丢失的字。
)md";

constexpr std::string_view kDocsEn = R"md(
The text holds the replacement character “⟦U+FFFD⟧” (U+FFFD): some program could not read the bytes that were there and put it in their place. Readers see a question mark in a diamond; what was there is lost.

Usual causes are streamed output that was cut within the three bytes of a Han character, and files read with the wrong encoding. Code, and text that mentions the character alone in quotation marks, are left alone.

## Fix

None: the lost characters have to be looked up.
)md";

/// “�” in quotation marks is talked about.
bool is_quoted(std::string_view text, Range range) {
  const std::string_view before = text.substr(0, range.begin);
  const std::string_view after = text.substr(range.end);
  constexpr std::string_view kPairs[][2] = {{"“", "”"}, {"「", "」"}, {"\"", "\""}, {"'", "'"},
                                            {"‘", "’"}, {"（", "）"}, {"(", ")"}};
  return std::any_of(std::begin(kPairs), std::end(kPairs), [&](const auto& pair) {
    return before.ends_with(pair[0]) && after.starts_with(pair[1]);
  });
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for (const OddCharacter& odd : context.facts.get<OddCharacters>().found())
    if (odd.kind == OddKind::kReplacement && !is_quoted(context.text, odd.range) &&
        !in_code(context.block, odd.range.begin))
      survey.push_back({odd.range, 0});
}

void report(const lint::ArticleContext& context, Range range, lint::Sink& sink) {
  // Bytes that are not UTF-8 are told about as such; they are no U+FFFD in the file.
  for (const Range& repair : context.article.document().repairs())
    if (repair.begin < range.end && range.begin < repair.end) return;
  const std::size_t count = range.size() / 3;
  sink.add({.range = range,
            .message = {fmt::format("{} 个替换字符（U+FFFD）：这里原来的文字已经丢失", count),
                        fmt::format("{} replacement character{} (U+FFFD): the text that was here "
                                    "is lost",
                                    count, count == 1 ? "" : "s")}});
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  for (const OddCharacter& odd : context.facts.get<OddCharacters>().found())
    if (odd.kind == OddKind::kReplacement && !is_quoted(context.article.text(), odd.range))
      report(context, odd.range, sink);
  surveyed.for_each(0, [&](Range range) { report(context, range, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX003",
    .name = "replacement-char",
    .severity = lint::Severity::kError,
    .summary_zh = "替换字符：原来的文字已经丢失",
    .summary_en = "replacement character: text was lost",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "\uFFFD",
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::characters_replacement_char
