// FM026: the title in front matter and the H1 of the article are not the same.
#include <fmt/format.h>

#include <algorithm>

#include "rules/checks/markdown_text.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::front_matter_title_h1_mismatch {
namespace {

using article::Article;
using article::Entry;
using article::Section;

constexpr std::string_view kDocsZh = R"md(
front matter 的 `title` 和正文的一级标题不一致：列表页显示一个标题，文章里显示另一个。
比较时忽略全半角、空格、标点和强调标记（选项 `normalize`）。

只在一级标题唯一、且是文章的第一个标题时比较：用一级标题分节的文章、标题里有模板变量的文章不检查；
`title` 用日期给一期命名（`06-04 日刊`）、一级标题写主题的，也视为有意。

## 错误

```markdown
---
title: 边缘计算的四条路线
---

# 边缘计算的三条路线
```

## 正确

```markdown
---
title: 边缘计算的三条路线
---

# **边缘计算**的三条路线
```

## 修复

供选择：以一级标题为准，或以 `title` 为准。
)md";

constexpr std::string_view kDocsEn = R"md(
The `title` in front matter and the H1 of the text differ: lists of articles show one title, the
article another. Width, blanks, punctuation and emphasis do not count (option `normalize`).

Only a sole H1 that is the first heading is compared: articles that use H1 for their sections, or
template variables in titles, are left alone, and so is a title that names an issue by its day
(`06-04 daily`) above an H1 that names the subject.

## Wrong

```markdown
---
title: Four routes to edge computing
---

# Three routes to edge computing
```

## Right

```markdown
---
title: Three routes to edge computing
---

# **Three routes** to edge computing
```

## Fix

The fix (pick) takes either the H1 or the title.
)md";

/// The H1 that serves as the article's title, or null.
const Section* title_heading(const Article& article) {
  const article::Index index = article.title_section();
  if (index != 0) return nullptr;
  const auto sections = article.sections();
  for (std::size_t i = 1; i < sections.size(); ++i)
    if (sections[i].level == 1) return nullptr;
  return &sections[index];
}

bool is_template(std::string_view text) {
  return text.find("{{") != std::string_view::npos || text.find("{%") != std::string_view::npos;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// True when `title` names a day: 06-04, 6/4, 6月4日, June 4.
bool names_a_day(std::string_view title) {
  for (std::size_t i = 1; i + 1 < title.size(); ++i) {
    const std::string_view rest = title.substr(i);
    if (!is_digit(title[i - 1])) continue;
    const bool sign = (rest[0] == '-' || rest[0] == '/' || rest[0] == '.') && is_digit(rest[1]);
    if (sign || rest.starts_with("月")) return true;
  }
  const std::string lower = text::ascii_lower(title);
  for (std::string_view month :
       {"january ", "february ", "march ", "april ", "may ", "june ", "july ", "august ",
        "september ", "october ", "november ", "december "}) {
    const std::size_t at = lower.find(month);
    if (at != std::string::npos && at + month.size() < lower.size() &&
        is_digit(lower[at + month.size()]))
      return true;
  }
  return false;
}

std::string without_digits(std::string text) {
  std::erase_if(text, is_digit);
  return text;
}

/// A title that names the issue of a series by its day, beside an H1 that names the subject, is
/// meant. The same words with other numbers are not.
bool names_an_issue(std::string_view title, std::string_view h1) {
  return names_a_day(title) &&
         without_digits(text::fold_title(title)) != without_digits(text::fold_title(h1));
}

/// A title that cannot be read as it stands has no value to compare.
bool is_damaged(const article::FrontMatter& matter, const Entry& title) {
  return std::any_of(matter.problems.begin(), matter.problems.end(), [&](const auto& problem) {
    return title.line_range.touches(problem.range.begin);
  });
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Entry* title = context.article.front_matter().find("title");
  const Section* heading = title_heading(context.article);
  if (!title || !heading || title->kind != article::ValueKind::kScalar) return;
  if (is_damaged(context.article.front_matter(), *title)) return;
  const std::string& h1 = heading->detail().text;
  if (h1.empty() || title->value.empty() || is_template(h1) || is_template(title->value)) return;
  const bool equal = context.options.flag("normalize")
                         ? text::fold_title(h1) == text::fold_title(title->value)
                         : h1 == title->value;
  if (equal || names_an_issue(title->value, h1)) return;

  const text::Range content = heading->heading.absolute(heading->detail().content);
  lint::Finding finding;
  finding.range = inner_value_range(*title);
  finding.message = {fmt::format("title 与一级标题不一致：一级标题是“{}”", h1),
                     fmt::format("title differs from the H1, which is “{}”", h1)};
  finding.related.push_back({content, {"一级标题", "the H1"}});
  lint::Fix take_h1{{"title 改用一级标题", "Use the H1 as title"}, lint::FixSafety::kPick, {}};
  take_h1.edits.add({title->value_range, yaml_scalar(h1, title->quoting)});
  lint::Fix take_title{{"一级标题改用 title", "Use the title as H1"}, lint::FixSafety::kPick, {}};
  take_title.edits.add({content, escaped_markdown(title->value)});
  finding.fixes.push_back(std::move(take_h1));
  finding.fixes.push_back(std::move(take_title));
  sink.add(std::move(finding));
}

constexpr lint::OptionSpec kOptions[] = {{"normalize",
                                          lint::OptionType::kFlag,
                                          "true",
                                          {},
                                          "比较时忽略全半角、空格、大小写和标点",
                                          "Ignore width, blanks, case and punctuation"}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM026",
    .name = "title-h1-mismatch",
    .fix = lint::FixKind::kPick,
    .summary_zh = "title 与一级标题不一致",
    .summary_en = "the title differs from the H1",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kHeadings,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_title_h1_mismatch
