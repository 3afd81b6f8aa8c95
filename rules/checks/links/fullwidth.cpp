// LK005 link-fullwidth: the marks of a link in full width: [文]（url）, 【文】(url), ！[图](url).
#include <fmt/core.h>

#include <string>

#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/scan.h"
#include "rules/text/strings.h"

namespace trend::checks::links_fullwidth {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
链接的括号在中文输入法下打成了全角：`[报告]（https://example.org）`、`【报告】(https://example.org)`。Markdown 只认半角，读者看到的是原样的文字和网址。

括号里要是网址或文件路径才报告，`[1]（见附录）`、`【快讯】（记者 某某）` 都不算。

## 错误

```markdown
详见[报告]（https://example.org/report）。
```

```markdown
详见【报告】(https://example.org/report)。
```

## 正确

```markdown
详见[报告](https://example.org/report)，另见 [1]（附录）和【快讯】（记者）。
```

## 修复

安全修复：全角括号换成半角。`【报告】` 也可能本来就是书名似的标题，所以换方括号需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
The brackets of a link were typed in full width: `[报告]（https://example.org）`, `【报告】(https://example.org)`. Markdown knows half-width brackets only, and readers get text and address as they stand.

Only addresses and paths in the brackets count.

## Fix

Makes the brackets half-width: safe for （ ）; 【 】 may be meant as they are, so that changing them needs confirmation.
)md";

struct Form {
  std::string_view open;
  std::string_view middle;
  std::string_view close;
  lint::FixSafety safety;
};
constexpr Form kForms[] = {
    {"[", "]（", "）", lint::FixSafety::kSafe},     {"[", "](", "）", lint::FixSafety::kSafe},
    {"[", "]（", ")", lint::FixSafety::kSafe},      {"【", "】(", ")", lint::FixSafety::kUnsafe},
    {"【", "】（", "）", lint::FixSafety::kUnsafe},
};

bool is_target(std::string_view text) {
  if (text.find_first_of(" \t<>()") != std::string_view::npos ||
      text.find("）") != std::string_view::npos)
    return false;
  for (std::string_view start : {"http://", "https://", "./", "../", "/"})
    if (text.starts_with(start)) return text.size() > start.size();
  return false;
}

void check_form(const lint::BlockContext& context, Range run, const Form& form, lint::Sink& sink) {
  constexpr std::size_t kLongest = 300;
  const std::string_view text = context.slice(run);
  for (std::size_t at = text::find_word(text, form.middle); at != std::string_view::npos;
       at = text::find_word(text, form.middle, at + form.middle.size())) {
    const std::size_t from = at > kLongest ? at - kLongest : 0;
    const std::size_t open = text.substr(from, at - from).rfind(form.open);
    const std::size_t begin = at + form.middle.size();
    const std::size_t size = text.substr(begin, 2000).find(form.close);
    if (open == std::string_view::npos || size == std::string_view::npos) continue;
    const std::string_view words =
        text.substr(from + open + form.open.size(), at - from - open - form.open.size());
    const std::string_view target = text.substr(begin, size);
    if (text::is_blank(words) || words.find_first_of("[]") != std::string_view::npos ||
        !is_target(target))
      continue;
    const Range range{run.begin + static_cast<Offset>(from + open),
                      run.begin + static_cast<Offset>(begin + size + form.close.size())};
    sink.add({.range = range,
              .message = {fmt::format("链接“{}”用了全角括号，会原样显示", words),
                          fmt::format("link “{}” has full-width brackets and is printed as text",
                                      words)},
              .fixes = {lint::make_fix({"改用半角括号", "Use half-width brackets"}, form.safety,
                                       {{range, fmt::format("[{}]({})", words, target)}})}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  bool any = false;
  for (const Form& form : kForms)
    any = any || text::find_word(context.text, form.middle) != std::string_view::npos;
  if (!any) return;
  for (const Range run : text_runs(context))
    for (const Form& form : kForms) check_form(context, run, form, sink);
}

constexpr std::string_view kSilences[] = {"LK003", "LK006", "LK009", "LK010", "ZH001", "ZH016"};

// The round bracket that ends the target, where the one that opens it is in half width.
constexpr std::string_view kWords[] = {"]（", "】(", "】（", "）"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK005",
    .name = "link-fullwidth",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "链接用了全角括号，会原样显示",
    .summary_en = "a link with full-width brackets",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .words = kWords,
    .check_block = check_block,
};

}  // namespace trend::checks::links_fullwidth
