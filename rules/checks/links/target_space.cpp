// LK012 link-target-space: a blank in the target, so that the link is printed as text.
#include <fmt/core.h>

#include <string>
#include <vector>

#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::links_target_space {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
链接或图片的目标里有空格，Markdown 便不认这个链接，读者看到的是原样的 `[图一](images/市场 规模.png)`。

目标要像网址或文件名才报告；`[注](见 下文)` 这样的行文、模板语法 `{{ … }}` 和代码不报告。

## 错误

```markdown
![图一](images/市场 规模.png)
```

## 正确

```markdown
![图一](<images/市场 规模.png>)

![图一](images/市场%20规模.png "市场 规模")

[注](见 下文)
```

## 修复

安全修复：用尖括号括住目标，`(<images/市场 规模.png>)`，文件名不变。

## 依据

CommonMark 0.31 第 6.3 节：不带尖括号的链接目标不能含空格。与 rumdl MD062 相近。
)md";

constexpr std::string_view kDocsEn = R"md(
The target of a link or image has a blank in it, so Markdown sees no link, and readers get `[Figure 1](images/market size.png)` as it stands.

Only what looks like an address or a file counts; prose such as `[note](see below)`, template syntax and code are left alone.

## Fix

The fix (safe) puts the target into angle brackets: `(<images/market size.png>)`.

See CommonMark 0.31, section 6.3. Like rumdl MD062.
)md";

/// An address, a path, or a name with an extension.
bool looks_like_target(std::string_view target) {
  for (std::string_view start : {"http://", "https://", "/", "./", "../"})
    if (target.starts_with(start)) return true;
  const std::size_t dot = target.rfind('.');
  if (dot == std::string_view::npos || dot + 1 == target.size() || target.size() - dot > 6)
    return false;
  for (const char c : target.substr(dot + 1)) {
    const bool alnum = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!alnum) return false;
  }
  return true;
}

/// Where the target that starts at `begin` ends: before the ")" that matches, at most 400 bytes on.
std::size_t target_end(std::string_view text, std::size_t begin) {
  constexpr std::size_t kLongest = 400;
  int depth = 0;
  for (std::size_t at = begin; at < text.size() && at - begin < kLongest; ++at) {
    if (text[at] == '(') ++depth;
    if (text[at] == ')' && depth-- == 0) return at;
  }
  return std::string_view::npos;
}

/// True when a link's text may end at `at`: there is a "[" before it, and more than an index (a[0])
/// behind that.
bool ends_link_text(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 300;
  const std::size_t from = at > kLongest ? at - kLongest : 0;
  const std::string_view before = text.substr(from, at - from);
  const std::size_t open = before.rfind('[');
  if (open == std::string_view::npos) return false;
  return open + 1 == before.size() ||
         before.find_first_not_of("0123456789", open + 1) != std::string_view::npos;
}

void report(const lint::BlockContext& context, Range target, lint::Sink& sink) {
  const std::string_view written = context.slice(target);
  const std::size_t blank = written.find_first_of(" \t");
  const Offset at = target.begin + static_cast<Offset>(blank);
  sink.add({.range = {at, at + 1},
            .message = {"链接目标里有空格，链接会原样显示",
                        "a blank in the target: the link is printed as text"},
            .fixes = {lint::make_fix({"用尖括号括住目标", "Put the target into angle brackets"},
                                     lint::FixSafety::kSafe,
                                     {{target, fmt::format("<{}>", written)}})}});
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (context.text.find("](") == std::string_view::npos) return;
  for (const Range run : text_runs(context)) {
    const std::string_view text = context.slice(run);
    for (std::size_t at = text.find("]("); at != std::string_view::npos;
         at = text.find("](", at + 2)) {
      const std::size_t begin = at + 2;
      const std::size_t end = target_end(text, begin);
      if (end == std::string_view::npos || !ends_link_text(text, at)) continue;
      const std::string_view target = text.substr(begin, end - begin);
      if (text::trim(target) != target || target.find_first_of(" \t") == std::string_view::npos)
        continue;
      // A title in quotes, or braces of a template, are another matter.
      if (target.find_first_of("<>\"'{}`\\") != std::string_view::npos) continue;
      if (target.find("“") != std::string_view::npos || !looks_like_target(target)) continue;
      const Offset first = run.begin + static_cast<Offset>(begin);
      report(context, {first, first + static_cast<Offset>(target.size())}, sink);
    }
  }
}

constexpr std::string_view kSilences[] = {"LK006", "LK009", "LK010", "ZH"};

constexpr std::string_view kWords[] = {"]("};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK012",
    .name = "link-target-space",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "链接目标里有空格，链接会原样显示",
    .summary_en = "a blank in the target of a link",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .words = kWords,
    .check_block = check_block,
};

}  // namespace trend::checks::links_target_space
