// IN009 html-inline: raw HTML, but for allowed tags.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/html_tags.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::inline_html_inline {
namespace {

using article::BlockKind;
using article::Inline;
using article::InlineKind;
using article::Node;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
正文里的 HTML 换一个渲染器就可能被过滤，也难以转换成其他格式。不少站点确实需要 `<details>`、`<br>`，所以默认不开启；开启后用选项 `allow` 列出允许的标签。注释不算。

## 正确

```markdown
普通的 **Markdown**。<!-- 注释 -->
```

## 错误

```markdown
<center>居中</center>
```

## 修复

不提供。

同类规则：markdownlint MD033、remark no-html。
)md";

constexpr std::string_view kDocsEn = R"md(
HTML in an article may be filtered by another renderer and is hard to convert. Many sites do need `<details>` or `<br>`, so the rule is off by default; the option `allow` lists the tags that are fine. Comments do not count.

## Fix

None. Same as markdownlint MD033.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "allow",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "br,details,summary,sub,sup,kbd",
                                          .zh = "允许使用的标签。",
                                          .en = "Tags that may be used."}};

void check_html(const lint::BlockContext& context, Range html,
                const std::vector<std::string>& allowed, lint::Sink& sink) {
  for (const HtmlTag& tag : find_tags(context.slice(html))) {
    const std::string name = text::ascii_lower(tag.name);
    if (tag.closing || std::find(allowed.begin(), allowed.end(), name) != allowed.end()) continue;
    sink.add({.range = tag.range.shifted(html.begin),
              .message = {"正文里有 HTML 标签 <" + name + ">",
                          "an HTML tag in the text: <" + name + ">"}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (context.text.find('<') == std::string_view::npos) return;
  const std::vector<std::string>& allowed = context.options.list("allow");
  for (const Node& node : context.block.nodes)
    if (node.kind == BlockKind::kHtml) check_html(context, node.range, allowed, sink);
  for (const Inline& node : context.block.inlines)
    if (node.kind == InlineKind::kHtml) check_html(context, node.range, allowed, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN009",
    .name = "html-inline",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "正文里有 HTML 标签",
    .summary_en = "an HTML tag in the text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .needs = "<",
    .check_block = check_block,
};

}  // namespace trend::checks::inline_html_inline
