// ZH006 space-fullwidth-punct: Chinese marks bring their own white space.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_space_fullwidth_punct {
namespace {

constexpr std::string_view kDocsZh = R"md(
全角标点自带半个字的空白，前后再加空格，读者看到的就是一个大空档。

看句号、逗号、顿号、分号、冒号、问号、叹号前后的空格，以及全角圆括号、书名号外侧靠汉字一边的空格。行首标签之后的空格（“标签： 甲”“（甲） 乙”）是一种习惯，不算；表情符号旁边也不算。

## 正确

```markdown
算力在涨，成本在降。检索增强生成（RAG）很常用。
```

## 错误

```markdown
算力在涨， 成本在降 。
```

## 修复

删去空格。只有一种读法，属于安全修复；在标题里会改变锚点，不算安全。

等价规则：zhlint noSpaceBeforePauseOrStop、noSpaceAfterFullwidthPauseOrStop，autocorrect no-space-fullwidth。
)md";

constexpr std::string_view kDocsEn = R"md(
Full-width marks bring half a character of white space with them; with a blank beside them the page shows a hole.

Looked at are blanks before and behind stops and pauses, and those outside full-width parentheses and title marks towards Han. A blank behind the label at the start of a line (标签： 甲) does not count, nor does one beside an emoji.

## Fix

Removes the blank. There is one reading only, so the fix is safe, except in headings, where the anchor changes.
)md";

using Kind = Glyph::Kind;

bool is_text(const Glyph& glyph) { return glyph.is(Kind::kHan) || glyph.is_ascii_word(); }

bool is_opening(const Glyph& glyph) {
  return glyph.is(Kind::kMark) && is_opening_mark(glyph.value);
}
bool is_closing(const Glyph& glyph) {
  return glyph.is(Kind::kMark) && is_closing_mark(glyph.value);
}

// Marks of emphasis at the blank: without it they might not open or close any more beside a mark.
bool is_plain(const GlyphRow& row, std::size_t blank) {
  return row.glyphs[blank].seam == Glyph::Seam::kNone &&
         row.glyphs[blank + 1].seam == Glyph::Seam::kNone;
}

bool is_mark_with_space(const Glyph& glyph, std::u32string_view others) {
  return glyph.is(Kind::kMark) &&
         (is_pause(glyph.value) || others.find(glyph.value) != std::u32string_view::npos);
}

// How far a line has come: a label at its start (标签： 甲, （甲） 乙) may have a blank behind it.
class LineStart {
 public:
  explicit LineStart(const GlyphRow& row) : row_(row) {}

  /// Goes on to the glyph `i`.
  void follow(std::size_t i) {
    while (at_ < i) step();
  }
  void end_label() { in_label_ = false; }

  bool allows_blank_behind(const Glyph& mark) const {
    return in_label_ && (mark.value == U'：' || (in_bracket_ && is_closing_mark(mark.value)));
  }

 private:
  void step() {
    const Glyph& before = row_.glyphs[at_];
    const Glyph& glyph = row_.glyphs[++at_];
    if (before.is(Kind::kBreak) || before.is(Kind::kEdge)) {
      in_label_ = true;
      in_bracket_ = glyph.value == U'（' || glyph.value == U'《';
    }
    if (before.is(Kind::kMark) && is_pause(before.value) && !glyph.is(Kind::kBlank)) end_label();
  }

  const GlyphRow& row_;
  std::size_t at_ = 0;
  bool in_label_ = true;     // no pause has passed
  bool in_bracket_ = false;  // the line begins with a bracket
};

// 22： 00, 22 ：00: ZH030.
bool is_time(const GlyphRow& row, std::size_t colon) {
  const auto digit_beyond = [&](bool before) {
    const std::size_t next = before ? colon - 1 : colon + 1;
    if (!row.glyphs[next].is(Kind::kBlank)) return row.glyphs[next].is(Kind::kDigit);
    return row.glyphs[before ? next - 1 : next + 1].is(Kind::kDigit);
  };
  return row.glyphs[colon].value == U'：' && digit_beyond(true) && digit_beyond(false);
}

// The mark that the blank at `i` stands beside, or null.
const Glyph* mark_beside(const GlyphRow& row, std::size_t i, const LineStart& line) {
  const Glyph& before = row.glyphs[i - 1];
  const Glyph& after = row.glyphs[i + 1];
  if (is_mark_with_space(after, U"（《") && !is_time(row, i + 1) &&
      (is_pause(after.value) ? is_text(before) || is_closing(before) : before.is(Kind::kHan)))
    return &after;
  if (!is_mark_with_space(before, U"）》") || line.allows_blank_behind(before)) return nullptr;
  if (is_time(row, i - 1)) return nullptr;
  const bool beside =
      is_pause(before.value) ? is_text(after) || is_opening(after) : after.is(Kind::kHan);
  return beside ? &before : nullptr;
}

void check_row(const GlyphRow& row, lint::Sink& sink) {
  if (!row.has(Kind::kBlank) || !row.has(Kind::kMark)) return;
  const auto& glyphs = row.glyphs;
  LineStart line(row);
  for (const std::size_t i : row.borders) {
    const bool beside_mark = glyphs[i].is(Kind::kBlank) &&
                             (glyphs[i - 1].is(Kind::kMark) || glyphs[i + 1].is(Kind::kMark));
    if (!beside_mark || !is_plain(row, i)) continue;
    line.follow(i);
    const Glyph* const mark = mark_beside(row, i, line);
    if (mark == nullptr) continue;
    const bool behind = mark == &glyphs[i - 1];
    const std::string name = utf8(mark->value);
    sink.add({.range = glyphs[i].range,
              .message = {quoted_zh(name) + (behind ? "后面不应有空格" : "前面不应有空格"),
                          (behind ? "expected no blank behind " : "expected no blank before ") +
                              quoted_en(name)},
              .fixes = {remove_blank(row, glyphs[i].range)},
              .unnecessary = true});
    if (is_pause(mark->value)) line.end_label();
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH006",
    .name = "space-fullwidth-punct",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "全角标点旁边有空格",
    .summary_en = "a blank beside a full-width mark",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_block = check_block,
};

}  // namespace trend::checks::typography_space_fullwidth_punct
