// MD029 ol-prefix: numbers of an ordered list count up, or are all alike.
#include <fmt/core.h>

#include "rules/checks/markdownlint/lists.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md029 {
namespace {

using article::NodeRef;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
有序列表的编号与选项 `style` 不符：`one` 全是 1，`zero` 全是 0，`ordered` 从 1 或 0 起逐一递增，`one_or_ordered`（默认）是前后两种之一。列表应当从 1（或 0）开始；被没有缩进的代码或标题隔断以后，下半截也算新的列表。

与本工具的 LS001 不同：LS001 不要求从 1 开始，并且看得出接着上文往下数的列表。

## 正确

```markdown
1. 端侧
2. 云端
```

## 错误

```markdown
1. 端侧
3. 云端
```

## 修复

改成应有的编号。列表的起始编号不对时，页面上的编号会变；位数变化会影响缩进：这些时候需要确认；否则是安全修复。

同类规则：markdownlint MD029。
)md";

constexpr std::string_view kDocsEn = R"md(
The numbers of an ordered list are not what the option `style` asks for: all 1 (`one`), all 0 (`zero`), counting up from 1 or 0 (`ordered`), or the first or the last of these (`one_or_ordered`, the default). A list starts with 1 or 0; what follows code or a heading that is not indented is another list.

Our LS001 asks for no certain start and sees where a list goes on counting.

## Fix

Writes the number. Where the first number is wrong the page changes, and other widths change the indentation: then it needs a look; elsewhere it is safe. Same as markdownlint MD029.
)md";

constexpr std::string_view kStyles[] = {"one_or_ordered", "one", "ordered", "zero"};
constexpr lint::OptionSpec kOptions[] = {{.name = "style",
                                          .type = lint::OptionType::kChoice,
                                          .default_value = "one_or_ordered",
                                          .choices = kStyles,
                                          .zh = "编号的写法。",
                                          .en = "How items are numbered."}};

struct Sequence {
  std::uint32_t start = 1;
  bool counts = true;
};

/// The numbers that the items should have.
Sequence expected_of(std::string_view style, const std::vector<NodeRef>& items) {
  if (style == "zero") return {0, false};
  if (style == "one") return {1, false};
  Sequence sequence{1, style == "ordered"};
  if (items.size() < 2) return sequence;
  const std::uint32_t first = items[0].item().number;
  const std::uint32_t second = items[1].item().number;
  if (second == 1 && first != 0) return sequence;
  sequence.counts = true;
  if (first == 0) sequence.start = 0;
  return sequence;
}

/// `shown`: the page shows this number, or counts on from another one that is wrong.
void report(const NodeRef& item, std::uint32_t expected, bool shown, lint::Sink& sink) {
  const Range marker = md::marker_of(item);
  const Range digits{marker.begin, marker.end - 1};
  std::string number = std::to_string(expected);
  const bool safe = !shown && number.size() == digits.size();
  sink.add({.range = marker,
            .message = {fmt::format("编号是 {}，应当是 {}", item.item().number, expected),
                        fmt::format("the number is {}, expected {}", item.item().number, expected)},
            .fixes = {lint::make_fix({"改正编号", "Correct the number"},
                                     safe ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
                                     {{digits, std::move(number)}})}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::string_view style = context.options.text("style");
  for (const md::List& list : md::find_lists(context)) {
    if (!list.ordered()) continue;
    const std::vector<NodeRef>& items = list.items;
    const Sequence sequence = expected_of(style, items);
    const bool starts_wrong = items.front().item().number != sequence.start;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto steps = sequence.counts ? static_cast<std::uint32_t>(i) : 0;
      const std::uint32_t expected = sequence.start + steps;
      if (items[i].item().number != expected) report(items[i], expected, starts_wrong, sink);
    }
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD029",
    .name = "ol-prefix",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "有序列表的编号不连续",
    .summary_en = "numbers of an ordered list are out of order",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md029
