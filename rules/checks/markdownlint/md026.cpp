// MD026 no-trailing-punctuation: headings do not end in punctuation.
#include <algorithm>
#include <string>

#include "rules/checks/markdownlint/headings.h"
#include "rules/checks/markdownlint/source.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::markdownlint_md026 {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题以标点结尾。标题不是句子；默认允许问号，因为问答里常用。字符实体 `&copy;` 和表情代码 `:smile:` 结尾的不算。

判断与 markdownlint MD026 一致。我们自己的 ST010 另有默认的标点和例外。

## 正确

```markdown
# 为什么？
```

## 错误

```markdown
# 甲。
```

```markdown punctuation=？
# 为什么？
```

## 修复

删去标点。文字会变，所以不是安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A heading ends in punctuation. Headings are no sentences; question marks are allowed by default, as questions and answers have them. Character references such as `&copy;` and emoji codes such as `:smile:` do not count.

Judges as markdownlint MD026 does. Our own ST010 has defaults and exceptions of its own.

## Fix

Deletes the punctuation. The text changes, so this is not a safe fix.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "punctuation",
                                          .type = lint::OptionType::kText,
                                          .default_value = ".,;:!。，；：！",
                                          .zh = "标题结尾不许有的标点；留空则都许。",
                                          .en = "What headings must not end in; empty: anything "
                                                "goes."}};

bool is_name(std::string_view text, std::string_view more) {
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           more.find(c) != std::string_view::npos;
  });
}

// &name; or :name: at the end.
bool ends_in_code(std::string_view text) {
  const char mark = text.back() == ';' ? '&' : ':';
  if (text.size() < 3 || (text.back() != ';' && text.back() != ':')) return false;
  const std::size_t begin = text.rfind(mark, text.size() - 2);
  if (begin == std::string_view::npos) return false;
  const std::string_view name = text.substr(begin + 1, text.size() - begin - 2);
  if (name.empty()) return false;
  if (mark == '&') return name.size() > 1 && is_name(name, "#");
  const bool digits = name.find_first_not_of("0123456789") == std::string_view::npos;
  return is_name(name, "_+-") && (!digits || name == "100" || name == "1234");
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::string_view punctuation = context.options.text("punctuation");
  if (punctuation.empty()) return;
  md::for_each_heading(context, [&](const article::NodeRef& heading) {
    const text::Range content = heading.absolute(heading.heading().content);
    const std::string_view text = context.slice(content);
    const std::size_t size = md::trailing_size(text, punctuation);
    if (size == 0 || ends_in_code(text)) return;
    const auto marks = static_cast<text::Offset>(size);
    const std::string_view before = text.substr(0, text.size() - size);
    const auto kept = static_cast<text::Offset>(text::trim_right(before).size());
    const text::Range range{content.end - marks, content.end};
    const std::string found(context.slice(range));
    sink.add(
        {.range = range,
         .message = {"标题以“" + found + "”结尾", "the heading ends in '" + found + "'"},
         .fixes = {lint::make_fix({"删去标点", "Delete the punctuation"}, lint::FixSafety::kUnsafe,
                                  {{{content.begin + kept, content.end}, ""}})}});
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD026",
    .name = "no-trailing-punctuation",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "标题以标点结尾",
    .summary_en = "a heading ends in punctuation",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md026
