// LK011 link-text-space: blanks just inside the brackets of a link's text.
#include <fmt/core.h>

#include <string>
#include <utility>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::links_text_space {
namespace {

using article::InlineKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
链接文字的两端有空格：`[ 报告 ](https://example.org)`。空格也算在链接里，下划线比文字长出一截。

## 错误

```markdown
详见[ 报告 ](https://example.org)。
```

## 正确

```markdown
详见[报告](https://example.org)，[ ](https://example.org) 归 LK003。
```

## 修复

安全修复：去掉两端的空格。旁边紧挨着字母或数字时，空格移到方括号外面。

## 同类规则

markdownlint MD039，lint-md no-space-in-link。
)md";

constexpr std::string_view kDocsEn = R"md(
A link's text begins or ends with a blank: `[ report ](https://example.org)`. The blank belongs to the link, whose underline is longer than its words.

## Fix

The fix (safe) deletes the blanks; beside a letter or digit they move out of the brackets.

Same as markdownlint MD039, lint-md no-space-in-link.
)md";

bool is_word_byte(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char c = text[at];
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const article::Inline& piece : context.block.inlines) {
    if (piece.kind != InlineKind::kLink || piece.range == piece.content) continue;
    const std::string_view text = context.slice(piece.content);
    const std::string_view words = text::trim(text);
    if (words.size() == text.size() || words.empty()) continue;
    if (text.find_first_of("\r\n") != std::string_view::npos) continue;  // wrapped text
    const auto before = static_cast<Offset>(text::trim_right(text).size() - words.size());
    const auto after = static_cast<Offset>(text.size() - before - words.size());
    const Range first{piece.content.begin, piece.content.begin + before};
    const Range last{piece.content.end - after, piece.content.end};
    std::vector<text::Edit> edits;
    if (!first.empty()) {
      edits.push_back({first, ""});
      if (piece.range.begin > 0 && is_word_byte(context.text, piece.range.begin - 1))
        edits.push_back({{piece.range.begin, piece.range.begin}, " "});
    }
    if (!last.empty()) {
      edits.push_back({last, ""});
      if (is_word_byte(context.text, piece.range.end))
        edits.push_back({{piece.range.end, piece.range.end}, " "});
    }
    sink.add(
        {.range = first.empty() ? last : first,
         .message = {fmt::format("链接文字“{}”两端有空格", words),
                     fmt::format("blanks inside the brackets around “{}”", words)},
         .fixes = {lint::make_fix({"去掉链接文字两端的空格", "Delete the blanks in the brackets"},
                                  lint::FixSafety::kSafe, std::move(edits))}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK011",
    .name = "link-text-space",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "链接文字两端有空格",
    .summary_en = "blanks around the text of a link",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .needs = "[",
    .holds = lint::concern::kLinks,
    .check_block = check_block,
};

}  // namespace trend::checks::links_text_space
