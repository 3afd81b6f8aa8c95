// MD022 blanks-around-headings: blank lines above and below headings.
#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "rules/checks/markdownlint/blank_sides.h"
#include "rules/checks/markdownlint/headings.h"
#include "rules/checks/markdownlint/source.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md022 {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题上方或下方的空行少于要求，默认各一行。有的渲染器不认紧跟在文字后面的标题。引用和列表里的标题同样检查；注释所在的行算作空行。

判断与 markdownlint MD022 一致。我们自己的 ST026 只看引用和列表以外的标题。

## 正确

```markdown
# 甲

文。

## 乙
```

```markdown lines_below=0
# 甲
文。
```

## 错误

```markdown
# 甲
文。
```

```markdown lines_above=1,2
# 甲

## 乙
```

## 修复

补上空行。列表以外显示不变，属于安全修复；列表里会让列表变松，属于不安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
Fewer blank lines than asked for stand above or below a heading; the default is one each. Some renderers do not see a heading right below text. Headings in quotes and lists are looked at too; a line of comments counts as blank.

Judges as markdownlint MD022 does. Our own ST026 looks at headings outside quotes and lists only.

## Fix

Adds the blank lines. Outside lists the page stays the same and the fix is safe; in a list it makes the list loose and is unsafe.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "lines_above",
     .type = lint::OptionType::kTextList,
     .default_value = "1",
     .zh = "标题上方的空行数；-1 为不限；写成列表则依次对应各级标题。",
     .en = "Blank lines above a heading; -1: any number; a list is by level."},
    {.name = "lines_below",
     .type = lint::OptionType::kTextList,
     .default_value = "1",
     .zh = "标题下方的空行数；-1 为不限；写成列表则依次对应各级标题。",
     .en = "Blank lines below a heading; -1: any number; a list is by level."}};

using text::Offset;

// The number asked for at a level.
int wanted_lines(const std::vector<std::string>& numbers, int level) {
  const auto index = numbers.size() == 1 ? 0 : static_cast<std::size_t>(level) - 1;
  int value = 1;
  if (index < numbers.size()) {
    const std::string& text = numbers[index];
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) value = 1;
  }
  return value;
}

struct Side {
  bool above;
  int wanted;
  int found;
  std::size_t insert_at;  // the line before which blank ones are missing
  std::size_t beside;     // the line next to them
};

void report(const lint::ArticleContext& context, const article::NodeRef& heading, const Side& side,
            lint::Sink& sink) {
  const text::Document& document = context.article.document();
  const std::string line =
      std::string(md::quotes_of(document.line(side.beside))).append(document.line_end());
  std::string blank;
  for (int i = side.found; i < side.wanted; ++i) blank += line;
  const Offset at = document.lines().start(side.insert_at);
  const std::string wanted = std::to_string(side.wanted);
  const std::string found = std::to_string(side.found);
  sink.add({.range = md::heading_line(context, heading),
            .message = {std::string("标题") + (side.above ? "上方" : "下方") + "应有 " + wanted +
                            " 个空行，现有 " + found + " 个",
                        "expected " + wanted + " blank line" + (side.wanted == 1 ? "" : "s") +
                            (side.above ? " above" : " below") + " the heading, found " + found},
            .fixes = {lint::make_fix(
                {"补上空行", "Add blank lines"},
                md::in_list(heading) ? lint::FixSafety::kUnsafe : lint::FixSafety::kSafe,
                {{{at, at}, blank}})}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  constexpr int kMost = 1000;  // blank lines that are counted
  const md::Source& source = context.facts.get<md::Source>();
  const std::vector<std::string> above = context.options.list("lines_above");
  const std::vector<std::string> below = context.options.list("lines_below");
  md::for_each_heading(context, [&](const article::NodeRef& heading) {
    const int level = heading.heading().level;
    const std::size_t first = source.first_line(heading);
    const std::size_t last = source.last_line(heading);
    int wanted = std::min(wanted_lines(above, level), kMost);
    int found = 0;
    std::size_t line = first;
    while (found < wanted && line > source.begin() && source.is_blank(line - 1)) ++found, --line;
    if (found < wanted && line > source.begin())
      report(context, heading, {true, wanted, found, first, first - 1}, sink);
    wanted = std::min(wanted_lines(below, level), kMost);
    found = 0;
    line = last + 1;
    while (found < wanted && line < source.end() && source.is_blank(line)) ++found, ++line;
    if (found < wanted && line < source.end())
      report(context, heading, {false, wanted, found, last + 1, last + 1}, sink);
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD022",
    .name = "blanks-around-headings",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "标题上下缺空行",
    .summary_en = "no blank line around a heading",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md022
