// ST014 heading-repeats-parent: a section is not titled like the one it stands in.
#include <fmt/core.h>

#include <string>
#include <string_view>

#include "rules/checks/outline.h"
#include "rules/lint/rule.h"

namespace trend::checks::structure_heading_repeats_parent {
namespace {

constexpr std::string_view kDocsZh = R"md(
小节的标题与它所在章节的标题相同：目录里同一句话缩进着出现两次，读者以为页面出了错。常见于模型把题目先写成一级标题，又重复写成第一个二级标题。

比较时忽略标题前的编号、全半角、空格和标点。

## 正确

```markdown
# 推理芯片观察

## 算力
```

## 错误

```markdown
# 推理芯片观察

## 推理芯片观察

推理成本继续下降。
```

## 修复

没有自动修复：该删去还是改写，要看下面的内容。
)md";

constexpr std::string_view kDocsEn = R"md(
A section has the title of the section it stands in: the table of contents shows one line twice, the second time indented, and the reader takes it for a fault of the page. Models often write the title as H1 and repeat it as the first H2.

Numbers in front, width, blanks and punctuation do not count.

## Right

```markdown
# Inference chips

## Computing power
```

## Wrong

```markdown
# Inference chips

## Inference chips

Inference keeps getting cheaper.
```

## Fix

None: whether to delete the heading or to name the section depends on its text.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Outline& outline = context.facts.get<Outline>();
  for (Index i = 0; i < outline.size(); ++i) {
    const Heading& heading = outline[i];
    if (heading.parent == kNone) continue;
    const Heading& parent = outline[heading.parent];
    if (heading.folded.empty() || heading.folded != parent.folded) continue;
    sink.add({.range = heading.content,
              .message = {fmt::format("这一节的标题重复了上一级标题“{}”", parent.title),
                          fmt::format("this heading repeats the one of its parent section, “{}”",
                                      parent.title)},
              .related = {{parent.content, {"上一级标题", "the parent's heading"}}}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST014",
    .name = "heading-repeats-parent",
    .severity = lint::Severity::kWarning,
    .summary_zh = "小节的标题重复了上一级标题",
    .summary_en = "a heading repeats the one of its parent section",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kOutline,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_heading_repeats_parent
