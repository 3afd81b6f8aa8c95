// ZH010 halfwidth-punct: Chinese text uses Chinese punctuation.
#include <fmt/core.h>

#include <string>

#include "rules/checks/glyphs.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::typography_halfwidth_punct {
namespace {

constexpr std::string_view kDocsZh = R"md(
汉字之间的逗号、冒号、分号、叹号和问号应当用全角：半角标点在中文字体里又窄又偏，与全角标点混用尤其显眼。

只看两侧都是汉字（或中文引号、括号、书名号）的标点，以及汉字之后、行尾之前的标点。代码、网址、公式、时刻（12:30）、比例（三:一）、表情符号和外文句子不算；行首的短标签（“标签: 芯片, 推理”）不算；日文段落不看。

## 正确

```markdown
算力在涨，成本在降：差距拉开了！时间是 12:30，比分是三:一。

See section 3, then stop.
```

## 错误

```markdown
算力在涨,成本在降
```

```markdown
原因如下:

- 功耗
```

## 修复

换成对应的全角标点，并去掉它后面的空格。只有一种读法，属于安全修复；标题里若要去掉空格，链接的锚点会随之改变，这时不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Commas, colons, semicolons, exclamation and question marks between Han characters are full-width: the ASCII ones are narrow and sit askew in Chinese fonts, the more so beside full-width ones.

Only marks with Han (or Chinese quotes and brackets) on both sides are looked at, and those after Han before the end of a line. Code, URLs, formulas, times, ratios, emoticons and foreign sentences are left alone, and so are short labels of fields at the start of a line ("标签: 芯片, 推理") and Japanese paragraphs.

## Fix

Writes the full-width mark and takes away the blank after it. There is one reading only, so the fix is safe, except where a blank goes from a heading: that changes the anchor which links may name.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "characters",
                                          .type = lint::OptionType::kText,
                                          .default_value = ",:;!?",
                                          .choices = {},
                                          .zh = "检查哪些半角标点。",
                                          .en = "The ASCII marks that are looked at."}};

// The full-width forms stand at a fixed distance (Halfwidth and Fullwidth Forms, U+FF01–FF5E).
constexpr char32_t kFullwidthDistance = 0xFEE0;

using Kind = Glyph::Kind;

bool is_numeral(char32_t c) {
  return std::u32string_view(U"零一二三四五六七八九十百千两").find(c) != std::u32string_view::npos;
}

// What stands behind a mark, and the blanks between.
struct Behind {
  const Glyph& glyph;
  text::Range blanks;  // those that touch the mark: they go with it

  bool ends_line() const { return glyph.is(Kind::kEdge) || glyph.is(Kind::kBreak); }
};

Behind behind(const GlyphRow& row, std::size_t mark) {
  text::Range blanks{row.glyphs[mark].range.end, row.glyphs[mark].range.end};
  std::size_t i = mark + 1;
  for (; row.glyphs[i].is(Kind::kBlank); ++i)
    if (row.glyphs[i].range.begin == blanks.end) blanks.end = row.glyphs[i].range.end;
  return {row.glyphs[i], blanks};
}

bool is_wrong(const GlyphRow& row, std::size_t mark, const Behind& behind) {
  const Glyph& before = row.glyphs[mark - 1];
  const Glyph& after = behind.glyph;
  const bool behind_han = before.is(Kind::kHan);
  if (!behind_han && !(before.is(Kind::kMark) && is_closing_mark(before.value))) return false;
  if (behind.ends_line()) return behind_han;
  if (after.is(Kind::kHan))
    return row.glyphs[mark].value != U':' || !is_numeral(before.value) || !is_numeral(after.value);
  if (!after.is(Kind::kMark)) return false;
  if (is_closing_mark(after.value)) return behind_han && behind.blanks.empty();
  return is_opening_mark(after.value);
}

