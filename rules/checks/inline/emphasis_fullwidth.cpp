// IN004 emphasis-fullwidth: ＊＊text＊＊ is no emphasis.
#include <string>
#include <vector>

#include "rules/checks/emphasis_runs.h"
#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::inline_emphasis_fullwidth {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kMark = "＊＊";

constexpr std::string_view kDocsZh = R"md(
用中文输入法打出的全角星号 `＊＊` 不是 Markdown 的标记：文字不会加粗，星号原样显示。

## 正确

```markdown
这是 **重点** 内容
```

## 错误

```markdown
这是 ＊＊重点＊＊ 内容
```

## 修复

成对的 `＊＊` 改为 `**`，只有一种读法，属于安全修复；换成半角仍不能加粗时（见 IN001），不提供修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The full-width asterisks `＊＊` that Chinese input methods type are no markup: nothing becomes bold, and the asterisks show up.

## Fix

Writes `**` for both. There is one reading, so the fix is safe; where `**` would do nothing either (IN001) there is none.
)md";

std::vector<Range> marks_in(std::string_view text, Range run) {
  std::vector<Range> marks;
  const std::string_view part = text.substr(0, run.end);
  for (std::size_t at = part.find(kMark, run.begin); at != std::string_view::npos;
       at = part.find(kMark, at + kMark.size()))
    marks.push_back({static_cast<Offset>(at), static_cast<Offset>(at + kMark.size())});
  return marks;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (context.text.find(kMark) == std::string_view::npos) return;
  for (const Range run : text_runs(context)) {
    const std::vector<Range> marks = marks_in(context.text, run);
    for (std::size_t i = 0; i + 1 < marks.size(); i += 2) {
      const Range open = marks[i];
      const Range close = marks[i + 1];
      if (text::is_blank(context.slice({open.end, close.begin}))) continue;
      lint::Finding finding{.range = open,
                            .message = {"全角的“＊＊”不能加粗，会原样显示",
                                        "full-width ＊＊ make nothing bold and show up"},
                            .related = {{close, {"与它成对的标记", "the mark it pairs with"}}}};
      if (can_open(context.text, open) && can_close(context.text, close))
        finding.fixes = {lint::make_fix({"改为半角的“**”", "Change to **"}, lint::FixSafety::kSafe,
                                        {{open, "**"}, {close, "**"}})};
      sink.add(std::move(finding));
    }
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN004",
    .name = "emphasis-fullwidth",
    .fix = lint::FixKind::kSafe,
    .summary_zh = "全角星号不能加粗",
    .summary_en = "full-width asterisks make nothing bold",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "＊",
    .check_block = check_block,
};

}  // namespace trend::checks::inline_emphasis_fullwidth
