// LK021 footnote-order (off): notes do not stand in the order in which the text calls them.
#include <fmt/core.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "rules/checks/anchor_facts.h"
#include "rules/lint/rule.h"

namespace trend::checks::links_footnotes_order {
namespace {

using text::Range;

constexpr std::string_view kDocsZh = R"md(
文末脚注的先后与正文里引用的先后不一致。渲染器按引用的先后编号，页面不受影响，但在源文件里对照时要来回找，所以默认不开。

每一处逆序只报告前面的那一条。

## 错误

```markdown
一[^a]，二[^b]。

[^b]: 乙。

[^a]: 甲。
```

## 正确

```markdown
一[^a]，二[^b]。

[^a]: 甲。

[^b]: 乙。
```

## 修复

没有自动修复：挪动脚注的次序不影响页面，由作者决定。

## 同类规则

rumdl MD067。
)md";

constexpr std::string_view kDocsEn = R"md(
The footnotes at the end do not stand in the order in which the text calls them. Renderers number notes by their calls, so the page is the same; but whoever compares text and notes in the source has to search. The rule is off by default.

For each break in the order the note that stands too early is reported.

## Fix

There is no fix: the page is the same either way.

Same as rumdl MD067.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Footnotes& notes = context.facts.get<FootnoteFacts>().notes;
  std::unordered_map<std::string_view, std::size_t> order;  // of first calls
  for (const article::FootnoteReference& call : notes.references)
    order.try_emplace(call.label, order.size());
  const article::FootnoteDefinition* before = nullptr;
  for (const article::FootnoteDefinition& note : notes.definitions) {
    const auto place = order.find(note.label);
    if (place == order.end()) continue;
    if (before != nullptr && order.at(before->label) > place->second) {
      const Range mark{before->label_range.begin - 2, before->label_range.end + 1};
      const std::string_view early = context.slice(mark);
      const std::string_view late =
          context.slice({note.label_range.begin - 2, note.label_range.end + 1});
      sink.add({.range = mark,
                .message = {fmt::format("脚注“{}”排在“{}”前面，正文里却后引用", early, late),
                            fmt::format("footnote “{}” stands before “{}” but is called after it",
                                        early, late)}});
    }
    before = &note;
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK021",
    .name = "footnote-order",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "脚注的先后与引用的先后不一致",
    .summary_en = "footnotes out of the order of their calls",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kFootnotes | lint::concern::kBeside | lint::concern::kShape,
    .check_article = check_article,
};

}  // namespace trend::checks::links_footnotes_order