// The start of a line, which may be a short label with a colon and a blank behind it ("标签: ",
// "**摘要**: "): the way fields are written, in Chinese articles too.
class LineStart {
 public:
  explicit LineStart(const GlyphRow& row) : row_(row) {}

  /// Goes on to the mark.
  void follow(std::size_t mark) {
    while (at_ < mark) step(at_++);
  }

  /// 甲 -> 乙: 回答 is the source of a diagram; "标签: 芯片, 推理" a field with its values, not a
  /// sentence.
  bool allows(std::size_t mark) const {
    if (row_.glyphs[mark].value == U':') return arrow_ || ends_label(mark);
    return in_field_ && row_.glyphs[mark].value == U',' && !behind(row_, mark).blanks.empty();
  }

 private:
  static constexpr std::size_t kLongest = 12;  // characters of a label

  void step(std::size_t i) {
    const Glyph& glyph = row_.glyphs[i];
    if (glyph.is(Kind::kBreak)) return begin_line();
    arrow_ = arrow_ || ends_arrow(i);
    if (!in_label_ || !glyph.is_character() || (arrow_ && glyph.value == U':')) return;
    in_field_ = ends_label(i);
    length_ += glyph.is(Kind::kBlank) ? glyph.range.size() : 1;
    in_label_ = !text::is_punctuation(glyph.value) && length_ <= kLongest;
  }

  void begin_line() {
    arrow_ = in_field_ = false;
    in_label_ = true;
    length_ = 0;
  }

  bool ends_arrow(std::size_t i) const {
    return row_.glyphs[i].value == U'>' && row_.glyphs[i - 1].value == U'-' &&
           row_.glyphs[i].seam == Glyph::Seam::kNone;
  }

  bool ends_label(std::size_t i) const {
    return in_label_ && length_ > 0 && row_.glyphs[i].value == U':' &&
           !behind(row_, i).blanks.empty();
  }

  const GlyphRow& row_;
  std::size_t at_ = 1;
  bool arrow_ = false;
  bool in_label_ = true;
  bool in_field_ = false;   // a label has ended
  std::size_t length_ = 0;  // of the label
};

void report(const GlyphRow& row, const Glyph& mark, const Behind& behind, lint::Sink& sink) {
  std::string full;
  text::append_utf8(full, mark.value + kFullwidthDistance);
  const std::string half(1, static_cast<char>(mark.value));
  const bool at_end = behind.ends_line();
  // Without its blank a heading gets another anchor, and links to it would break.
  const bool moves_anchor = row.is_heading() && !at_end && !behind.blanks.empty();
  const lint::FixSafety safety = moves_anchor ? lint::FixSafety::kUnsafe : lint::FixSafety::kSafe;
  const text::Range replaced{mark.range.begin, at_end ? mark.range.end : behind.blanks.end};
  sink.add({.range = mark.range,
            .message = {fmt::format("中文里应使用全角标点“{}”，这里是半角“{}”", full, half),
                        fmt::format("expected “{}” in Chinese text, found “{}”", full, half)},
            .fixes = {
                lint::make_fix({fmt::format("改为“{}”", full), fmt::format("Change to “{}”", full)},
                               safety, {{replaced, full}})}});
}

void check_row(const GlyphRow& row, std::string_view characters, lint::Sink& sink) {
  LineStart line(row);
  for (const std::size_t i : row.marks) {
    const Glyph& mark = row.glyphs[i];
    if (!mark.is(Kind::kAscii) ||
        characters.find(static_cast<char>(mark.value)) == std::string_view::npos)
      continue;
    const Behind after = behind(row, i);
    if (!is_wrong(row, i, after)) continue;
    line.follow(i);
    if (!line.allows(i)) report(row, mark, after, sink);
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const std::string_view characters = context.options.text("characters");
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, characters, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH010",
    .name = "halfwidth-punct",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "汉字之间使用了半角标点",
    .summary_en = "ASCII punctuation between Han characters",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_block = check_block,
};

}  // namespace trend::checks::typography_halfwidth_punct
