// NU010 number-space: the blank behind a heading's number is as in most headings.
#include <fmt/core.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::numbering_number_space {
namespace {

constexpr std::string_view kDocsZh = R"md(
编号与标题文字之间有没有空格，全文应当一致：`1.1 现状` 与 `1.2路线` 并列时，目录里的文字对不齐。

同一种编号（`1.`、`1.1`、`第一章` 各为一种）至少出现三次、且三分之二以上的写法相同，才报告其余几个。以顿号、冒号、括号等全角标点结尾的编号后面是否有空格，由 ZH006 负责。

## 正确

```markdown
### 1.1 现状

### 1.2 路线

### 1.3 建议
```

## 错误

```markdown
### 1.1 现状

### 1.2路线

### 1.3 建议
```

## 修复

照多数标题补上或删去空格，属于安全修复。

选项 `style`：`auto` 照多数，`always` 一律要有空格，`never` 一律不要。
)md";

constexpr std::string_view kDocsEn = R"md(
All headings have a blank behind their number, or none has: where `1.1 State` stands beside `1.2Routes` the table of contents is out of line.

A kind of number (`1.`, `1.1`, `第一章`) is looked at where it stands three times at least and two thirds of its uses agree. Whether a blank follows a full-width mark is left to ZH006.

## Right

```markdown
### 1.1 现状

### 1.2 路线

### 1.3 建议
```

## Wrong

```markdown
### 1.1 现状

### 1.2路线

### 1.3 建议
```

## Fix

Adds or deletes the blank as in most headings; safe. With `style: always` or `never` the majority does not matter.
)md";

constexpr std::string_view kStyles[] = {"auto", "always", "never"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "编号之后的空格：照多数标题（auto）、都要有（always）、都不要（never）。",
     .en = "The blank behind numbers: as in most headings (auto), always or never."}};

constexpr std::size_t kFewestUses = 3;

struct Use {
  text::Range number;
  text::Range blanks;  // behind the number, empty when there are none
};
struct Uses {
  std::vector<Use> spaced;
  std::vector<Use> tight;
};
using Kind = std::pair<article::NumberStyle, std::string>;

// Numbers that count alike by kind; only those whose last character leaves the choice open.
std::map<Kind, Uses> collect(const lint::ArticleContext& context) {
  std::map<Kind, Uses> kinds;
  for (const article::Section& section : context.article.sections()) {
    const article::Numbering& number = section.detail().numbering;
    if (!number) continue;
    const text::Range range = section.heading.absolute(number.range);
    const text::Range content = section.heading.absolute(section.detail().content);
    if (range.end >= content.end) continue;
    if (text::is_cjk_punctuation(text::decode_before(context.article.text(), range.end).value))
      continue;
    const std::string_view rest = context.slice({range.end, content.end});
    const std::string_view title = text::trim_left(rest);
    const auto blanks = static_cast<text::Offset>(rest.size() - title.size());
    if (title.empty() || (blanks > 0) != number.space_after) continue;
    Uses& uses = kinds[{number.style, number.mark + number.label}];
    (blanks > 0 ? uses.spaced : uses.tight).push_back({range, {range.end, range.end + blanks}});
  }
  return kinds;
}

void report(const lint::ArticleContext& context, const std::vector<Use>& odd, bool add_blank,
            lint::Sink& sink) {
  for (const Use& use : odd) {
    const std::string_view written = context.slice(use.number);
    text::Bilingual message =
        add_blank ? text::Bilingual{fmt::format("编号“{}”之后应有空格", written),
                                    fmt::format("expected a blank behind the number {}", written)}
                  : text::Bilingual{fmt::format("编号“{}”之后不应有空格", written),
                                    fmt::format("expected no blank behind the number {}", written)};
    text::Bilingual title = add_blank ? text::Bilingual{"补上空格", "Add a blank"}
                                      : text::Bilingual{"删去空格", "Delete the blank"};
    sink.add({.range = use.number,
              .message = std::move(message),
              .fixes = {lint::make_fix(std::move(title), lint::FixSafety::kSafe,
                                       {{use.blanks, add_blank ? " " : ""}})}});
  }
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::string_view style = context.options.text("style");
  for (const auto& entry : collect(context)) {
    const Uses& uses = entry.second;
    const std::size_t total = uses.spaced.size() + uses.tight.size();
    bool spaced = style == "always";
    if (style == "auto") {
      if (total < kFewestUses) continue;
      spaced = uses.spaced.size() * 3 >= total * 2;
      if (!spaced && uses.tight.size() * 3 < total * 2) continue;
    }
    report(context, spaced ? uses.tight : uses.spaced, spaced, sink);
  }
}

constexpr std::string_view kSilences[] = {"ZH002", "ZH005"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "NU010",
    .name = "number-space",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "标题编号之后的空格与多数标题不一致",
    .summary_en = "the blank behind a heading's number is unlike most headings",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .silences = kSilences,
    .concerns = lint::concern::kHeadings,
    .check_article = check_article,
};

}  // namespace trend::checks::numbering_number_space
