// NU009 number-width: heading numbers are written in ASCII digits.
#include <fmt/core.h>

#include <string>
#include <string_view>

#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::numbering_number_width {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题编号里的数字和中间的点用半角：`１．１`、`1．2`、`1。2` 在目录里参差不齐，按编号检索也找不到。多半是输入法停在全角状态。

## 正确

```markdown
### 1.1 现状
```

## 错误

```markdown
### １．１ 现状
```

```markdown
### 1。2 路线
```

## 修复

改成半角。编号只有一种读法，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The digits of a heading's number and the dots between them are ASCII: `１．１`, `1．2` or `1。2` stand out of line in a table of contents and are not found by number. An input method was left in its full-width mode.

## Right

```markdown
### 1.1 现状
```

## Wrong

```markdown
### １．１ 现状
```

```markdown
### 1。2 路线
```

## Fix

Writes them in ASCII. There is one reading only, and the fix is safe.
)md";

std::string in_ascii(std::string_view digits) {
  std::string result;
  for (text::Offset at = 0; at < digits.size();) {
    const text::CodePoint c = text::decode(digits, at);
    const bool digit = c.value >= 0xFF10 && c.value <= 0xFF19;
    const bool dot = c.value == 0xFF0E || c.value == 0x3002;
    if (digit) {
      result += static_cast<char>('0' + (c.value - 0xFF10));
    } else if (dot) {
      result += '.';
    } else {
      result += digits.substr(at, c.size);
    }
    at += c.size;
  }
  return result;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const article::HeadingDetail& heading : context.block.headings) {
    if (!heading.numbering || !heading.numbering.fullwidth) continue;
    const text::Range range = heading.numbering.digits;
    const std::string_view written = context.slice(range);
    const std::string expected = in_ascii(written);
    if (written == expected) continue;
    sink.add(
        {.range = range,
         .message = {fmt::format("编号“{}”应用半角，写作“{}”", written, expected),
                     fmt::format("number “{}” is full-width: expected “{}”", written, expected)},
         .fixes = {lint::make_fix({"改成半角", "Write it in ASCII"}, lint::FixSafety::kSafe,
                                  {{range, expected}})}});
  }
}

constexpr std::string_view kSilences[] = {"ZH026"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU009",
    .name = "number-width",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "标题编号用了全角数字或全角的点",
    .summary_en = "a heading's number in full-width digits or dots",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .holds = lint::concern::kHeadings,
    .check_block = check_block,
};

}  // namespace trend::checks::numbering_number_width
