// LK023 reference-list-sequence: a number missing or twice in the list of sources.
#include <fmt/core.h>

#include <string>
#include <unordered_map>

#include "rules/checks/citations.h"
#include "rules/lint/rule.h"

namespace trend::checks::links_source_sequence {
namespace {

using text::Range;

constexpr std::string_view kDocsZh = R"md(
文末的来源列表标号有缺（`[1]`、`[2]`、`[4]`）或重复（两个 `[2]`）。缺的那条来源读者查不到；重复的两条，不知道正文指的是哪一条。

列表要至少两条，从 `[1]` 开始。正文里没有引用的条目不报告：列出延伸阅读是常事。

## 错误

```markdown
[1] 某机构的报告
[2] 另一机构的报告
[4] 第三家机构的报告
```

## 正确

```markdown
[1] 某机构的报告
[2] 另一机构的报告
[3] 第三家机构的报告
```

## 修复

没有自动修复：改了标号，正文的引用也要一起改。
)md";

constexpr std::string_view kDocsEn = R"md(
The list of sources at the end lacks a number (`[1]`, `[2]`, `[4]`) or has one twice. Readers cannot look up the missing source, and do not know which of the two is meant.

The list must have at least two entries and start with `[1]`. Entries that the text never cites are not reported: further reading is common.

## Fix

There is no fix: with a number its citations would have to change.
)md";

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (surveyed.count(kEntry) < 2) return;
  std::unordered_map<std::uint32_t, Range> first;
  std::uint32_t last = 0;
  for (const SourceEntry& entry : source_entries(context, surveyed)) {
    const auto [known, is_new] = first.try_emplace(entry.number, entry.range);
    if (!is_new) {
      sink.add({.range = entry.range,
                .message = {fmt::format("来源列表里有两条 [{}]", entry.number),
                            fmt::format("the list of sources has two entries [{}]", entry.number)},
                .related = {{known->second, {"第一条在这里", "the first one is here"}}}});
    } else if (entry.number > last + 1) {
      const std::uint32_t missing = last + 1;
      sink.add({.range = entry.range,
                .message = {fmt::format("来源列表缺 [{}]：前一条是 [{}]", missing, last),
                            fmt::format("the list of sources lacks [{}]; the entry before is [{}]",
                                        missing, last)}});
    }
    if (entry.number > last) last = entry.number;
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK023",
    .name = "reference-list-sequence",
    .summary_zh = "来源列表的标号有缺或重复",
    .summary_en = "a number missing or twice in the list of sources",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kNothing,
    .words = kCitationStarts,
    .survey = survey_citations,
    .judge = judge,
};

}  // namespace trend::checks::links_source_sequence
