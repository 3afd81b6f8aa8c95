// FM007: a key of front matter whose colon YAML does not recognise.
#include <optional>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::front_matter_colon {
namespace {

using article::FrontMatterProblem;
using article::FrontMatterProblemKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
YAML 只认半角冒号加一个空格。中文输入法打出的 `：`、冒号后没有空格、冒号后是全角空格，
都会让这一行不再是“键: 值”。

## 错误

```markdown
---
title： 多模态检索
date:2025-03-04
---
```

## 正确

```markdown
---
title: 多模态检索：从文本到视频
url: https://example.org/a
date: 2025-03-04
---
```

## 修复

安全修复：把分隔的部分换成 `: `。值里的全角冒号不受影响。
)md";

constexpr std::string_view kDocsEn = R"md(
YAML wants an ASCII colon and a blank between key and value. A full-width `：`, a missing blank or a
full-width blank after the colon makes the line something else.

## Wrong

```markdown
---
title： Multimodal retrieval
date:2025-03-04
---
```

## Right

```markdown
---
title: Multimodal retrieval
date: 2025-03-04
---
```

## Fix

The fix (safe) writes `: ` between key and value.
)md";

/// What stands between key and value on the line of a problem: blanks, the colon, blanks.
std::optional<Range> separator(std::string_view text, Range problem) {
  const Offset begin = line_begin(text, problem.begin);
  const std::string_view line = text.substr(begin, line_content_end(text, begin) - begin);
  const std::size_t ascii = line.find(':');
  const std::size_t wide = line.find("：");
  const bool is_wide = wide < ascii;
  const std::size_t colon = is_wide ? wide : ascii;
  if (colon == std::string_view::npos) return std::nullopt;
  const std::size_t first = text::trim_right(line.substr(0, colon)).size();
  std::size_t last = colon + (is_wide ? 3 : 1);
  for (bool more = true; more;) {
    more = false;
    for (std::string_view blank : {" ", "\t", "\u3000", "\u00A0"}) {
      if (!line.substr(last).starts_with(blank)) continue;
      last += blank.size();
      more = true;
    }
  }
  return Range{begin + static_cast<Offset>(first), begin + static_cast<Offset>(last)};
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::string_view text = context.article.text();
  for (const FrontMatterProblem& problem : context.article.front_matter().problems) {
    if (problem.kind != FrontMatterProblemKind::kFullwidthColon &&
        problem.kind != FrontMatterProblemKind::kMissingSpace &&
        problem.kind != FrontMatterProblemKind::kFullwidthSpace)
      continue;
    lint::Finding finding;
    finding.range = problem.range;
    finding.message = problem.message;
    if (const std::optional<Range> range = separator(text, problem.range)) {
      lint::Fix fix{
          {"改成半角冒号加空格", "Write a colon and a blank"}, lint::FixSafety::kSafe, {}};
      const bool valueless = range->end == line_content_end(text, range->begin);
      fix.edits.add({*range, valueless ? ":" : ": "});
      finding.fixes.push_back(std::move(fix));
    }
    sink.add(std::move(finding));
  }
}

constexpr std::string_view kSilences[] = {"FM005", "FM011", "ZH"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM007",
    .name = "fm-colon",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "front matter 的键后面不是半角冒号加空格",
    .summary_en = "a front matter key is not followed by a colon and a blank",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_colon
