// ZH029 unit-space: between a number and its unit there is a blank everywhere or nowhere.
#include <algorithm>
#include <string>

#include "rules/checks/border_blanks.h"
#include "rules/checks/glyphs.h"
#include "rules/lint/rule.h"

namespace trend::checks::typography_unit_space {
namespace {

constexpr std::string_view kDocsZh = R"md(
数字与单位符号之间（20TB、20 TB）加不加空格，一篇文章里应当统一。少数写法与全文多数不一致时报告：全文至少 8 处，少数不超过两成。

只看国际单位和信息量的常见单位；`5G`、`3D`、`4K` 不是单位。默认不启用：国家标准要求留空，网页上多数不留。

## 正确

```markdown
内存 8 GB，硬盘 20 TB。
```

## 错误

```markdown style=none
内存 8 GB，硬盘 20 TB。
```

## 修复

按全文多数的写法补上或删去空格。只有一种读法，属于安全修复；文中有指向锚点的链接时，标题里的空格不算安全。

依据：GB 3101—1993 规定数值与单位之间留空隙。
)md";

constexpr std::string_view kDocsEn = R"md(
Between a number and the symbol of its unit (20TB, 20 TB) a blank may be set or not; an article should do it one way. The minority is reported where the article has at least 8 cases and at most one in five departs. Common units of SI and of information are looked at; 5G, 3D and 4K are none. Off by default: the national standard asks for the blank, most web pages have none.

## Fix

Inserts or removes the blank as in the rest of the article. There is one reading only, so the fix is safe; but not in headings where the article links to anchors.
)md";

constexpr lint::OptionSpec kOptions[] = {kBorderStyle};

using Kind = Glyph::Kind;

// Sorted.
constexpr std::string_view kUnits[] = {"EB",  "GB",  "GHz", "GW",  "GWh", "Gbps", "GiB", "Hz", "KB",
                                       "KiB", "MB",  "MHz", "MW",  "MWh", "Mbps", "MiB", "PB", "TB",
                                       "TWh", "TiB", "cm",  "fps", "kHz", "kW",   "kWh", "kg", "km",
                                       "mAh", "mg",  "min", "mm",  "ms",  "nm",   "ns"};

bool is_unit(const GlyphRow& row, std::size_t i) {
  constexpr std::size_t kLongest = 4;
  std::string word;
  for (; row.glyphs[i].is_ascii_word() && word.size() <= kLongest; ++i)
    word += static_cast<char>(row.glyphs[i].value);
  const bool joined =
      row.glyphs[i].is(Kind::kAscii) && row.glyphs[i].value != U')' && row.glyphs[i].value != U',';
  return !joined &&
         std::binary_search(std::begin(kUnits), std::end(kUnits), std::string_view(word));
}

// GPT-4 MB, v3 MB: the digits belong to a name.
bool is_plain_number(const GlyphRow& row, std::size_t last) {
  constexpr std::size_t kLongest = 12;
  std::size_t i = last;
  while (last - i < kLongest && (row.glyphs[i].is(Kind::kDigit) || row.glyphs[i].value == U'.' ||
                                 row.glyphs[i].value == U','))
    --i;
  const Glyph& before = row.glyphs[i];
  return !before.is(Kind::kLatin) && before.value != U'-' && before.value != U'_';
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for_each_chinese_row(context, [&](const GlyphRow& row) {
    if (!row.has(Kind::kDigit) || !row.has(Kind::kLatin)) return;
    for_each_border(row, [&](Border border) {
      if (row.glyphs[border.left].is(Kind::kDigit) && row.glyphs[border.right].is(Kind::kLatin) &&
          is_unit(row, border.right) && is_plain_number(row, border.left))
        note_border(row, border, 0, survey);
    });
  });
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  judge_borders(context, surveyed, 0, {"数字与单位之间", "between a number and its unit"}, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ZH029",
    .name = "unit-space",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "数字与单位之间的空格与全文多数写法不一致",
    .summary_en = "a blank between number and unit is unlike most of the article",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kDegraded | lint::concern::kFragments,
    .needs = "0123456789",
    .survey = survey,
    .judge = judge,
    .by_sighting = true,
};

}  // namespace trend::checks::typography_unit_space
