// LK022 citation-dangling: [7] in an article whose list of sources has no [7].
#include <fmt/core.h>

#include <string>
#include <unordered_set>

#include "rules/checks/citations.h"
#include "rules/lint/rule.h"

namespace trend::checks::links_citation_dangling {
namespace {

using text::Range;

constexpr std::string_view kDocsZh = R"md(
正文引用了 `[7]`，文末的参考文献却只列到 `[5]`。读者想查来源，查不到；多半是模型编了一个标号，或者列表被截断了。

文末要有至少两条以 `[1]`、`[2]` 开头的条目才判断；没有列表的文章不报告，`[2024]` 这样的年份、链接和代码也不看。

## 错误

```markdown
成本下降了七成[1]，部署也更容易[3]。

[1] 某机构的报告
[2] 另一机构的报告
```

## 正确

```markdown
成本下降了七成[1]，部署也更容易[1, 2]。

[1] 某机构的报告
[2] 另一机构的报告
```

## 修复

没有自动修复：来源只有作者知道。
)md";

constexpr std::string_view kDocsEn = R"md(
The text cites `[7]`, but the list of sources ends with `[5]`. Readers who want to check find nothing; most likely a model made the number up, or the list was cut.

There must be at least two entries that start with `[1]`, `[2]`; articles without such a list, years such as `[2024]`, links and code are left alone.

## Fix

There is no fix: only the author knows the source.
)md";

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (surveyed.count(kEntry) < 2) return;
  const std::vector<SourceEntry> entries = source_entries(context, surveyed);
  if (entries.empty()) return;
  std::unordered_set<std::uint32_t> known{0};
  for (const SourceEntry& entry : entries) known.insert(entry.number);
  surveyed.for_each(kCitation, [&](Range range) {
    for (const std::uint32_t number : citation_numbers(context.slice(range))) {
      if (known.contains(number)) continue;
      sink.add({.range = range,
                .message = {fmt::format("引文标号 [{}] 在来源列表里没有对应的条目（列表有 {} 条）",
                                        number, entries.size()),
                            fmt::format("the list of sources has no [{}] ({} entries)", number,
                                        entries.size())},
                .related = {{entries.front().range,
                             {"来源列表从这里开始", "the list of sources starts here"}}}});
      return;
    }
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK022",
    .name = "citation-dangling",
    .summary_zh = "引文标号在来源列表里没有对应的条目",
    .summary_en = "a citation that the list of sources does not have",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kNothing,
    .words = kCitationStarts,
    .survey = survey_citations,
    .judge = judge,
};

}  // namespace trend::checks::links_citation_dangling
