// MD047 single-trailing-newline: the last line ends with a line end.
#include "rules/checks/markdownlint/source.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md047 {
namespace {

using text::Range;

constexpr std::string_view kDocsZh = R"md(
文件的最后一行没有换行符。最后一行只有空白、引用符号或注释时不报告。

本工具的 WS004 相同，还报告末尾多余的空行（那是 MD012）。

## 正确

```markdown
正文到此结束。
```

## 错误

```markdown no-final-newline
正文到此结束。
```

## 修复

补上换行符，是安全修复。

同类规则：markdownlint MD047。
)md";

constexpr std::string_view kDocsEn = R"md(
The last line has no line end. A last line of blanks, quote markers or comments alone passes.

Our WS004 says the same, and reports blank lines at the end as well (here that is MD012).

## Fix

Adds the line end; it is safe. Same as markdownlint MD047.
)md";

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& source = context.facts.get<md::Source>();
  if (source.begin() == source.end() || source.is_blank(source.end() - 1)) return;
  const Range end{context.article.document().size(), context.article.document().size()};
  sink.add(
      {.range = end,
       .message = {"文件末尾没有换行符", "no newline at the end of the file"},
       .fixes = {lint::make_fix({"补上换行符", "Add a newline"}, lint::FixSafety::kSafe,
                                {{end, std::string(context.article.document().line_end())}})}});
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD047",
    .name = "single-trailing-newline",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "文件末尾没有换行符",
    .summary_en = "no newline at the end of the file",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md047
