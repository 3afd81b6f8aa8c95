// TX013 not-nfc: a letter and its accent as two characters where one exists.
#include <fmt/format.h>

#include <string>

#include "rules/checks/odd_characters.h"
#include "rules/lint/rule.h"
#include "rules/text/character_range.h"
#include "rules/text/normal_form.h"
#include "rules/text/unicode.h"

namespace trend::checks::characters_not_nfc {
namespace {

using text::CodePoint;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
字母与它的附加符号写成了两个字符：`e` 后面跟着 U+0301，而不是一个 `é`；假名 `か` 后面跟着 U+3099，而不是 `が`。多来自 macOS 的文件名和 PDF。

看起来一样，却不是同一个词：搜索不到，两处锚点对不上，有的字体把符号画歪。代码和链接地址里的不报告。

## 错误

```markdown
Cafe⟦U+0301⟧ 的菜单
```

## 正确

```markdown
Café 的菜单
```

## 修复

安全修复：换成一个字符，意思与显示都不变。

## 规范

Unicode 15.0 规范化形式 NFC（UAX #15）。
)md";

constexpr std::string_view kDocsEn = R"md(
A letter and its accent stand as two characters: `e` with U+0301 behind it where `é` exists, か with U+3099 where が exists. They come from file names of macOS and from PDF files.

It looks the same and is another word: searches do not find it, anchors do not agree, and some fonts draw the accent aside. Code and link destinations are left alone.

## Fix

Writes the one character (safe); meaning and look stay.

## Norm

Unicode 15.0, normalization form NFC (UAX #15).
)md";

// Marks that join the letter before them: the Latin ones, the voicing marks of kana.
constexpr text::CharacterRange kAccents{0x300, 0x36F};
constexpr text::CharacterRange kVoicing{0x3099, 0x309A};
constexpr text::CharacterRange kMarks[] = {kAccents, kVoicing};

bool is_mark(char32_t c) { return kAccents.contains(c) || kVoicing.contains(c); }

/// First bytes of the marks, the second of U+309x included.
bool may_be_mark(std::string_view text, Offset i) {
  const auto byte = static_cast<unsigned char>(text[i]);
  if (byte == 0xCC || byte == 0xCD) return true;
  return byte == 0xE3 && i + 2 < text.size() && text[i + 1] == '\x82' &&
         (text[i + 2] == '\x99' || text[i + 2] == '\x9A');
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const std::string_view text = context.text;
  for (Offset i = 0; i < text.size(); ++i) {
    if (!may_be_mark(text, i) || !is_mark(text::decode(text, i).value)) continue;
    const Offset begin = i - text::decode_before(text, i).size;
    Offset end = i;
    while (end < text.size() && is_mark(text::decode(text, end).value))
      end += text::decode(text, end).size;
    i = end - 1;
    const Range range{begin, end};
    const std::string one = text::composed(context.slice(range));
    if (one == context.slice(range) || in_code(context.block, begin) ||
        in_destination(context.block, begin))
      continue;
    sink.add({.range = range,
              .message = {fmt::format("“{}”写成了字母和附加符号两个字符，应为一个", one),
                          fmt::format("“{}” is written as a letter and a mark behind it", one)},
              .fixes = {lint::make_fix({"写成一个字符", "Write one character"},
                                       lint::FixSafety::kSafe, {{range, one}})}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX013",
    .name = "not-nfc",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "字母与附加符号写成了两个字符",
    .summary_en = "a letter and its accent as two characters",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs_within = kMarks,
    .check_block = check_block,
};

}  // namespace trend::checks::characters_not_nfc
