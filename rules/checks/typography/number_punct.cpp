// ZH030 number-punct: within a number the marks are ASCII.
#include "rules/checks/glyphs.h"
#include "rules/checks/rewrites.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_number_punct {
namespace {

constexpr std::string_view kDocsZh = R"md(
千分号、小数点和时刻里的冒号是半角的。“1，000”“3。5 倍”“8：00”看起来断成两个数，程序也读不懂。

只报告能肯定是一个数的：逗号后三位以 0 开头或全是 0，句号后一两位数字再接“%”或“倍”，冒号前后是时刻里的整点、半点。并列的数（100，200）、比分和句号后的另一个数不算。

## 正确

```markdown
共 1,000 个，提高 3.5 倍，8:00 开始；得分 100，200，比分 3：2。
```

## 错误

```markdown
共 1，000 个，提高 3。5 倍，8：00 开始。
```

## 修复

改为半角，并去掉中间的空格。只有一种读法，属于安全修复；在标题里会改变锚点，不算安全。

依据：GB/T 15835—2011。
)md";

constexpr std::string_view kDocsEn = R"md(
Separators of thousands, decimal points and the colon of a time are ASCII: 1，000, 3。5 and 8：00 look like two numbers each, and no program reads them.

Only what must be one number is reported: a comma before three digits that begin with 0, a stop before one or two digits with % or 倍 behind them, a colon of a full or half hour. Numbers side by side (100，200), scores, and a number behind the end of a sentence do not count.

## Fix

Writes the ASCII mark and removes blanks. There is one reading only, so the fix is safe, except in headings, where the anchor changes.
)md";

using Kind = Glyph::Kind;

// The run of digits before or behind a mark, which blanks may part from it.
struct Digits {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

class Number {
 public:
  Number(const GlyphRow& row, std::size_t mark) : row_(row), mark_(mark) {
    whole_.end = at(mark - 1).is(Kind::kBlank) ? mark - 1 : mark;
    whole_.begin = whole_.end;
    while (whole_.size() < kLongest && at(whole_.begin - 1).is(Kind::kDigit)) --whole_.begin;
    rest_.begin = at(mark + 1).is(Kind::kBlank) ? mark + 2 : mark + 1;
    rest_.end = rest_.begin;
    while (rest_.size() < kLongest && at(rest_.end).is(Kind::kDigit)) ++rest_.end;
  }

  bool is_one() const {
    if (whole_.size() == 0 || rest_.size() == 0) return false;
    const Glyph& before = at(whole_.begin - 1);
    const Glyph& after = at(rest_.end);
    if (before.is(Kind::kLatin) || before.value == U'.' || before.value == U'-') return false;
    switch (at(mark_).value) {
      case U'，':
        return touches() && whole_.size() <= 3 && rest_.size() == 3 &&
               at(rest_.begin).value == U'0' && !is_more(after);
      case U'。':
        return touches() && whole_.size() <= 2 && rest_.size() <= 2 &&
               is_unit(after.is(Kind::kBlank) ? at(rest_.end + 1) : after);
      case U'：':
        return is_time() && !is_more(after) && !is_more(before);
      default:
        return false;
    }
  }

  text::Range mark_range() const { return range_of(row_, whole_.end, rest_.begin); }

 private:
  static constexpr std::size_t kLongest = 4;  // longer ones are no part of such a number

  const Glyph& at(std::size_t i) const { return row_.glyphs[i]; }
  bool touches() const { return whole_.end == mark_ && rest_.begin == mark_ + 1; }

  static bool is_more(const Glyph& glyph) {
    return glyph.is_ascii_word() || glyph.value == U'.' || glyph.value == U'：' ||
           glyph.value == U':';
  }
  static bool is_unit(const Glyph& glyph) {
    return std::u32string_view(U"%％倍").find(glyph.value) != std::u32string_view::npos &&
           glyph.value != 0;
  }

  int value(Digits digits) const {
    int sum = 0;
    for (std::size_t i = digits.begin; i < digits.end; ++i)
      sum = sum * 10 + static_cast<int>(at(i).value - U'0');
    return sum;
  }
  bool is_time() const {
    if (whole_.size() > 2 || rest_.size() != 2 || value(whole_) > 24) return false;
    return value(rest_) == 0 || value(rest_) == 30;
  }

  const GlyphRow& row_;
  std::size_t mark_;
  Digits whole_;
  Digits rest_;
};

bool has_seam(const GlyphRow& row, std::size_t mark) {
  return row.glyphs[mark - 1].seam != Glyph::Seam::kNone ||
         row.glyphs[mark].seam != Glyph::Seam::kNone ||
         row.glyphs[mark + 1].seam != Glyph::Seam::kNone;
}

void check_row(const GlyphRow& row, lint::Sink& sink) {
  if (!row.has(Kind::kDigit)) return;
  constexpr std::u32string_view kFull = U"，。：";
  constexpr std::string_view kHalf = ",.:";
  const auto& glyphs = row.glyphs;
  for (const std::size_t i : row.marks) {
    const std::size_t mark = kFull.find(glyphs[i].value);
    if (mark == std::u32string_view::npos || i < 2 || i + 2 >= glyphs.size() || has_seam(row, i))
      continue;
    const Number number(row, i);
    if (!number.is_one()) continue;
    const std::string half(1, kHalf[mark]);
    sink.add(
        {.range = glyphs[i].range,
         .message = {"数字中间应使用半角“" + half + "”，这里是" + quoted_zh(utf8(glyphs[i].value)),
                     "expected ASCII “" + half + "” within a number, found " +
                         quoted_en(utf8(glyphs[i].value))},
         .fixes = {write_instead(number.mark_range(), half, safe_but_in_heading(row))}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for_each_chinese_row(context, [&](const GlyphRow& row) { check_row(row, sink); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH030",
    .name = "number-punct",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "数字中间使用了全角标点",
    .summary_en = "a full-width mark within a number",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "，。：",
    .check_block = check_block,
};

}  // namespace trend::checks::typography_number_punct
