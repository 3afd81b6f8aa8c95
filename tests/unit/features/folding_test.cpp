// Folds as text: kind, first and last line, what is shown when folded.
#include "server/features/folding.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "rules/article/parse.h"

namespace trend {
namespace {

const char* name_of(features::FoldKind kind) {
  switch (kind) {
    case features::FoldKind::kSection:
      return "section";
    case features::FoldKind::kTable:
      return "table";
    case features::FoldKind::kList:
      return "list";
    case features::FoldKind::kCode:
      return "code";
    case features::FoldKind::kFrontMatter:
      return "front matter";
    case features::FoldKind::kComment:
      return "comment";
  }
  return "";
}

std::string folds_of(std::string text) {
  const auto article = article::parse(text::Document(std::move(text)));
  const text::LineIndex& lines = article->document().lines();
  std::string out = "\n";
  for (const features::Fold& fold : features::folds(*article))
    out +=
        fmt::format("{} {}-{} {} | {}\n", name_of(fold.kind), lines.line_of(fold.range.begin) + 1,
                    lines.line_of(fold.range.end) + 1, fold.collapsed.zh, fold.collapsed.en);
  return out;
}

TEST_CASE("everything that folds, outer before inner, blank lines left out") {
  CHECK(folds_of(R"(---
title: 甲
date: 2031-05-06
---
# 甲

<!--
备忘
-->

## 比较

| 路线 | 优势 |
| --- | --- |
| 一 | 快 |
| 二 | 稳 |

- 第一
  - 里层
  - 又一
- 第二

```cpp
int x;
```


## 结语
)") == R"(
front matter 1-4 2 项元数据 | 2 entries
section 5-28 23 行 | 23 lines
comment 7-9 2 行 | 2 lines
section 11-25 14 行 | 14 lines
table 13-16 2 行 × 2 列 | 2 rows × 2 columns
list 18-21 2 项 | 2 items
code 23-25 2 行 | 2 lines
)");
}

TEST_CASE("one line folds nothing; a single row and a single column are named as such") {
  CHECK(folds_of("# 甲\n\n- 一项\n") == "\nsection 1-3 2 行 | 2 lines\n");
  CHECK(folds_of("| 甲 |\n| --- |\n| 乙 |\n") == "\ntable 1-3 1 行 × 1 列 | 1 row × 1 column\n");
  CHECK(folds_of("# 甲\n") == "\n");
  CHECK(folds_of("") == "\n");
}

TEST_CASE("CRLF, and a body in a fence: the section ends before the closing fence") {
  CHECK(folds_of("# 甲\r\n\r\n文\r\n\r\n") == "\nsection 1-3 2 行 | 2 lines\n");
  CHECK(folds_of("```markdown\n# 甲\n\n文\n```\n") == "\nsection 2-4 2 行 | 2 lines\n");
}

}  // namespace
}  // namespace trend
