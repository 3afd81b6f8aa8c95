// ZH002 space-han-digit: between Han and digits there is a blank everywhere or nowhere.
#include "rules/checks/border_blanks.h"
#include "rules/checks/glyphs.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::typography_space_han_digit {
namespace {

constexpr std::string_view kDocsZh = R"md(
汉字与数字之间加不加空格，两种写法都合规范，混用才显得零乱。少数写法与全文多数不一致时报告：全文至少 8 处，少数不超过两成。

日期时刻（2025 年 3 月）、序数（第 3 章）、万亿（3 亿）各有习惯，与其余数字分开统计，互不牵连。行首编号、型号（GPT-4、Claude 3.5）、百分数后面、带单位符号或连字号的数不算；只有一侧留空的也不算，那是用空格分隔短语。

## 正确

```markdown
共 12 个、34 人、56 次、78 台、90 页、11 篇、22 组、33 项，2025年3月，第2章，Claude 3.5发布。
```

## 错误

```markdown
共 12 个、34 人、56 次、78 台、90 页、11 篇、22 组、33 项，还有44个。
```

## 修复

按全文多数的写法补上或删去空格。只有一种读法，属于安全修复；文中有指向锚点的链接时，标题里的空格不算安全。

依据：GB/T 15835—2011 对空格不作规定。
)md";

constexpr std::string_view kDocsEn = R"md(
Between Han and digits a blank may be set or not; both are regular, mixing them is untidy. The minority is reported where the article has at least 8 cases and at most one in five departs.

Dates and times (2025 年 3 月), ordinals (第 3 章) and myriads (3 亿) have their own habits and are counted apart. Numbers at the start of a line, of models (GPT-4, Claude 3.5), behind percent signs and with unit symbols or hyphens do not count, nor does a blank on one side only, which sets phrases apart.

## Fix

Inserts or removes the blank as in the rest of the article. There is one reading only, so the fix is safe; but not in headings where the article links to anchors.
)md";

constexpr lint::OptionSpec kOptions[] = {
    kBorderStyle,
    {.name = "units",
     .type = lint::OptionType::kText,
     .default_value = "年月日号时点分秒",
     .choices = {},
     .zh = "日期和时刻的单位，与其余数字分开统计。",
     .en = "Units of dates and times, which are counted apart."}};

enum Family : std::uint8_t { kPlain, kDate, kOrdinal, kMyriad };

using Kind = Glyph::Kind;

class Surveyor {
 public:
  Surveyor(const GlyphRow& row, std::string_view units, lint::Survey& survey)
      : row_(row), units_(units), survey_(survey) {}

  void read() {
    for_each_border(row_, [&](Border border) {
      const bool han_first = at(border.left).is(Kind::kHan) && at(border.right).is(Kind::kDigit);
      const bool digit_first = at(border.left).is(Kind::kDigit) && at(border.right).is(Kind::kHan);
      if (!han_first && !digit_first) return;
      std::size_t begin = han_first ? border.right : border.left;
      std::size_t end = begin + 1;
      while (is_number_char(at(begin - 1))) --begin;
      while (is_number_char(at(end))) ++end;
      if (!is_plain_number(begin, end)) return;
      const Family family = family_of(border, begin, han_first);
      if (border.has_blank() && !is_free_beyond(begin, end, han_first)) return;
      if (border.has_blank() && is_of_other_family_beyond(begin, end, han_first, family)) return;
      note_border(row_, border, family, survey_);
    });
  }

 private:
  const Glyph& at(std::size_t i) const { return row_.glyphs[i]; }

  static bool is_number_char(const Glyph& glyph) {
    return glyph.is(Kind::kDigit) ||
           (glyph.is(Kind::kAscii) && (glyph.value == U'.' || glyph.value == U','));
  }

  // Not part of a model's name, a measure, a range or a date in figures, nor the number of a line.
  bool is_plain_number(std::size_t begin, std::size_t end) const {
    const Glyph& before = at(begin - 1);
    const Glyph& after = at(end);
    if (before.is(Kind::kEdge) || before.is(Kind::kBreak)) return false;
    if (before.is(Kind::kLatin) || before.is(Kind::kAscii) || before.is(Kind::kOther)) return false;
    if (after.is(Kind::kLatin) || after.is(Kind::kAscii) || after.is(Kind::kOther)) return false;
    if (before.value == U'：' || after.value == U'：') return false;  // of a time: 6：30
    const bool name_before = before.is(Kind::kBlank) && !at(begin - 2).is(Kind::kHan);
    const bool unit_after = after.is(Kind::kBlank) && at(end + 1).is(Kind::kLatin);  // 1 TB
    return !name_before && !unit_after && !at(end - 1).is(Kind::kAscii) &&
           !at(begin).is(Kind::kAscii);
  }

  // A blank on one side only (保证100个人 80人都会) sets phrases apart, and so does the one before
  // a number that ends its line (订阅 5527).
  bool is_free_beyond(std::size_t begin, std::size_t end, bool han_first) const {
    const Glyph& beyond = at(han_first ? end : begin - 1);
    const bool ends =
        beyond.is(Kind::kEdge) || beyond.is(Kind::kBreak) || beyond.is(Kind::kLinkClose);
    return !beyond.is(Kind::kHan) && !ends;
  }

  // 过去 20 年: without the blank in front the one behind would stand on one side only and no
  // longer count among its kind.
  bool is_of_other_family_beyond(std::size_t begin, std::size_t end, bool han_first,
                                 Family family) const {
    const std::size_t blank = han_first ? end : begin - 1;
    if (!at(blank).is(Kind::kBlank)) return false;
    const Border beyond = han_first ? Border{end - 1, end + 1} : Border{begin - 2, begin};
    const std::size_t han = han_first ? beyond.right : beyond.left;
    return at(han).is(Kind::kHan) && family_of(beyond, begin, !han_first) != family;
  }

  Family family_of(Border border, std::size_t begin, bool han_first) const {
    std::size_t before = begin - 1;
    if (at(before).is(Kind::kBlank)) --before;
    if (at(before).value == U'第') return kOrdinal;
    const char32_t han = at(han_first ? border.left : border.right).value;
    if (han == U'万' || han == U'亿') return kMyriad;
    std::string bytes;
    text::append_utf8(bytes, han);
    return units_.find(bytes) != std::string_view::npos ? kDate : kPlain;
  }

  const GlyphRow& row_;
  std::string_view units_;
  lint::Survey& survey_;
};

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  const std::string_view units = context.options.text("units");
  for_each_chinese_row(context, [&](const GlyphRow& row) {
    if (row.has(Kind::kDigit)) Surveyor(row, units, survey).read();
  });
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  judge_borders(context, surveyed, kPlain, {"汉字与数字之间", "between Han and digits"}, sink);
  judge_borders(context, surveyed, kDate,
                {"数字与日期时刻的单位之间", "between digits and units of date and time"}, sink);
  judge_borders(context, surveyed, kOrdinal, {"序数的汉字与数字之间", "within ordinals"}, sink);
  judge_borders(context, surveyed, kMyriad, {"数字与“万”“亿”之间", "between digits and 万 or 亿"},
                sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH002",
    .name = "space-han-digit",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "汉字与数字之间的空格与全文多数写法不一致",
    .summary_en = "a blank between Han and digits is unlike most of the article",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kDegraded | lint::concern::kFragments,
    .needs = "0123456789",
    .survey = survey,
    .judge = judge,
    .by_sighting = true,
};

}  // namespace trend::checks::typography_space_han_digit
