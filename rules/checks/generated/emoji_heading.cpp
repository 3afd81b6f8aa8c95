// AI018 emoji-heading (off): emoji in headings.
#include <fmt/core.h>

#include <string>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::generated_emoji_heading {
namespace {

using article::BlockKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
标题里有表情符号：`## 🚀 技术趋势`。有的读者和编辑部不喜欢，锚点也会因此变成 `#-技术趋势`。这是体例问题，许多周报有意这样用，所以默认不开。

## 错误

```markdown
## 🚀 技术趋势
```

## 正确

```markdown
## 技术趋势

正文里的 🚀 不看。
```

## 修复

需要确认：删除表情符号，连同多出来的空格。标题的锚点会变。
)md";

constexpr std::string_view kDocsEn = R"md(
A heading has emoji: `## 🚀 Trends`. Some readers and houses dislike them, and the anchor becomes `#-trends`. It is a matter of style, and many weeklies mean it; so the rule is off by default.

## Fix

The fix (unsafe) deletes the emoji and the blank left over. The heading's anchor changes.
)md";

/// Emoji presentation by block: pictographs, dingbats and symbols that are set as emoji.
bool is_emoji(char32_t c) {
  return (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) ||
         (c >= 0x1F1E6 && c <= 0x1F1FF) || c == 0x2B50 || c == 0x2B55;
}
bool joins_emoji(char32_t c) { return c == 0x200D || c == 0xFE0F || c == 0x20E3; }

/// The emoji sequence at `at`, or an empty range.
Range emoji_at(std::string_view text, Offset at) {
  Range range{at, at};
  while (range.end < text.size()) {
    const text::CodePoint c = text::decode(text, range.end);
    if (c.size == 0 || !(is_emoji(c.value) || (!range.empty() && joins_emoji(c.value)))) break;
    range.end += c.size;
  }
  return range;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  for (const article::Node& node : context.block.nodes) {
    if (node.kind != BlockKind::kHeading) continue;
    const Range content = context.block.heading(node).content;
    for (Offset at = content.begin; at < content.end;) {
      const Range emoji = emoji_at(context.text.substr(0, content.end), at);
      if (emoji.empty()) {
        at += text::decode(context.text, at).size;
        continue;
      }
      Range removal = emoji;
      if (removal.end < content.end && context.text[removal.end] == ' ')
        ++removal.end;
      else if (removal.begin > content.begin && context.text[removal.begin - 1] == ' ')
        --removal.begin;
      const std::string_view shown = context.slice(emoji);
      sink.add({.range = emoji,
                .message = {fmt::format("标题里有表情符号“{}”", shown),
                            fmt::format("emoji “{}” in a heading", shown)},
                .fixes = {lint::make_fix({"删除表情符号", "Delete the emoji"},
                                         lint::FixSafety::kUnsafe, {{removal, ""}})}});
      at = removal.end;
    }
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI018",
    .name = "emoji-heading",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "标题里有表情符号",
    .summary_en = "emoji in a heading",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .holds = lint::concern::kHeadings,
    .check_block = check_block,
};

}  // namespace trend::checks::generated_emoji_heading
