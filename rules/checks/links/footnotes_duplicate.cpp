// LK019 footnote-duplicate: two notes of one name; the second is never shown.
#include <fmt/core.h>

#include <string>
#include <unordered_map>

#include "rules/checks/anchor_facts.h"
#include "rules/lint/rule.h"

namespace trend::checks::links_footnotes_duplicate {
namespace {

using text::Range;

constexpr std::string_view kDocsZh = R"md(
两条脚注用了同一个名称。渲染器只认第一条，第二条的内容读者看不到，正文里本来指向它的标记会跳到别的内容上。

## 错误

```markdown
端侧推理正在普及[^1]，成本也在下降[^1]。

[^1]: 某机构的报告。

[^1]: 另一机构的报告。
```

## 正确

```markdown
端侧推理正在普及[^1]，成本也在下降[^2]。

[^1]: 某机构的报告。

[^2]: 另一机构的报告。
```

## 修复

没有自动修复：哪一处引用指的是哪一条，只有作者知道。
)md";

constexpr std::string_view kDocsEn = R"md(
Two footnotes have one name. Renderers know the first only: readers never see the second, and marks that mean it lead to something else.

## Fix

There is no fix: only the author knows which mark means which note.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Footnotes& notes = context.facts.get<FootnoteFacts>().notes;
  std::unordered_map<std::string_view, Range> first;
  for (const article::FootnoteDefinition& note : notes.definitions) {
    const Range mark{note.label_range.begin - 2, note.label_range.end + 1};
    const auto [known, is_new] = first.try_emplace(note.label, mark);
    if (is_new) continue;
    const std::size_t line = context.article.document().lines().line_of(known->second.begin) + 1;
    const std::string_view written = context.slice(mark);
    sink.add(
        {.range = mark,
         .message = {fmt::format("脚注“{}”与第 {} 行的重名，不会显示", written, line),
                     fmt::format(
                         "footnote “{}” is defined in line {} already; this one will not be shown",
                         written, line)},
         .related = {{known->second, {"第一条在这里", "the first one is here"}}}});
  }
}

constexpr std::string_view kSilences[] = {"LK008"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK019",
    .name = "footnote-duplicate",
    .severity = lint::Severity::kError,
    .summary_zh = "两条脚注重名",
    .summary_en = "two footnotes of one name",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kFootnotes | lint::concern::kNamedLines | lint::concern::kBeside |
                lint::concern::kShape,
    .check_article = check_article,
};

}  // namespace trend::checks::links_footnotes_duplicate
