// ST009 heading-empty: a heading without text.
#include <string>

#include "rules/lint/rule.h"

namespace trend::checks::structure_heading_empty {
namespace {

constexpr std::string_view kDocsZh = R"md(
只有 `#` 而没有文字的标题在页面上是一段空白，在目录里是一个空条目。多半是模板没有填完，或者删文字时漏了记号。

## 正确

```markdown
## 算力

推理成本继续下降。
```

## 错误

```markdown
##

推理成本继续下降。
```

## 修复

删除这一行。要不要删、还是补上文字，只有作者知道，因此不属于安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A heading of hashes without text is a blank stretch on the page and an empty entry in the outline: a template that was not filled in, or a mark left behind when the text was deleted.

## Right

```markdown
## Computing power

Inference keeps getting cheaper.
```

## Wrong

```markdown
##

Inference keeps getting cheaper.
```

## Fix

Deletes the line. Whether to delete it or to write its text only the author knows, so the fix is not safe.
)md";

/// The whole line of `offset`, with its line end.
text::Range line_at(std::string_view text, text::Offset offset) {
  const std::size_t before = text.rfind('\n', offset);
  const std::size_t after = text.find('\n', offset);
  return {before == std::string_view::npos ? 0 : static_cast<text::Offset>(before + 1),
          static_cast<text::Offset>(after == std::string_view::npos ? text.size() : after + 1)};
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const article::Block& block = context.block;
  for (const article::Node& node : block.nodes) {
    // Inside quotes and lists the line also holds their markers: only the author can take it apart.
    if (node.kind != article::BlockKind::kHeading) continue;
    const article::HeadingDetail& heading = block.heading(node);
    if (!heading.content.empty() || !heading.text.empty() || heading.setext) continue;
    lint::Finding finding{.range = heading.marker,
                          .message = {"这个标题没有文字", "this heading has no text"}};
    if (node.parent == article::kNone)
      finding.fixes.push_back(lint::make_fix({"删除空标题", "Delete the empty heading"},
                                             lint::FixSafety::kUnsafe,
                                             {{line_at(context.text, heading.marker.begin), ""}}));
    sink.add(std::move(finding));
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST009",
    .name = "heading-empty",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "标题没有文字",
    .summary_en = "a heading without text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kHeadings,
    .check_block = check_block,
};

}  // namespace trend::checks::structure_heading_empty
