// IN014 visible-escape: escapes that the reader sees: \*\*word\*\*, &amp;nbsp;, \n.
#include <array>
#include <string>
#include <vector>

#include "rules/checks/prose.h"
#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/scan.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::inline_visible_escape {
namespace {

using article::Index;
using article::Inline;
using article::InlineKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
内容转换过两遍，转义就留在了页面上：`\*\*重点\*\*` 显示成两边带星号的“重点”而不是粗体，`&amp;nbsp;` 显示成 `&nbsp;`，没有还原的 `\n` 也原样印出。

只报告成对转义的 `\*\*…\*\*`、转义两遍的字符引用，以及中文标点后面的 `\n`；代码里的和乘方（`2\*\*31`）不算。

## 正确

```markdown
**重点**&nbsp;内容，5 \* 3
```

## 错误

```markdown
\*\*重点\*\*&amp;nbsp;内容。\n第二行
```

## 修复

去掉多余的转义；`\n` 由作者自己换行。结果会改变显示，需要确认。
)md";

constexpr std::string_view kDocsEn = R"md(
Where text was converted twice, escapes end up on the page: `\*\*word\*\*` prints the asterisks instead of bold, `&amp;nbsp;` prints `&nbsp;`, and `\n` that was not turned into a line end prints as it is.

Reported are `\*\*…\*\*` escaped in pairs, character references escaped twice, and `\n` behind Chinese punctuation; code and powers (`2\*\*31`) are left alone.

## Fix

Takes the extra escape away; for `\n` there is none. The page changes, so the fix is not safe.
)md";

// 2\*\*31: an operator of a programming language, escaped on purpose.
bool is_power(std::string_view text, Range mark) {
  const auto is_digit = [&](std::size_t at) {
    return at < text.size() && text::is_ascii_digit(static_cast<unsigned char>(text[at]));
  };
  return mark.begin > 0 && is_digit(mark.begin - 1) && is_digit(mark.end);
}

/// Two escaped asterisks in a row: where the pair starts.
std::vector<Range> escaped_strong(const lint::BlockContext& context, article::IndexRange inlines) {
  std::vector<Range> marks;
  for (Index i = inlines.begin; i + 1 < inlines.end; ++i) {
    const Inline& first = context.block.inlines[i];
    const Inline& second = context.block.inlines[i + 1];
    if (first.kind != InlineKind::kEscape || second.kind != InlineKind::kEscape) continue;
    if (first.range.end != second.range.begin) continue;
    const Range both{first.range.begin, second.range.end};
    if (context.slice(both) != "\\*\\*" || is_power(context.text, both)) continue;
    marks.push_back(both);
    ++i;
  }
  return marks;
}

void check_strong(const lint::BlockContext& context, article::IndexRange inlines,
                  lint::Sink& sink) {
  const std::vector<Range> marks = escaped_strong(context, inlines);
  for (std::size_t i = 0; i + 1 < marks.size(); i += 2) {
    const Range open = marks[i];
    const Range close = marks[i + 1];
    const std::string_view content = context.slice({open.end, close.begin});
    if (content.empty() || text::trim(content).size() < content.size()) continue;
    sink.add({.range = {open.begin, close.end},
              .message = {"“**”被转义了，会原样显示，而不是加粗",
                          "the marks ** are escaped: they show up and make nothing bold"},
              .fixes = {lint::make_fix({"去掉反斜杠", "Take the backslashes away"},
                                       lint::FixSafety::kUnsafe, {{open, "**"}, {close, "**"}})}});
  }
}

constexpr std::array<std::string_view, 6> kReferences = {"nbsp;", "lt;",   "gt;",
                                                         "amp;",  "quot;", "#"};

void check_references(const lint::BlockContext& context, Range run, lint::Sink& sink) {
  constexpr std::string_view kAmp = "&amp;";
  const std::string_view text = context.slice(run);
  for (std::size_t at = text.find(kAmp); at != std::string_view::npos;
       at = text.find(kAmp, at + 1)) {
    const std::string_view rest = text.substr(at + kAmp.size());
    for (const std::string_view name : kReferences) {
      const std::size_t end = rest.substr(0, 9).find(';');
      if (!rest.starts_with(name) || end == std::string_view::npos) continue;
      const Offset begin = run.begin + static_cast<Offset>(at);
      const std::string meant = "&" + std::string(rest.substr(0, end + 1));
      const auto size = static_cast<Offset>(kAmp.size() + end + 1);
      sink.add(
          {.range = {begin, begin + size},
           .message = {"转义了两遍，会显示成“" + meant + "”",
                       "escaped twice: it renders as " + meant},
           .fixes = {lint::make_fix({"改为“" + meant + "”", "Change to " + meant},
                                    lint::FixSafety::kUnsafe, {{{begin, begin + size}, meant}})}});
      break;
    }
  }
}

void check_line_ends(const lint::BlockContext& context, Range run, lint::Sink& sink) {
  const std::string_view text = context.slice(run);
  for (std::size_t at = text.find("\\n"); at != std::string_view::npos;
       at = text.find("\\n", at + 2)) {
    const Offset begin = run.begin + static_cast<Offset>(at);
    const char32_t before = text::decode_before(text, static_cast<Offset>(at)).value;
    const char32_t after = text::decode(text, static_cast<Offset>(at + 2)).value;
    const bool ends_clause =
        std::u32string_view(U"。！？；：").find(before) != std::u32string_view::npos;
    if (!ends_clause || text::is_latin_letter(after)) continue;
    sink.add({.range = {begin, begin + 2},
              .message = {"“\\n”没有变成换行，会原样显示",
                          "\\n is no line end here and shows up in the text"}});
  }
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  constexpr text::ByteSet kMarks("\\&");
  if (kMarks.find_in(context.text) == std::string_view::npos) return;
  for_each_leaf(context.block, [&](const article::Node&, article::IndexRange inlines) {
    check_strong(context, inlines, sink);
    for (const Range run : text_runs(context.block, inlines)) {
      check_references(context, run, sink);
      check_line_ends(context, run, sink);
    }
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "IN014",
    .name = "visible-escape",
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "转义符号显示在页面上",
    .summary_en = "an escape that the reader sees",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "\\&",
    .check_block = check_block,
};

}  // namespace trend::checks::inline_visible_escape
