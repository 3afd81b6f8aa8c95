// NU008 number-punctuation: the mark behind a Chinese heading's number is the one of its kind.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::numbering_number_punctuation {
namespace {

constexpr std::string_view kDocsZh = R"md(
中文标题编号后的标点各有定式：汉字数字后用顿号（`一、`，不写 `一.`），括号和圈号之后什么也不加（`（一）`，不写 `（一）、`），“第一”之后用逗号（`第一，`，不写 `第一、`），多级数字之后不加点（`1.1 现状`，不写 `1.1. 现状` 或 `1.1、现状`）。

每种写法全文只报告一次。没有汉字的标题不检查。

## 正确

```markdown
## 一、算力

### 1.1 现状

### （一）路线
```

## 错误

```markdown
## 一. 算力
```

```markdown
### 1.1、现状
```

```markdown
### （一）、路线
```

## 修复

改用这种编号应有的标点。编号的值不变，锚点不含标点，属于安全修复。

依据：GB/T 15834—2011《标点符号用法》附录 B.2。
)md";

constexpr std::string_view kDocsEn = R"md(
In Chinese headings each kind of number has its mark: a Han numeral is followed by `、` (`一、`, not `一.`), brackets and circled numbers by nothing (`（一）`, not `（一）、`), `第一` by a comma (`第一，`), a number of several levels by no mark (`1.1 现状`, neither `1.1.` nor `1.1、`).

Each form is reported once in an article. Headings without Han characters are not looked at.

## Right

```markdown
## 一、算力

### 1.1 现状

### （一）路线
```

## Wrong

```markdown
## 一. 算力
```

```markdown
### 1.1、现状
```

```markdown
### （一）、路线
```

## Fix

Writes the mark that belongs to the number. Its value stays and anchors hold no punctuation: the fix is safe.

Norm: GB/T 15834-2011, annex B.2.
)md";

using article::Numbering;
using article::NumberStyle;

enum Form : std::size_t { kHanDot, kAfterBracket, kOrdinalComma, kDecimalMark, kForms };

// What is wrong with the mark behind the number: its bytes and what should stand there.
struct Slip {
  Form form = kForms;
  text::Range mark;
  std::string_view expected;
};

bool is_one_of(std::string_view mark, std::initializer_list<std::string_view> marks) {
  return std::find(marks.begin(), marks.end(), mark) != marks.end();
}

Slip find_slip(const Numbering& number, std::string_view written) {
  std::string_view mark = number.mark;
  Slip slip;
  switch (number.style) {
    case NumberStyle::kChinese:
      if (is_one_of(mark, {".", "．", "。"})) slip = {kHanDot, {}, "、"};
      break;
    case NumberStyle::kChineseBracket:
    case NumberStyle::kArabicBracket:
      for (const std::string_view bracket : {"）", ")"})
        if (mark.starts_with(bracket)) mark.remove_prefix(bracket.size());
      [[fallthrough]];
    case NumberStyle::kCircled:
      if (is_one_of(mark, {"、", ".", "．"})) slip = {kAfterBracket, {}, ""};
      break;
    case NumberStyle::kOrdinalUnit:
      if (number.label.empty() && mark == "、") slip = {kOrdinalComma, {}, "，"};
      break;
    case NumberStyle::kDecimal:
      if (is_one_of(mark, {".", "．", "、", "。"}))
        slip = {kDecimalMark, {}, number.space_after ? "" : " "};
      break;
    default:
      break;
  }
  if (slip.form == kForms || !written.ends_with(mark) || written.ends_with("\\.")) return {};
  slip.mark = {number.range.end - static_cast<text::Offset>(mark.size()), number.range.end};
  return slip;
}

struct Found {
  std::vector<text::Edit> edits;
  std::vector<lint::Related> related;
  text::Range range;
  std::string written;
  std::string expected;
};

void report(Found found, lint::Sink& sink) {
  const std::size_t count = found.edits.size();
  const std::string& written = found.written;
  const std::string& expected = found.expected;
  text::Bilingual message = {fmt::format("编号“{}”应写作“{}”", written, expected),
                             fmt::format("number “{}”: expected “{}”", written, expected)};
  if (count > 1)
    message = {fmt::format("编号“{}”应写作“{}”，这样的编号共 {} 个", written, expected, count),
               fmt::format("number “{}”: expected “{}” ({} numbers of this form)", written,
                           expected, count)};
  sink.add(
      {.range = found.range,
       .message = std::move(message),
       .related = std::move(found.related),
       .fixes = {lint::make_fix({"改用编号应有的标点", "Use the mark that belongs to the number"},
                                lint::FixSafety::kSafe, std::move(found.edits))}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  std::array<Found, kForms> forms;
  for (const article::Section& section : context.article.sections()) {
    const Numbering& number = section.detail().numbering;
    if (!number || text::count_han(section.detail().text) == 0) continue;
    const text::Range range = section.heading.absolute(number.range);
    const std::string_view written = context.slice(range);
    const Slip slip = find_slip(number, written);
    if (slip.form == kForms) continue;
    text::Range mark = section.heading.absolute(slip.mark);
    const std::string_view kept = written.substr(0, mark.begin - range.begin);
    Found& found = forms[slip.form];
    if (found.edits.empty()) {
      found.range = range;
      found.written = written;
      found.expected = kept;
      if (slip.expected != " ") found.expected += slip.expected;
    } else if (found.related.size() < 8) {
      found.related.push_back({range, {"同样的写法", "of the same form"}});
    }
    // Full-width marks and brackets bring their own space.
    if (slip.form == kHanDot || slip.form == kOrdinalComma || kept.ends_with("）"))
      while (context.article.text().substr(mark.end).starts_with(' ')) ++mark.end;
    found.edits.push_back({mark, std::string(slip.expected)});
  }
  for (Found& found : forms)
    if (!found.edits.empty()) report(std::move(found), sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU008",
    .name = "number-punctuation",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "标题编号后的标点不合用法",
    .summary_en = "the mark behind a heading's number is not the one of its kind",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kHeadings,
    .check_article = check_article,
};

}  // namespace trend::checks::numbering_number_punctuation
