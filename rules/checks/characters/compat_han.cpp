// TX011 compat-han: radicals and compatibility characters in place of ordinary Han characters.
#include <fmt/format.h>

#include <string>

#include "rules/checks/odd_characters.h"
#include "rules/lint/rule.h"
#include "rules/text/character_range.h"
#include "rules/text/unicode.h"

namespace trend::checks::characters_compat_han {
namespace {

using text::CodePoint;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
用了部首或兼容汉字的码位：`⽤`（U+2F64）看起来和“用”（U+7528）一样，却是另一个字符。它们来自 PDF 的复制或文字识别。

读者看不出区别，但搜索不到，朗读软件读不出，有的字体里没有这些字，显示成方框或另一种字形。

## 正确

```markdown
用户的体验
```

## 错误

```markdown
⽤户的体验
```

## 修复

安全修复：换成 Unicode 规定的通用汉字。代码和链接地址里的不报告。

## 规范

Unicode 15.0 规范化形式 NFKC（UAX #15）。
)md";

constexpr std::string_view kDocsEn = R"md(
A Kangxi radical or compatibility ideograph stands for an ordinary Han character: `⽤` (U+2F64) looks like 用 (U+7528) and is another character. They come from PDF files and from text recognition.

Readers see no difference, but searches do not find the word, screen readers do not read it, and fonts that lack it show a box or another shape.

## Fix

Writes the unified character, as Unicode defines it (safe). Code and link destinations are left alone.

## Norm

Unicode 15.0, normalization form NFKC (UAX #15).
)md";

constexpr text::CharacterRange kRadicals{0x2E80, 0x2FD5};
constexpr text::CharacterRange kCompatible{0xF900, 0xFAFF};
constexpr text::CharacterRange kCandidates[] = {kRadicals, kCompatible};

bool is_candidate(char32_t c) { return kRadicals.contains(c) || kCompatible.contains(c); }

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const std::string_view text = context.text;
  for (Offset i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte != 0xE2 && byte != 0xEF) continue;
    const CodePoint c = text::decode(text, i);
    if (!is_candidate(c.value)) continue;
    const Range range{i, i + c.size};
    const std::string written(context.slice(range));
    // Folding a title includes NFKC, and a Han character has no case: what comes out is the
    // unified character, or the same one where Unicode has none.
    const std::string unified = text::fold_title(written);
    if (unified.empty() || unified == written) continue;
    if (in_code(context.block, i) || in_destination(context.block, i)) continue;
    sink.add({.range = range,
              .message = {fmt::format("“{}”（{}）是兼容字符，应为“{}”", written,
                                      code_point_name(c.value), unified),
                          fmt::format("“{}” ({}) is a compatibility character for “{}”", written,
                                      code_point_name(c.value), unified)},
              .fixes = {lint::make_fix({"改为“" + unified + "”", "Change to “" + unified + "”"},
                                       lint::FixSafety::kSafe, {{range, unified}})}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "TX011",
    .name = "compat-han",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "部首或兼容汉字，应为通用汉字",
    .summary_en = "radical or compatibility character for a Han character",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs_within = kCandidates,
    .check_block = check_block,
};

}  // namespace trend::checks::characters_compat_han
