// ST029 title-is-filename: the title says what the article is about, not how its file is called.
#include <fmt/core.h>

#include <string>
#include <string_view>

#include "rules/checks/dates.h"
#include "rules/checks/yaml_text.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::structure_title_is_filename {
namespace {

constexpr std::string_view kDocsZh = R"md(
头部的 `title` 只是文件名或一个日期，正文的一级标题却写着真正的题目：列表页、浏览器标签和搜索结果显示的是前者，读者不知道文章讲什么。多半是生成脚本填的默认值。

## 正确

```markdown file=2025-02-18.md
---
title: 推理芯片观察
---

# 推理芯片观察

文。
```

## 错误

```markdown file=2025-02-18.md
---
title: 2025-02-18
---

# 推理芯片观察

文。
```

```markdown file=inference-chips.md
---
title: inference-chips
---

# 推理芯片观察

文。
```

## 修复

`title` 改用一级标题。链接和订阅里显示的题目随之改变，所以不算安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The `title` of the front matter is the file's name or a date, while the H1 holds the real title: lists of articles, browser tabs and search results show the former, and nobody learns what the article is about. A script filled in its default.

## Right

```markdown file=2025-02-18.md
---
title: Inference chips
---

# Inference chips

Text.
```

## Wrong

```markdown file=2025-02-18.md
---
title: 2025-02-18
---

# Inference chips

Text.
```

```markdown file=inference-chips.md
---
title: inference-chips
---

# Inference chips in review

Text.
```

## Fix

Takes the H1 for the title. What feeds and links show changes with it: the fix is not safe.
)md";

std::string_view stem(std::string_view file) {
  const std::size_t dot = file.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? file : file.substr(0, dot);
}

// A name that only a machine would give: a date, or the file's name with its hyphens.
bool is_default(std::string_view title, std::string_view file_name) {
  if (const auto date = read_date(title); date && date->rest.empty()) return true;
  return !title.empty() && title == stem(file_name) && title.find(' ') == std::string_view::npos &&
         text::count_han(title) == 0;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::Article& article = context.article;
  const article::Entry* title = article.front_matter().find("title");
  if (title == nullptr || title->kind != article::ValueKind::kScalar) return;
  if (!is_default(title->value, context.file_name)) return;
  if (article.title_section() != 0) return;
  const article::Section& heading = article.sections().front();
  for (const article::Section& other : article.sections().subspan(1))
    if (other.level == 1) return;  // such headings are sections
  const std::string& h1 = heading.detail().text;
  if (h1.empty() || text::fold_title(h1) == text::fold_title(title->value)) return;
  if (is_default(h1, context.file_name) || h1.find("{{") != std::string::npos) return;
  const bool date = read_date(title->value).has_value();
  sink.add(
      {.range = inner_value_range(*title),
       .message =
           date ? text::Bilingual{fmt::format("title 只是日期，一级标题才是题目：“{}”", h1),
                                  fmt::format("the title is a mere date, the H1 is “{}”", h1)}
                : text::Bilingual{fmt::format("title 只是文件名，一级标题才是题目：“{}”", h1),
                                  fmt::format("the title is the file's name, the H1 is “{}”", h1)},
       .related = {{heading.heading.absolute(heading.detail().content), {"一级标题", "the H1"}}},
       .fixes = {lint::make_fix({"title 改用一级标题", "Use the H1 as title"},
                                lint::FixSafety::kUnsafe,
                                {{title->value_range, yaml_scalar(h1, title->quoting)}})}});
}

constexpr std::string_view kSilences[] = {"FM026"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST029",
    .name = "title-is-filename",
    .severity = lint::Severity::kWarning,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "title 只是文件名或日期",
    .summary_en = "the title is the file's name or a mere date",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .concerns = lint::concern::kHeadings,
    .check_article = check_article,
};

}  // namespace trend::checks::structure_title_is_filename
