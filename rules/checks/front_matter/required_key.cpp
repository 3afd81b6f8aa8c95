// FM011: a key that every article's front matter must have is missing.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rules/checks/dates.h"
#include "rules/checks/key_typos.h"
#include "rules/checks/lines.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::front_matter_required_key {
namespace {

using article::FrontMatter;
using article::FrontMatterLines;
using article::FrontMatterProblem;
using article::FrontMatterProblemKind;

constexpr std::string_view kDefault = "title,date";

constexpr std::string_view kDocsZh = R"md(
站点需要的键在 front matter 里缺失。默认要求 `title` 和 `date`。

默认设置下有两种情形不报告，因为那里的 front matter 不是文章的元数据，或日期另有来源：
所要求的键一个也没有；用 `weight`、`sidebar_position` 等键排序，或用 `page`、`sidebar`、`aside` 设定版面的文档页没有 `date`。
在配置里写明 `required` 后，一律按配置检查。

## 错误

```markdown file=2025-03-04.md
---
title: 推理芯片半年回顾
tags: [芯片]
---

# 推理芯片半年回顾
```

## 正确

```markdown
---
title: 推理芯片半年回顾
date: 2025-03-04
---

# 推理芯片半年回顾
```

## 修复

需要确认：插入缺少的键。`title` 取一级标题，`date` 取文件名里的日期；没有来源时不提供修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A key that the site needs is missing from the front matter: `title` and `date` unless configured.

With the default setting two cases stay silent: front matter that has none of the required keys (it
holds page settings, not an article's metadata), and a missing `date` on pages of documentation,
which are ordered by `weight`, `sidebar_position` or the like, or laid out by `page`, `sidebar`, `aside`. A configured `required` is applied as it stands.

## Wrong

```markdown file=2025-03-04.md
---
title: Inference chips in review
tags: [chips]
---

# Inference chips in review
```

## Right

```markdown
---
title: Inference chips in review
date: 2025-03-04
---

# Inference chips in review
```

## Fix

The fix (unsafe) inserts the key: `title` from the H1, `date` from the file name, if there is one.
)md";

// Keys that put pages in order, and those that set the layout of a page of documentation.
constexpr std::array<std::string_view, 8> kPageKeys = {
    "weight", "sidebar_position", "sidebar_label", "nav_order", "order",
    "page",   "sidebar",          "aside"};

/// With the defaults: a date is not expected of such pages.
bool is_exempt(const FrontMatter& matter, std::string_view key) {
  return key == "date" && std::any_of(kPageKeys.begin(), kPageKeys.end(),
                                      [&](std::string_view k) { return matter.find(k); });
}

std::string value_for(const lint::ArticleContext& context, std::string_view key) {
  const article::Article& article = context.article;
  if (key == "title" && article.title_section() != article::kNone) {
    const std::string& title = article.sections()[article.title_section()].detail().text;
    return title.empty() ? "" : yaml_scalar(title, article::Quoting::kPlain);
  }
  if (key != "date") return "";
  const std::optional<article::Date> date = date_in_file_name(context.file_name);
  return date ? iso_date(date->year, date->month, date->day) : "";
}

void add_fix(const lint::ArticleContext& context, const FrontMatterLines& lines,
             std::string_view key, lint::Finding& finding) {
  const std::string value = value_for(context, key);
  if (value.empty()) return;
  const text::Document& document = context.article.document();
  const article::Entry* title = context.article.front_matter().find("title");
  const text::Offset at =
      key != "title" && title ? title->line_range.end : document.line_range(lines.open_line).end;
  // Indented as its neighbour is: in a block whose keys are shifted unevenly no other place is
  // right.
  const article::Entry* neighbour = title;
  const auto& entries = context.article.front_matter().entries;
  if (neighbour == nullptr && !entries.empty()) neighbour = &entries.front();
  std::string indent(lines.indent, ' ');
  if (neighbour != nullptr) {
    const std::size_t row = document.lines().line_of(neighbour->key_range.begin);
    indent = document.slice({document.lines().start(row), neighbour->key_range.begin});
    if (indent.find_first_not_of(" \t") != std::string::npos) return;
  }
  const std::string line =
      fmt::format("{}{}{}: {}", line_end_near(document.text(), at), indent, key, value);
  lint::Fix fix{{fmt::format("插入 {}: {}", key, value), fmt::format("Insert {}: {}", key, value)},
                lint::FixSafety::kUnsafe,
                {}};
  fix.edits.add({{at, at}, line});
  finding.fixes.push_back(std::move(fix));
}

/// True when `key` starts a line that could not be read: then it is there, only damaged.
bool is_damaged(const lint::ArticleContext& context, const FrontMatterLines& lines,
                std::string_view key) {
  if (context.article.front_matter().problems.empty()) return false;
  const text::Document& document = context.article.document();
  for (std::size_t line = lines.open_line + 1; line < lines.end_line; ++line)
    if (text::trim_left(document.line(line)).starts_with(key)) return true;
  return false;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::optional<FrontMatterLines>& lines = context.article.envelope().front_matter;
  const FrontMatter& matter = context.article.front_matter();
  if (!lines || matter.entries.empty()) return;
  const auto too_large = [](const FrontMatterProblem& problem) {
    return problem.kind == FrontMatterProblemKind::kTooLarge;
  };
  if (std::any_of(matter.problems.begin(), matter.problems.end(), too_large)) return;

  const std::vector<std::string>& required = context.options.list("required");
  const bool by_default = required == std::vector<std::string>{"title", "date"};
  const auto present = [&](const std::string& key) { return matter.find(key) != nullptr; };
  if (by_default && std::none_of(required.begin(), required.end(), present)) return;
  for (const std::string& key : required) {
    if (present(key) || is_damaged(context, *lines, key)) continue;
    if (by_default && is_exempt(matter, key)) continue;
    if (has_typo_of(matter, key)) continue;  // FM013 names the cause
    lint::Finding finding;
    finding.range = context.article.document().line_range(lines->open_line);
    finding.message = {fmt::format("front matter 缺少 {}", key),
                       fmt::format("front matter has no {}", key)};
    add_fix(context, *lines, key, finding);
    sink.add(std::move(finding));
  }
}

constexpr lint::OptionSpec kOptions[] = {
    {"required", lint::OptionType::kTextList, kDefault, {}, "必须有的键", "Keys that must exist"}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM011",
    .name = "fm-required-key",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "front matter 缺少必需的键",
    .summary_en = "a required front matter key is missing",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kHeadings | lint::concern::kStart,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_required_key
