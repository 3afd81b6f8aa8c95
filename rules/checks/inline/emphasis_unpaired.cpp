// IN003 emphasis-unpaired: ** that has no partner and shows up in the text.
#include <optional>
#include <string>
#include <vector>

#include "rules/checks/emphasis_runs.h"
#include "rules/checks/prose.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks {
namespace {

using article::Index;
using article::Inline;
using article::InlineKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
一段里的 `**` 是单数：有一个没有配对，读者会看到原样的两个星号。常见于被截断的生成内容（`- **硬件民主化`）、漏掉的结束标记和删改剩下的半截标记。

能配对却因标点、空格不起作用的由 IN001 报告；乘方、通配符、`**kwargs` 不算。

## 正确

```markdown
- **硬件民主化**：门槛降低

2**10 与 `**` 都不是强调
```

## 错误

```markdown
- **硬件民主化：门槛降低
```

```markdown
门槛降低**，更多人可以参与
```

## 修复

由作者选择：在冒号前或行末补上结束标记，或者删去这个标记。

显示效果：`<li>**硬件民主化：门槛降低</li>`，星号原样出现。
)md";

constexpr std::string_view kDocsEn = R"md(
A paragraph has an odd number of `**`: one of them has no partner, and the reader sees two asterisks. It happens to text that was cut off (`- **open hardware`), and where a mark was forgotten or left over from editing.

Marks that have a partner but do nothing because of punctuation or blanks belong to IN001; powers, globs and `**kwargs` are left alone.

## Fix

For the author to choose: close the emphasis before the colon or at the end of the line, or delete the mark.
)md";

bool is_ascii_word(char32_t c) { return text::is_latin_letter(c) || text::is_ascii_digit(c); }

/// a**b, **/*.ts, (**kwargs): no markup.
bool is_operator(std::string_view text, Range run) {
  const char32_t before = text::decode_before(text, run.begin).value;
  const char32_t after = text::decode(text, run.end).value;
  if (before == U' ' && after == U' ') return true;
  if (is_ascii_word(before) && is_ascii_word(after)) return true;
  if (before == U'/' || after == U'/' || before == U'(' || before == U'=') return true;
  return text.substr(run.end).starts_with("kwargs") || text.substr(run.end).starts_with("args");
}

/// Where emphasis that starts at `run` most likely ends: before the first colon of the text behind
/// it, else at the end of the line; nothing when markup comes first.
std::optional<Offset> likely_end(const lint::BlockContext& context, article::IndexRange inlines,
                                 Range run) {
  for (Index i = inlines.begin; i < inlines.end; ++i) {
    const Inline& node = context.block.inlines[i];
    if (node.range.begin != run.end || node.kind != InlineKind::kText) continue;
    const std::string_view behind = context.slice(node.range);
    const std::size_t colon = std::min(behind.find("："), behind.find(": "));
    if (colon != std::string_view::npos && colon > 0)
      return node.range.begin + static_cast<Offset>(colon);
    const bool ends_line = node.range.end >= context.text.size() ||
                           context.text[node.range.end] == '\n' ||
                           context.text[node.range.end] == '\r';
    if (ends_line && !context.slice(node.range).ends_with(' ')) return node.range.end;
  }
  return std::nullopt;
}

void report(const lint::BlockContext& context, article::IndexRange inlines, Range run,
            lint::Sink& sink) {
  lint::Finding finding{
      .range = run,
      .message = {"“**”没有配对，会原样显示出来", "** has no partner and shows up in the text"}};
  const lint::Fix remove =
      lint::make_fix({"删去这个标记", "Delete the mark"}, lint::FixSafety::kPick, {{run, ""}});
  if (can_open(context.text, run)) {
    if (const std::optional<Offset> end = likely_end(context, inlines, run))
      finding.fixes.push_back(lint::make_fix({"补上结束标记", "Close the emphasis"},
                                             lint::FixSafety::kPick, {{{*end, *end}, "**"}}));
  }
  finding.fixes.push_back(remove);
  sink.add(std::move(finding));
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  if (context.block.degraded) return;
  for_each_leaf(context.block, [&](const article::Node&, article::IndexRange inlines) {
    std::vector<Range> loose;
    for (Index i = inlines.begin; i < inlines.end; ++i) {
      const Inline& node = context.block.inlines[i];
      if (node.kind == InlineKind::kDelimiterRun && context.slice(node.range) == "**" &&
          !is_operator(context.text, node.range))
        loose.push_back(node.range);
    }
    if (loose.size() % 2 == 1) report(context, inlines, loose.back(), sink);
  });
}

// **word</strong>: one slip.
constexpr std::string_view kSilences[] = {"IN010"};

}  // namespace

extern const lint::Rule inline_emphasis_unpaired = {
    .id = "IN003",
    .name = "emphasis-unpaired",
    .fix = lint::FixKind::kPick,
    .summary_zh = "加粗标记没有配对，会原样显示出来",
    .summary_en = "a mark of emphasis without partner shows up in the text",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .check_block = check_block,
};

}  // namespace trend::checks
