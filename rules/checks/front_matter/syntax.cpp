// FM005: front matter that a YAML reader refuses, with the exact place and, for quotes, the repair.
#include <optional>

#include "rules/checks/lines.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::front_matter_syntax {
namespace {

using article::FrontMatterProblem;
using article::FrontMatterProblemKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
front matter 不是合法的 YAML：引号或括号没有闭合、引号里又有引号、缺少冒号、缩进里有制表符、
值里有未加引号的 `: ` 等。站点生成器会在这里停下，而它们的报错往往指向别处。

## 错误

```markdown
---
title: "所谓"开源"到底开放了什么"
date: 2025-03-04
---
```

```markdown
---
title: "没有闭合的引号
date: 2025-03-04
---
```

## 正确

```markdown
---
title: "所谓“开源”到底开放了什么"
date: 2025-03-04 # 值后面的注释是合法的
description: "双引号里的值
  可以跨行"
---
```

## 修复

安全修复：整个值在引号内、里面还有同样的引号时，给里面的引号加上反斜杠；没有引号、却含有
YAML 特殊符号的值，用双引号包住。其余情形没有唯一的改法。
)md";

constexpr std::string_view kDocsEn = R"md(
The front matter is not valid YAML: a quote or bracket is not closed, a quoted value holds the same
quote, a colon is missing, a tab indents a line, an unquoted value holds `: `, and so on. Site
generators stop here, often with a message that points elsewhere.

## Wrong

```markdown
---
title: "What "open" means"
date: 2025-03-04
---
```

```markdown
---
title: "A quote that is not closed
date: 2025-03-04
---
```

## Right

```markdown
---
title: "What \"open\" means"
date: 2025-03-04
---
```

## Fix

The fix (safe) escapes quotes inside a value that is quoted as a whole. A plain value with characters
that mean something to YAML is put in double quotes. Nothing else has one repair.
)md";

bool is_syntax(FrontMatterProblemKind kind) {
  switch (kind) {
    case FrontMatterProblemKind::kSyntax:
    case FrontMatterProblemKind::kUnclosedQuote:
    case FrontMatterProblemKind::kInnerQuote:
    case FrontMatterProblemKind::kMissingColon:
    case FrontMatterProblemKind::kTab:
    case FrontMatterProblemKind::kNeedsQuotes:
    case FrontMatterProblemKind::kTooLarge:
      return true;
    case FrontMatterProblemKind::kFullwidthColon:
    case FrontMatterProblemKind::kMissingSpace:
    case FrontMatterProblemKind::kFullwidthSpace:
    case FrontMatterProblemKind::kDuplicateKey:
      return false;
  }
  return false;
}

/// `key: "a "b" c"`: the value runs from the first quote to the last one, which ends the line.
std::optional<lint::Fix> escape_inner_quotes(std::string_view text, Range problem) {
  const Offset begin = line_begin(text, problem.begin);
  const Offset end = line_content_end(text, problem.begin);
  const std::string_view line = text::trim_right(text.substr(begin, end - begin));
  const std::size_t colon = line.find(':');
  const std::size_t open = line.find_first_not_of(' ', colon + 1);
  if (colon == std::string_view::npos || open == std::string_view::npos) return std::nullopt;
  const char quote = line[open];
  if ((quote != '"' && quote != '\'') || open + 1 >= line.size() || line.back() != quote)
    return std::nullopt;
  lint::Fix fix{{"转义里面的引号", "Escape the inner quotes"}, lint::FixSafety::kSafe, {}};
  for (std::size_t i = open + 1; i + 1 < line.size(); ++i) {
    if (quote == '"' && line[i] == '\\') {
      ++i;
    } else if (line[i] == quote) {
      const Offset at = begin + static_cast<Offset>(i);
      fix.edits.add({{at, at}, quote == '"' ? "\\" : "'"});
    }
  }
  return fix;
}

std::size_t line_indent(std::string_view text, std::size_t begin) {
  const std::size_t end = text.find_first_not_of(" \t", begin);
  return (end == std::string_view::npos ? text.size() : end) - begin;
}

/// A plain value that takes up the rest of its line, in double quotes.
std::optional<lint::Fix> quote_value(std::string_view text, Range problem) {
  const Offset end = line_content_end(text, problem.begin);
  const std::string_view value = text.substr(problem.begin, problem.size());
  const std::string_view before = text::trim_right(text.substr(0, problem.begin));
  const bool whole = text::trim(text.substr(problem.begin, end - problem.begin)) == value &&
                     before.ends_with(':') && line_begin(text, problem.begin) < before.size();
  // A line below that is indented further goes on with the value.
  const std::size_t next = text.find_first_not_of("\r\n", end);
  const bool goes_on = next != std::string_view::npos &&
                       (text[next] == ' ' || text[next] == '\t') &&
                       line_indent(text, next) > line_indent(text, line_begin(text, problem.begin));
  if (goes_on) return std::nullopt;
  if (!whole || value.find_first_of("\"'[]{}\n") != std::string_view::npos) return std::nullopt;
  return lint::make_fix({"给整个值加上引号", "Quote the value"}, lint::FixSafety::kSafe,
                        {{problem, yaml_scalar(value, article::Quoting::kDouble)}});
}

std::optional<lint::Fix> repair(std::string_view text, const FrontMatterProblem& problem) {
  if (problem.kind == FrontMatterProblemKind::kInnerQuote)
    return escape_inner_quotes(text, problem.range);
  if (problem.kind == FrontMatterProblemKind::kNeedsQuotes) return quote_value(text, problem.range);
  return std::nullopt;
}

/// The range, or the line it stands on when it is empty: an editor must have something to
/// underline.
Range visible(std::string_view text, Range range) {
  if (!range.empty()) return range;
  return {line_begin(text, range.begin), line_content_end(text, range.begin)};
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& front_matter = context.article.envelope().front_matter;
  if (!front_matter) return;
  // The body is no part of a value, however its first line is indented.
  const std::string_view text = context.article.text().substr(0, front_matter->range.end);
  for (const FrontMatterProblem& problem : context.article.front_matter().problems) {
    if (!is_syntax(problem.kind)) continue;
    lint::Finding finding;
    finding.range = visible(text, problem.range);
    finding.message = problem.message;
    if (std::optional<lint::Fix> fix = repair(text, problem))
      finding.fixes.push_back(std::move(*fix));
    sink.add(std::move(finding));
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM005",
    .name = "fm-syntax",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "front matter 不是合法的 YAML",
    .summary_en = "front matter is not valid YAML",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_syntax
