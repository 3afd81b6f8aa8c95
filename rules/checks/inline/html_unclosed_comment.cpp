// IN008 html-unclosed-comment: <!-- without --> hides the rest of the article, or shows up in it.
#include <utility>

#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::inline_html_unclosed_comment {
namespace {

using article::BlockKind;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kOpen = "<!--";

constexpr std::string_view kDocsZh = R"md(
行首的 `<!--` 没有 `-->` 时，从这里到文章末尾全部变成注释，页面上什么也看不到；写在一行中间的没有关闭，则会原样显示。

## 正确

```markdown
<!-- 待补充数据 -->

正文。
```

## 错误

```markdown
<!-- 待补充数据

正文。
```

## 修复

由作者选择：在这一行末尾关闭注释，或删去 `<!--`。
)md";

constexpr std::string_view kDocsEn = R"md(
Where `<!--` at the start of a line has no `-->`, all the rest of the article is a comment: the page shows none of it. Within a line, an unclosed one is printed as it stands.

## Fix

For the author to choose: close the comment at the end of its line, or delete `<!--`.
)md";

void report(const lint::BlockContext& context, Offset at, bool hides, lint::Sink& sink) {
  const Range mark{at, at + static_cast<Offset>(kOpen.size())};
  const std::size_t found = context.text.find_first_of("\r\n", at);
  const auto line_end =
      static_cast<Offset>(found == std::string_view::npos ? context.text.size() : found);
  const std::string_view line = context.slice({mark.end, line_end});
  const auto end = mark.end + static_cast<Offset>(text::trim_right(line).size());
  lint::Finding finding{.range = mark};
  if (hides) {
    finding.message = {"注释没有关闭：后面的正文都不会显示",
                       "the comment is never closed: nothing of the rest is shown"};
  } else {
    finding.message = {"注释没有关闭，会原样显示", "the comment is never closed and shows up"};
  }
  finding.fixes = {
      lint::make_fix({"在行末关闭注释", "Close the comment at the end of the line"},
                     lint::FixSafety::kPick, {{{end, end}, " -->"}}),
      lint::make_fix({"删去“<!--”", "Delete <!--"}, lint::FixSafety::kPick, {{mark, ""}})};
  sink.add(std::move(finding));
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (context.text.find(kOpen) == std::string_view::npos) return;
  for (const Node& node : context.block.nodes) {
    if (node.kind != BlockKind::kHtml) continue;
    const std::string_view html = context.slice(node.range);
    if (html.starts_with(kOpen) && html.find("-->") == std::string_view::npos)
      report(context, node.range.begin, true, sink);
  }
  for (const Range run : text_runs(context)) {
    const std::size_t at = context.slice(run).find(kOpen);
    if (at != std::string_view::npos)
      report(context, run.begin + static_cast<Offset>(at), false, sink);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN008",
    .name = "html-unclosed-comment",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kPick,
    .summary_zh = "HTML 注释没有关闭",
    .summary_en = "an HTML comment is never closed",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "<",
    .check_block = check_block,
};

}  // namespace trend::checks::inline_html_unclosed_comment
