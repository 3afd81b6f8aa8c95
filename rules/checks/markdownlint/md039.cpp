// MD039 no-space-in-links: blanks inside link text.
#include <algorithm>
#include <string_view>
#include <utility>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/table_rows.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md039 {
namespace {

constexpr std::string_view kDocsZh = R"md(
链接文字的开头或结尾有空格，下划线会多出一截。

判断与 markdownlint MD039 一致。我们自己的 LK011 也看图片说明。

## 正确

```markdown
见[报告](a.md)。
```

## 错误

```markdown
见[ 报告 ](a.md)。
```

## 修复

删去空格。显示略有变化，属于不安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The text of a link begins or ends with a blank, which is underlined too.

Judges as markdownlint MD039 does. Our own LK011 looks at images too.

## Fix

Deletes the blank. The page changes a little, so the fix is unsafe.
)md";

using text::Offset;
using text::Range;

/// `shown` is what stays in one line with the text; `blanks` may hold a line end.
void report(Range shown, Range blanks, std::string_view written, lint::Sink& sink) {
  lint::Finding finding{.range = shown,
                        .message = {"链接文字的一头有空格", "a blank at an end of link text"}};
  if (written.find_first_of("\r\n") == std::string_view::npos)
    finding.fixes = {
        lint::make_fix({"删去空格", "Delete the blank"}, lint::FixSafety::kUnsafe, {{blanks, ""}})};
  sink.add(std::move(finding));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  md::for_each_link(
      context, article::InlineKind::kLink, [&](const md::Leaf& leaf, const article::Inline& link) {
        const Range content = leaf.top->absolute(link.content);
        const std::string_view words = context.slice(content);
        const std::size_t first = std::min(words.find_first_not_of(" \t\r\n>"), words.size());
        const std::size_t last = words.find_last_not_of(" \t\r\n>") + 1;
        Offset lead = md::space_end(words, 0);
        if (lead < words.size() && (words[lead] == '\n' || words[lead] == '\r'))
          lead = static_cast<Offset>(std::min(words.find_first_not_of(" \t\r\n"), words.size()));
        Offset tail = md::space_begin(words, static_cast<Offset>(words.size()));
        if (tail > 0 && (words[tail - 1] == '\n' || words[tail - 1] == '\r'))
          tail = static_cast<Offset>(words.find_last_not_of(" \t\r\n") + 1);
        const auto at = [&](std::size_t offset) {
          return content.begin + static_cast<Offset>(offset);
        };
        if (lead > 0) {
          const Range blanks{content.begin, at(lead)};
          const std::string_view written = context.slice(blanks);
          const bool broken = written.find('\n') != std::string_view::npos && first < words.size();
          report(broken ? Range{at(first), md::next_character(context, at(first))} : blanks, blanks,
                 written, sink);
        }
        if (tail < words.size() && (tail > 0 || lead == words.size())) {
          const Range blanks{at(tail), content.end};
          const std::string_view written = context.slice(blanks);
          const bool broken = written.find('\n') != std::string_view::npos && last > 0;
          if (tail > 0)
            report(broken ? Range{md::previous_character(context, at(last)), at(last)} : blanks,
                   blanks, written, sink);
        }
      });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD039",
    .name = "no-space-in-links",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "链接文字两头有空格",
    .summary_en = "blanks at an end of link text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md039
