// IN016 code-span-unpaired: a backtick without partner shows up in the text.
#include <string>

#include "rules/checks/prose.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::inline_code_span_unpaired {
namespace {

using article::Index;
using article::Inline;
using article::InlineKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
反引号没有配对（或两头个数不同）时，代码不成为代码，读者会看到原样的反引号。

夹在字母之间当撇号用的（it`s）和 TeX 引号（``引文''）不报告。

## 正确

```markdown
运行 `make test` 即可
```

## 错误

```markdown
运行 `make test 即可
```

## 修复

在哪里结束只有作者知道，不提供修复。想写反引号本身时，用 ``\` ``。
)md";

constexpr std::string_view kDocsEn = R"md(
Where a backtick has no partner (or the two ends differ in number) there is no code: the reader sees the backtick.

Backticks used as apostrophes (it`s) and TeX quotes (``text'') are left alone.

## Fix

None: only the author knows where the code ends. To print a backtick write ``\` ``.
)md";

/// it`s, and TeX's ``text''.
bool is_apostrophe(std::string_view text, Range run) {
  const char32_t before = text::decode_before(text, run.begin).value;
  const char32_t after = text::decode(text, run.end).value;
  if (run.size() == 1 && text::is_latin_letter(before) && text::is_latin_letter(after)) return true;
  constexpr std::size_t kLongestQuote = 120;
  const std::string_view behind = text.substr(run.end, kLongestQuote);
  return behind.substr(0, behind.find_first_of("\r\n")).find('\'') != std::string_view::npos;
}

/// The first run of backticks in [begin, end) of the text; empty when there is none.
Range next_run(std::string_view text, Offset begin, Offset end) {
  const std::size_t at = text.substr(0, end).find('`', begin);
  if (at == std::string_view::npos) return {};
  std::size_t stop = at;
  while (stop < end && text[stop] == '`') ++stop;
  return {static_cast<Offset>(at), static_cast<Offset>(stop)};
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (context.block.degraded) return;
  Range last;  // reported
  for_each_leaf(context.block, [&](const article::Node&, article::IndexRange inlines) {
    for (Index i = inlines.begin; i < inlines.end; ++i) {
      const Inline& node = context.block.inlines[i];
      if (node.kind != InlineKind::kText) continue;
      const Range run = next_run(context.text, node.range.begin, node.range.end);
      if (run.empty() || is_apostrophe(context.text, run)) continue;
      // A pipe within code splits it into two cells of one row.
      const Range between{last.end, run.begin};
      if (!last.empty() && context.slice(between).find('\n') == std::string_view::npos) return;
      last = run;
      const std::string marks(context.slice(run));
      sink.add(
          {.range = run,
           .message = {"反引号“" + marks + "”没有配对，会原样显示出来",
                       "the backticks " + marks + " have no partner and show up in the text"}});
      return;  // one cause: what follows is off by one
    }
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN016",
    .name = "code-span-unpaired",
    .summary_zh = "反引号没有配对，会原样显示出来",
    .summary_en = "a backtick without partner shows up in the text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "`",
    .check_block = check_block,
};

}  // namespace trend::checks::inline_code_span_unpaired
