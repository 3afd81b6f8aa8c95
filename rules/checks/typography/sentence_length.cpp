// ZH033 sentence-length: a sentence ends before the reader is out of breath.
#include "rules/checks/glyphs.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_sentence_length {
namespace {

constexpr std::string_view kDocsZh = R"md(
一句话超过 100 个汉字还没有句号、问号、叹号或分号，读者往往要回头再读。默认不启用：长短是文风。

每个段落、列表项、单元格各自计算；外文单词不计入字数。

## 正确

```markdown max=20
算力在涨，成本在降。推理在云端，训练也在云端。
```

## 错误

```markdown max=20
算力在涨而成本在降，推理在云端，训练也在云端，部署却在本地。
```

## 修复

没有自动修复：从哪里断句，要由作者决定。
)md";

constexpr std::string_view kDocsEn = R"md(
A sentence of more than 100 Han characters without 。？！ or ； has to be read twice. Off by default: length is a matter of style. Paragraphs, list items and cells are counted by themselves, foreign words are not counted.

## Fix

There is no fix: only the author can say where to break it.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "max",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "100",
                                          .choices = {},
                                          .zh = "一句最多多少个汉字。",
                                          .en = "The most Han characters of a sentence."}};

using Kind = Glyph::Kind;

bool ends_sentence(const Glyph& glyph) {
  return glyph.is(Kind::kEdge) ||
         (glyph.is(Kind::kMark) &&
          std::u32string_view(U"。？！；").find(glyph.value) != std::u32string_view::npos);
}

void check_row(const GlyphRow& row, std::size_t max, lint::Sink& sink) {
  if (row.han() <= max) return;
  const auto& glyphs = row.glyphs;
  std::size_t count = 0;
  std::size_t first_over = 0;  // the first character that is one too many
  for (std::size_t i = 1; i < glyphs.size(); ++i) {
    if (glyphs[i].is(Kind::kHan) && ++count == max + 1) first_over = i;
    if (!ends_sentence(glyphs[i])) continue;
    if (count > max) {
      const std::string number = std::to_string(count);
      sink.add({.range = glyphs[first_over].range,
                .message = {"这句话有 " + number + " 个汉字，最多 " + std::to_string(max) + " 个",
                            "the sentence has " + number + " Han characters, at most " +
                                std::to_string(max) + " are allowed"}});
    }
    count = 0;
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const int configured = context.options.integer("max");
  const std::size_t max = configured < 1 ? 1 : static_cast<std::size_t>(configured);
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, max, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH033",
    .name = "sentence-length",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "句子太长",
    .summary_en = "a sentence is too long",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_block = check_block,
};

}  // namespace trend::checks::typography_sentence_length
