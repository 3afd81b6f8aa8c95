// ZH034 enumeration-comma: names in a Chinese sentence are set apart by 、.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_enumeration_comma {
namespace {

constexpr std::string_view kDocsZh = R"md(
中文句子里并列的外文名称，之间用顿号。半角逗号“Google, Facebook”夹在中文里，停顿和疏密都不对。

只看前后连着汉字的一串名称；外文句子、行首标签后面的值（“语言: Go, Rust”）不算。默认不启用：有的体例规定外文名称之间用逗号。

## 正确

```markdown
支持 Google、Facebook 登录。
```

## 错误

```markdown
支持 Google, Facebook 登录。
```

## 修复

改为“、”并去掉后面的空格。体例可能不同，所以不算安全。
)md";

constexpr std::string_view kDocsEn = R"md(
Foreign names side by side in a Chinese sentence are set apart by 、; an ASCII comma is of another length and density. Only rows of names that follow on Han are looked at, not foreign sentences nor the values of a label (语言: Go, Rust). Off by default: some style guides want commas between foreign names.

## Fix

Writes 、 without the blank behind it. Styles differ, so the fix is not safe.
)md";

using Kind = Glyph::Kind;

// Walks a row and remembers whether the foreign words at hand follow on Han.
void check_row(const GlyphRow& row, lint::Sink& sink) {
  const auto& glyphs = row.glyphs;
  bool follows_han = false;
  std::size_t words = 0;  // since the last comma
  for (std::size_t i = 1; i + 1 < glyphs.size(); ++i) {
    const Glyph& glyph = glyphs[i];
    if (glyph.is_ascii_word()) {
      if (!glyphs[i - 1].is_ascii_word()) ++words;
      continue;
    }
    if (glyph.is(Kind::kBlank)) continue;
    if (glyph.value != U',' || !glyph.is(Kind::kAscii)) {
      follows_han = glyph.is(Kind::kHan);
      words = 0;
      continue;
    }
    const bool blank = glyphs[i + 1].is(Kind::kBlank);
    const Glyph& next = glyphs[blank && i + 2 < glyphs.size() ? i + 2 : i + 1];
    // More than two words are no name any more but the end of a sentence.
    const bool between = glyphs[i - 1].is(Kind::kLatin) && next.is(Kind::kLatin) && words <= 2;
    const bool plain = !blank || glyphs[i + 1].seam == Glyph::Seam::kNone;
    words = 0;
    if (!follows_han || !between || !plain) continue;
    const text::Range range{glyph.range.begin, blank ? glyphs[i + 1].range.end : glyph.range.end};
    sink.add({.range = glyph.range,
              .message = {"并列的名称之间应使用顿号“、”", "expected “、” between the names"},
              .fixes = {write_instead(range, "、", lint::FixSafety::kUnsafe)}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const GlyphRow& row : context.facts.get<Prose>().rows()) {
    // Names make up a good part of such sentences, so more Latin is allowed than elsewhere.
    const bool is_chinese = !row.is_japanese() && !row.reference && row.han() * 6 >= row.latin();
    if (is_chinese) check_row(row, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH034",
    .name = "enumeration-comma",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "中文里并列的外文名称用了半角逗号",
    .summary_en = "foreign names in a Chinese sentence are set apart by commas",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = ",",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_enumeration_comma
