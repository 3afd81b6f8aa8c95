// MD030 list-marker-space: the blanks between a list marker and the text.
#include <fmt/core.h>

#include <algorithm>

#include "rules/checks/markdownlint/lists.h"
#include "rules/checks/markdownlint/options.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md030 {
namespace {

using article::NodeRef;
using md::Source;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
列表符号和文字之间的空格数不对。无序、有序列表各有两个选项：每项都只占一行的列表用 `ul_single`、`ol_single`，其余用 `ul_multi`、`ol_multi`，默认都是 1。

本工具的 LS003、LS004 只报告符号后缺少空格的行，多出的空格由格式化去掉。

## 正确

```markdown
- 端侧
- 云端
```

## 错误

```markdown
-   端侧
-   云端
```

## 修复

增减空格。下面各行的缩进可能因此改变含义时需要确认；否则是安全修复。

同类规则：markdownlint MD030。
)md";

constexpr std::string_view kDocsEn = R"md(
The number of blanks between a list marker and the text is not the one asked for: `ul_single` and `ol_single` for lists whose items take one line each, `ul_multi` and `ol_multi` for the rest; all of them are 1 by default.

Our LS003 and LS004 report lines without any blank after the marker; formatting takes blanks too many out.

## Fix

Adds or deletes blanks. Where that may change what the lines below belong to it needs a look; elsewhere it is safe. Same as markdownlint MD030.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "ol_multi",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .zh = "多行的有序列表用几个空格。",
                                          .en = "Blanks in ordered lists of several lines."},
                                         {.name = "ol_single",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .zh = "单行的有序列表用几个空格。",
                                          .en = "Blanks in ordered lists of single lines."},
                                         {.name = "ul_multi",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .zh = "多行的无序列表用几个空格。",
                                          .en = "Blanks in bullet lists of several lines."},
                                         {.name = "ul_single",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .zh = "单行的无序列表用几个空格。",
                                          .en = "Blanks in bullet lists of single lines."}};

/// The blanks behind the marker; empty when nothing follows or the text opens with code.
Range blanks_after(const Source& source, Range marker) {
  const Range rest{marker.end, source.range(source.line_of(marker.begin)).end};
  const std::string_view text = source.slice(rest);
  const std::size_t size = text.find_first_not_of(" \t");
  if (size == std::string_view::npos) return {rest.begin, rest.begin};
  // One blank, then an indented code block.
  const std::size_t from = md::before_marker(source, marker).size() + marker.size();
  const bool code = md::columns_of(text.substr(0, size), from) > 4;
  return {rest.begin, rest.begin + static_cast<Offset>(code ? 1 : size)};
}

/// An item of one line whose next lines lie no deeper than its marker: no blank changes anything.
bool stands_alone(const Source& source, const NodeRef& item, bool only_child) {
  if (!only_child || source.first_line(item) != source.last_line(item)) return false;
  std::size_t next = source.last_line(item) + 1;
  while (next < source.end() && md::trimmed_end(source.line(next)) == 0) ++next;
  if (next >= source.end()) return true;
  const Range marker = md::marker_of(item);
  const std::string_view line = source.line(next);
  return line.find_first_not_of(" \t>") <= md::before_marker(source, marker).size();
}

void check_item(const Source& source, const NodeRef& item, std::size_t expected, lint::Sink& sink) {
  const Range marker = md::marker_of(item);
  const Range blanks = blanks_after(source, marker);
  if (blanks.empty() || blanks.size() == expected) return;
  const bool one_child =
      item.has_children() && item.first_child().kind() == article::BlockKind::kParagraph;
  const bool safe = expected > 0 && expected < 5 && stands_alone(source, item, one_child);
  sink.add(
      {.range = {marker.begin, blanks.end},
       .message = {fmt::format("列表符号后有 {} 个空格，应当是 {} 个", blanks.size(), expected),
                   fmt::format("{} blank{} after the list marker, expected {}", blanks.size(),
                               blanks.size() == 1 ? "" : "s", expected)},
       .fixes = {lint::make_fix({"改正空格", "Correct the blanks"},
                                safe ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
                                {{blanks, std::string(expected, ' ')}})}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& source = context.facts.get<Source>();
  const auto option = [&](std::string_view name) {
    return static_cast<std::size_t>(std::max(md::number(context.options, name, 1), 0));
  };
  for (const md::List& list : md::find_lists(context)) {
    const bool single =
        source.line_of(list.range.end) - source.line_of(list.range.begin) + 1 == list.items.size();
    const std::size_t expected = list.ordered() ? option(single ? "ol_single" : "ol_multi")
                                                : option(single ? "ul_single" : "ul_multi");
    for (const NodeRef& item : list.items) check_item(source, item, expected, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD030",
    .name = "list-marker-space",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "列表符号后的空格数不对",
    .summary_en = "wrong number of blanks after a list marker",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md030
