// IN011 markdown-in-html: Markdown right inside an HTML block stays as it is.
#include <optional>
#include <string>
#include <utility>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::inline_markdown_in_html {
namespace {

using article::BlockKind;
using article::Index;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
HTML 块一直延续到下一个空行，里面的 Markdown 不会解析：`<div>` 紧接着的 `**重点**`、`- 列表`、`[链接](…)` 都原样显示。在标签与内容之间空一行即可。

只看以 Markdown 标记开头的行、成对的 `**` 和完整的链接；`<pre>`、`<script>`、注释里的不报告。

## 正确

```markdown
<details>

- 第一项
- 第二项

</details>
```

## 错误

```markdown
<details>
- 第一项
- 第二项
</details>
```

## 修复

由作者选择：在 Markdown 的前面和后面各插入一个空行。

同类规则：rumdl MD091。
)md";

constexpr std::string_view kDocsEn = R"md(
An HTML block goes on to the next blank line, and Markdown in it is not read: `**bold**`, `- lists` and `[links](…)` right below `<div>` show up as they are. A blank line between tag and content is enough.

Reported are lines that start with a mark of Markdown, pairs of `**` and whole links; `<pre>`, `<script>` and comments are left alone.

## Fix

For the author to choose: blank lines before and after the Markdown. Same as rumdl MD091.
)md";

bool holds_code(std::string_view html) {
  for (const std::string_view part :
       {"<pre", "<script", "<style", "<textarea", "<!--", "<code", "<svg", "<math", "<table", "<?"})
    if (html.find(part) != std::string_view::npos) return true;
  return false;
}

/// "- ", "* ", "1. ", "## " with text behind.
bool starts_with_marker(std::string_view line) {
  const std::size_t blank = line.find(' ');
  if (blank == std::string_view::npos || blank == 0 || blank + 1 >= line.size()) return false;
  const std::string_view mark = line.substr(0, blank);
  if (mark == "-" || mark == "*") return true;
  if (mark.find_first_not_of('#') == std::string_view::npos) return mark.size() <= 6;
  return mark.size() <= 3 && mark.back() == '.' &&
         mark.find_first_not_of("0123456789") == mark.size() - 1;
}

bool has_inline_markup(std::string_view line) {
  const std::size_t strong = line.find("**");
  if (strong != std::string_view::npos && line.find("**", strong + 3) != std::string_view::npos)
    return true;
  const std::size_t link = line.find("](http");
  return link != std::string_view::npos &&
         line.substr(0, link).find('[') != std::string_view::npos &&
         line.find(')', link) != std::string_view::npos;
}

void check_node(const lint::BlockContext& context, const Node& node, lint::Sink& sink) {
  if (holds_code(context.slice(node.range))) return;
  std::optional<Range> first;
  Range last;
  for (Index i = node.lines.begin; i < node.lines.end; ++i) {
    const Range line = context.block.lines[i];
    const std::string_view content = text::trim(context.slice(line));
    if (content.empty() || content.front() == '<') continue;
    if (!starts_with_marker(content) && !has_inline_markup(content)) continue;
    if (!first) first = line;
    last = line;
  }
  if (!first) return;
  const std::string_view content = context.slice(*first);
  const auto begin =
      first->begin + static_cast<Offset>(content.size() - text::trim_left(content).size());
  lint::Finding finding{
      .range = {begin, first->begin + static_cast<Offset>(text::trim_right(content).size())},
      .message = {"HTML 块里的 Markdown 不会生效，会原样显示",
                  "Markdown inside an HTML block is printed as it stands"}};
  if (node.parent == article::kNone) {
    const std::string line_end(line_end_near(context.text, 0));
    const Offset above = line_begin(context.text, first->begin);
    const Offset below = line_content_end(context.text, last.begin);
    finding.fixes = {lint::make_fix({"在前后插入空行", "Insert blank lines around it"},
                                    lint::FixSafety::kPick,
                                    {{{above, above}, line_end}, {{below, below}, line_end}})};
  }
  sink.add(std::move(finding));
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const Node& node : context.block.nodes)
    if (node.kind == BlockKind::kHtml) check_node(context, node, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN011",
    .name = "markdown-in-html",
    .fix = lint::FixKind::kPick,
    .summary_zh = "HTML 块里的 Markdown 不会生效",
    .summary_en = "Markdown inside an HTML block is printed as it stands",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "<",
    .check_block = check_block,
};

}  // namespace trend::checks::inline_markdown_in_html
