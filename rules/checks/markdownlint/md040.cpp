// MD040 fenced-code-language: fenced code says its language.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::markdownlint_md040 {
namespace {

constexpr std::string_view kDocsZh = R"md(
围栏后面没有标注语言：代码不会高亮。不是代码的写 `text`。

判断与 markdownlint MD040 一致。我们自己的 CB006 还会从内容推测语言，供作者选择。

## 正确

````markdown
```python
print("你好")
```
````

## 错误

````markdown
```
print("你好")
```
````

没有自动修复。
)md";

constexpr std::string_view kDocsEn = R"md(
The fence names no language, so that the code is not highlighted. Write `text` for what is no code.

Judges as markdownlint MD040 does. Our own CB006 also guesses the language from the code, for the author to choose.

There is no fix.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "allowed_languages",
     .type = lint::OptionType::kTextList,
     .default_value = "",
     .zh = "允许的语言，区分大小写；空表示都允许。",
     .en = "The languages allowed, case counts; none means all."},
    {.name = "language_only",
     .type = lint::OptionType::kFlag,
     .default_value = "false",
     .zh = "围栏后只许写语言。",
     .en = "Allow nothing but the language behind the fence."}};

using article::CodeDetail;
using text::Range;

void check_code(const lint::ArticleContext& context, const article::NodeRef& node,
                const std::vector<std::string>& allowed, lint::Sink& sink) {
  const CodeDetail& code = node.code();
  const Range info = node.absolute(code.info);
  const std::string_view written = context.slice(info);
  if (text::is_blank(written)) {
    const std::string_view open = text::trim_right(context.slice(node.absolute(code.open)));
    const text::Offset begin = node.absolute(code.open).begin;
    sink.add({.range = {begin, begin + static_cast<text::Offset>(open.size())},
              .message = {"代码块没有标注语言", "the code block names no language"}});
    return;
  }
  const std::size_t size = std::min(written.find_first_of(" \t"), written.size());
  const std::string language(written.substr(0, size));
  if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), language) == allowed.end())
    sink.add({.range = info,
              .message = {"不允许的语言“" + language + "”",
                          "language " + language + " is not allowed"}});
  if (context.options.flag("language_only") && size < written.size())
    sink.add({.range = info,
              .message = {"除了语言还有别的内容", "the info string holds more than a language"}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::vector<std::string> allowed = context.options.list("allowed_languages");
  md::for_each_block(context, article::BlockKind::kFencedCode, [&](const article::NodeRef& node) {
    check_code(context, node, allowed, sink);
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD040",
    .name = "fenced-code-language",
    .by_default = lint::Default::kOff,
    .summary_zh = "代码块没有标注语言",
    .summary_en = "a fenced code block without a language",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md040
