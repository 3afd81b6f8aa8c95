// LK004 link-reversed: (文)[url] in place of [文](url).
#include <fmt/core.h>

#include <string>

#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::links_reversed {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
链接的两种括号写反了：`(报告)[https://example.org]`。Markdown 不认，读者看到的是原样的括号和网址。

方括号里要是网址或文件路径才报告；`f(x)[0]` 这样的代码样文字不报告。

## 错误

```markdown
详见(年度报告)[https://example.org/report]。
```

## 正确

```markdown
详见[年度报告](https://example.org/report)，f(x)[0] 不算，(见附注)[1] 也不算。
```

## 修复

安全修复：换过括号，只有一种读法。

## 同类规则

markdownlint MD011，remark correct-media-syntax。
)md";

constexpr std::string_view kDocsEn = R"md(
The brackets of a link stand the wrong way round: `(report)[https://example.org]`. Markdown sees no link, and readers get brackets and address as they stand.

Only addresses and paths in the square brackets count; `f(x)[0]` does not.

## Fix

The fix (safe) swaps the brackets; there is one reading only.

Same as markdownlint MD011, remark correct-media-syntax.
)md";

bool is_target(std::string_view text) {
  for (std::string_view start : {"http://", "https://", "./", "../", "mailto:"})
    if (text.starts_with(start)) return text.find_first_of(" \t<>()") == std::string_view::npos;
  return false;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  constexpr std::size_t kLongest = 300;  // bytes of a link's text
  if (context.text.find(")[") == std::string_view::npos) return;
  for (const Range run : text_runs(context)) {
    const std::string_view text = context.slice(run);
    for (std::size_t at = text.find(")["); at != std::string_view::npos;
         at = text.find(")[", at + 2)) {
      const std::size_t from = at > kLongest ? at - kLongest : 0;
      const std::size_t open = text.substr(from, at - from).rfind('(');
      const std::size_t close = text.find(']', at);
      if (close == std::string_view::npos) break;
      if (open == std::string_view::npos) continue;
      const std::size_t begin = from + open;
      const std::string_view words = text.substr(begin + 1, at - begin - 1);
      const std::string_view target = text.substr(at + 2, close - at - 2);
      if (text::is_blank(words) || words.find_first_of("[])") != std::string_view::npos ||
          !is_target(target))
        continue;
      const Range range{run.begin + static_cast<Offset>(begin),
                        run.begin + static_cast<Offset>(close) + 1};
      sink.add({.range = range,
                .message = {fmt::format("链接的括号写反了，应为“[{}](…)”", words),
                            fmt::format("the brackets are reversed; a link is “[{}](…)”", words)},
                .fixes = {lint::make_fix({"换过括号", "Swap the brackets"}, lint::FixSafety::kSafe,
                                         {{range, fmt::format("[{}]({})", words, target)}})}});
      at = close - 1;
    }
  }
}

constexpr std::string_view kSilences[] = {"LK006", "LK009", "LK010"};

constexpr std::string_view kWords[] = {")["};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK004",
    .name = "link-reversed",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "链接的方括号和圆括号写反了",
    .summary_en = "the brackets of a link are reversed",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .words = kWords,
    .check_block = check_block,
};

}  // namespace trend::checks::links_reversed
