// CB005 fence-lookalike: ''' ··· ｀｀｀ around code are no fences.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::code_fence_lookalike {
namespace {

using article::BlockKind;
using article::Index;
using article::Node;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
围栏要用三个反引号。用中文输入法打成 `···`、`｀｀｀`，或写成三个引号 `'''`、`‘‘‘` 的，都是普通文字：代码连成一段，缩进、换行全部丢失。

只报告独占一行、成对出现的；开头一行可以带语言。

## 正确

````markdown
```python
print("你好")
```
````

## 错误

```markdown
···python
print("你好")
···
```

## 修复

两行都改为反引号。只有一种读法，属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A fence is made of three backticks. What Chinese input methods type instead (`···`, `｀｀｀`), and quotes (`'''`), are plain text: the code runs together, without its indentation and line ends.

Reported are pairs of such lines with nothing else on them but a language on the first.

## Fix

Writes backticks on both lines. There is one reading, so the fix is safe.
)md";

constexpr std::string_view kFences[] = {"···", "｀｀｀", "'''", "‘‘‘", "’’’"};
constexpr std::uint8_t kOpening = 0;  // with a language
constexpr std::uint8_t kBare = 1;

/// Size in bytes of the three or more equal marks that `line` consists of but for a language.
std::size_t marks_size(std::string_view line) {
  constexpr std::size_t kLongestLanguage = 12;
  for (const std::string_view fence : kFences) {
    if (!line.starts_with(fence)) continue;
    const std::string_view language = line.substr(fence.size());
    const bool word = std::all_of(language.begin(), language.end(), [](char c) {
      return text::is_latin_letter(static_cast<unsigned char>(c));
    });
    return word && language.size() <= kLongestLanguage ? fence.size() : 0;
  }
  return 0;
}

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for (const Node& node : context.block.nodes) {
    if (node.kind != BlockKind::kParagraph || node.parent != article::kNone) continue;
    for (Index i = node.lines.begin; i < node.lines.end; ++i) {
      const Range line = context.block.lines[i];
      const std::string_view content = text::trim_right(context.slice(line));
      const std::size_t size = marks_size(content);
      if (size == 0) continue;
      const auto end = line.begin + static_cast<text::Offset>(size);
      survey.push_back({{line.begin, end}, size < content.size() ? kOpening : kBare});
    }
  }
}

void report(const lint::ArticleContext& context, Range open, Range close, lint::Sink& sink) {
  const std::string marks(context.slice(open));
  sink.add({.range = open,
            .message = {"“" + marks + "”不是代码围栏，代码会变成普通文字",
                        marks + " is no code fence: the code becomes plain text"},
            .related = {{close, {"与它成对的一行", "the line it pairs with"}}},
            .fixes = {lint::make_fix({"改用反引号", "Write backticks"}, lint::FixSafety::kSafe,
                                     {{open, "```"}, {close, "```"}})}});
}

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  std::vector<std::pair<Range, bool>> lines;  // with: has a language
  surveyed.for_each(kOpening, [&](Range range) { lines.emplace_back(range, true); });
  surveyed.for_each(kBare, [&](Range range) { lines.emplace_back(range, false); });
  std::sort(lines.begin(), lines.end(),
            [](const auto& a, const auto& b) { return a.first.begin < b.first.begin; });
  std::optional<Range> open;
  for (const auto& [range, has_language] : lines) {
    if (open && !has_language && context.slice(*open) == context.slice(range)) {
      report(context, *open, range, sink);
      open.reset();
    } else {
      open = range;
    }
  }
}

constexpr std::string_view kSilences[] = {"ZH", "IN016"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "CB005",
    .name = "fence-lookalike",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "像围栏而不是围栏的符号",
    .summary_en = "marks that look like a code fence and are none",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kNothing,
    .words = kFences,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::code_fence_lookalike
