// LK018 footnote-unused: a note that the text never calls.
#include <fmt/core.h>

#include <string>
#include <unordered_set>

#include "rules/checks/anchor_facts.h"
#include "rules/checks/lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::links_footnotes_unused {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
文末有脚注 `[^甲]: …`，正文里却没有一处引用 `[^甲]`。多数渲染器不显示没有引用的脚注，这条内容读者看不到。

同一个名称定义了两次时归 LK019 报告。

## 错误

```markdown
端侧推理正在普及[^1]。

[^1]: 某机构的报告。

[^2]: 另一机构的报告。
```

## 正确

```markdown
端侧推理正在普及[^1]，成本也在下降[^2]。

[^1]: 某机构的报告。

[^2]: 另一机构的报告。
```

## 修复

需要确认：删除这条脚注。

## 同类规则

rumdl MD066，markdownlint MD053（部分）。
)md";

constexpr std::string_view kDocsEn = R"md(
There is a footnote `[^a]: …` that the text never calls with `[^a]`. Most renderers drop such notes: readers never see this one.

A label that is defined twice is for LK019 to report.

## Fix

The fix (unsafe) deletes the note.

Like rumdl MD066 and, in part, markdownlint MD053.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Footnotes& notes = context.facts.get<FootnoteFacts>().notes;
  std::unordered_set<std::string_view> known;  // called, or defined above
  for (const article::FootnoteReference& call : notes.references) known.insert(call.label);
  for (const article::FootnoteDefinition& note : notes.definitions) {
    if (!known.insert(note.label).second) continue;
    const Range mark{note.label_range.begin - 2, note.label_range.end + 1};
    const std::string_view written = context.slice(mark);
    sink.add(
        {.range = mark,
         .message = {fmt::format("脚注“{}”在正文里没有引用，不会显示", written),
                     fmt::format("footnote “{}” is never called and will not be shown", written)},
         .fixes = {lint::make_fix({"删除这条脚注", "Delete the footnote"}, lint::FixSafety::kUnsafe,
                                  {{lines_with_gap(context.article.document(), note.range), ""}})},
         .unnecessary = true});
  }
}

constexpr std::string_view kSilences[] = {"LK007", "LK020"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK018",
    .name = "footnote-unused",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "脚注在正文里没有引用",
    .summary_en = "a footnote that the text never calls",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kFootnotes | lint::concern::kBeside | lint::concern::kShape,
    .check_article = check_article,
};

}  // namespace trend::checks::links_footnotes_unused
