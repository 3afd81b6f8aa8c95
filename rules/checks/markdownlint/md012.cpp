// MD012 no-multiple-blanks: more than one blank line in a row.
#include <fmt/core.h>

#include "rules/checks/lines.h"
#include "rules/checks/markdownlint/options.h"
#include "rules/checks/markdownlint/source.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md012 {
namespace {

using md::Source;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
代码块以外连续的空行超过 `maximum` 行（默认 1 行）。多出的每一行各报告一次，文末多余的换行也算一行。

与本工具的 WS003 不同：WS003 把相连的空行报告一次，HTML 块里的空行不管。

## 正确

```markdown
甲

乙
```

## 错误

```markdown
甲


乙
```

## 修复

删去这一行；在 HTML 块里可能改变页面，需要确认，否则是安全修复。

同类规则：markdownlint MD012。
)md";

constexpr std::string_view kDocsEn = R"md(
More than `maximum` blank lines in a row (1 by default) outside code blocks. Each line too many is a finding; so is a line end too many at the end of the file.

Our WS003 reports a run once and leaves HTML blocks alone.

## Fix

Deletes the line. In an HTML block the page may change, and it needs a look; elsewhere it is safe. Same as markdownlint MD012.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "maximum",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .zh = "最多几行相连的空行。",
                                          .en = "The most blank lines in a row."}};

/// The bytes that take the line out; the last line goes with the line end above it.
Range whole_line(const text::Document& document, std::size_t line) {
  if (line + 1 < document.lines().count() || line == 0) return whole_lines(document, line, line);
  return {document.line_range(line - 1).end, document.size()};
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& source = context.facts.get<Source>();
  const text::Document& document = context.article.document();
  const int maximum = md::number(context.options, "maximum", 1);
  int count = 0;
  for (std::size_t i = source.begin(); i < source.end(); ++i) {
    count = source.in_code(i) || !source.is_empty(i) ? 0 : count + 1;
    if (count <= maximum) continue;
    const bool safe = !source.in_html(i);
    sink.add(
        {.range = document.lines().full(i),
         .message = {fmt::format("连续第 {} 行空行，最多 {} 行", count, maximum),
                     fmt::format("blank line {} in a row, expected at most {}", count, maximum)},
         .fixes = {lint::make_fix({"删去这一行", "Delete the line"},
                                  safe ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
                                  {{whole_line(document, i), ""}})},
         .unnecessary = true});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD012",
    .name = "no-multiple-blanks",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "连续的空行太多",
    .summary_en = "too many blank lines in a row",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md012
