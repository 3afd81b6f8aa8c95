// ZH013 fullwidth-in-latin: a sentence that is all Latin has Latin punctuation.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_fullwidth_in_latin {
namespace {

constexpr std::string_view kDocsZh = R"md(
整句都是外文时用外文标点：全角的“，。”在拉丁字母之间留下一个大空档。

只看没有汉字、至少有五个小写开头单词的段落。型号、人名的罗列（GPT，Claude，Gemini）不算句子；冒号常是中文文章里的标签，不看。

## 正确

```markdown
Retrieval comes first, then the model answers.
```

## 错误

```markdown
Retrieval comes first，then the model answers。
```

## 修复

改为半角标点，后面补一个空格。只有一种读法，属于安全修复；在标题里会改变锚点，不算安全。

等价规则：autocorrect halfwidth-punctuation。
)md";

constexpr std::string_view kDocsEn = R"md(
A sentence that is foreign throughout has foreign punctuation: full-width marks leave holes between Latin letters. Only text without Han that has at least five words in lower case is looked at; lists of names are no sentences, and a colon mostly belongs to a label.

## Fix

Writes the ASCII mark with a blank behind it. There is one reading only, so the fix is safe, except in headings, where the anchor changes.
)md";

using Kind = Glyph::Kind;

constexpr std::u32string_view kFull = U"，。；？！";
constexpr std::string_view kHalf = ",.;?!";

bool is_latin_sentence(const GlyphRow& row) {
  constexpr int kFewest = 5;
  if (row.has(Kind::kHan) || row.is_japanese()) return false;
  int words = 0;
  for (std::size_t i = 1; i < row.glyphs.size(); ++i)
    if (row.glyphs[i].is(Kind::kLatin) && row.glyphs[i].value >= U'a' &&
        !row.glyphs[i - 1].is_ascii_word())
      ++words;
  return words >= kFewest;
}

void check_row(const GlyphRow& row, lint::Sink& sink) {
  const auto& glyphs = row.glyphs;
  for (const std::size_t i : row.marks) {
    const std::size_t mark = kFull.find(glyphs[i].value);
    if (mark == std::u32string_view::npos) continue;
    if (!glyphs[i - 1].is_ascii_word() || glyphs[i].seam == Glyph::Seam::kTangled) continue;
    const Glyph& next = glyphs[i + 1];
    const bool ends = next.is(Kind::kEdge) || next.is(Kind::kBreak) || next.is(Kind::kBlank);
    if (!ends && !next.is_ascii_word()) continue;
    const std::string half(1, kHalf[mark]);
    sink.add(
        {.range = glyphs[i].range,
         .message = {"外文句子里应使用“" + half + "”，这里是" + quoted_zh(utf8(glyphs[i].value)),
                     "expected “" + half + "” in a Latin sentence, found " +
                         quoted_en(utf8(glyphs[i].value))},
         .fixes = {write_instead(glyphs[i].range, ends ? half : half + " ",
                                 ends ? lint::FixSafety::kSafe : safe_but_in_heading(row))}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const GlyphRow& row : context.facts.get<Prose>().rows())
    if (is_latin_sentence(row)) check_row(row, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH013",
    .name = "fullwidth-in-latin",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "外文句子里使用了全角标点",
    .summary_en = "full-width punctuation in a Latin sentence",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "，。；？！",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_fullwidth_in_latin
