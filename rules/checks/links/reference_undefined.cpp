// LK006 link-reference-undefined: [text][label] without a definition of the label.
#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::links_reference_undefined {
namespace {

using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
引用式链接 `[报告][r1]` 的名称没有定义（全文没有 `[r1]: https://…`），读者看到的是原样的两对方括号。

连着的引文标号 `[1][2]`、数组下标 `a[i][j]`、代码里的不报告。

## 错误

```markdown
详见[年度报告][r1]。
```

## 正确

```markdown
详见[年度报告][r1]，数据[1][2]，a[i][j]。

[r1]: https://example.org/report
```

## 修复

没有自动修复：地址只有作者知道。

## 同类规则

markdownlint MD052，remark no-undefined-references。
)md";

constexpr std::string_view kDocsEn = R"md(
A link by reference, `[report][r1]`, has a label that nothing defines (there is no `[r1]: https://…`), and readers see the brackets as they stand.

Citations in a row (`[1][2]`), indices (`a[i][j]`) and code are left alone.

## Fix

There is no fix: only the author knows the address.

Same as markdownlint MD052, remark no-undefined-references.
)md";

/// True when the words can be a link's text: some letters, and not only a number or an index.
bool is_link_text(std::string_view words) {
  if (text::is_blank(words) || words.size() > 200) return false;
  if (words.find_first_of("[]") != std::string_view::npos || words.starts_with('^')) return false;
  const bool number = words.find_first_not_of("0123456789,-– ") == std::string_view::npos;
  return !number && words.size() >= 2;
}

bool is_label(std::string_view label) {
  if (text::is_blank(label) || label.size() > 100 || label.starts_with('^')) return false;
  return label.find_first_of("[]{}\\|") == std::string_view::npos;
}

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         c == ')';
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  constexpr std::size_t kLongest = 220;
  if (context.text.find("][") == std::string_view::npos) return;
  for (const Range run : text_runs(context)) {
    const std::string_view text = context.slice(run);
    for (std::size_t at = text.find("]["); at != std::string_view::npos;
         at = text.find("][", at + 2)) {
      const std::size_t from = at > kLongest ? at - kLongest : 0;
      const std::size_t open = text.substr(from, at - from).rfind('[');
      const std::size_t size = text.substr(at + 2, kLongest).find(']');
      if (open == std::string_view::npos || size == std::string_view::npos) continue;
      const std::size_t begin = from + open;
      const std::string_view words = text.substr(begin + 1, at - begin - 1);
      const std::string_view label = text.substr(at + 2, size);
      const std::string_view after = text.substr(std::min(text.size(), at + 3 + size));
      if (begin > 0 &&
          (is_word(text[begin - 1]) || text[begin - 1] == ']' || text[begin - 1] == '\\'))
        continue;
      if (!is_link_text(words) || !is_label(label) || after.starts_with('[') ||
          after.starts_with('('))
        continue;
      const Range range{run.begin + static_cast<Offset>(at) + 1,
                        run.begin + static_cast<Offset>(at + 3 + size)};
      sink.add({.range = range,
                .message = {fmt::format("链接“{}”引用的“[{}]”没有定义，会原样显示", words, label),
                            fmt::format("link “{}” refers to “[{}]”, which is not defined", words,
                                        label)}});
      at += size;
    }
  }
}

constexpr std::string_view kWords[] = {"]["};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK006",
    .name = "link-reference-undefined",
    .summary_zh = "引用式链接的名称没有定义",
    .summary_en = "a link refers to a label that nothing defines",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .words = kWords,
    .check_block = check_block,
};

}  // namespace trend::checks::links_reference_undefined
