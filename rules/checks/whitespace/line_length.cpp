// WS006 line-length: lines wider than a number of columns.
#include <fmt/core.h>

#include "rules/checks/block_lines.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::whitespace_line_length {
namespace {

using article::BlockKind;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
一行超过 `max` 列。宽度按显示计算：汉字和全角标点占两列。中文文章通常一段一行，所以默认不开启，适合约定了换行宽度的项目。

表格、标题、没有空白可断的长链接不报告；代码由选项 `code` 决定。

## 正确

```markdown max=20
一行十个汉字正好够用
```

## 错误

```markdown max=20
这一行有十一个汉字 就超过了
```

## 修复

在哪里换行由作者决定，不提供修复。

同类规则：markdownlint MD013、remark maximum-line-length。
)md";

constexpr std::string_view kDocsEn = R"md(
A line is wider than `max` columns, as displayed: Han and full-width punctuation take two. Chinese articles mostly put a paragraph on one line, so the rule is off by default; it is for projects that agreed on a width.

Tables, headings and long links without a blank to break at are left alone; for code the option `code` decides.

## Fix

None: the author knows where to break. Same as markdownlint MD013.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "max",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "100",
                                          .zh = "一行最多几列。",
                                          .en = "The most columns of a line."},
                                         {.name = "code",
                                          .type = lint::OptionType::kFlag,
                                          .default_value = "false",
                                          .zh = "代码是否也检查。",
                                          .en = "Whether code is checked too."}};

bool is_wanted(const BlockLine& line, bool code) {
  if (line.leaf == nullptr) return false;
  const BlockKind kind = line.leaf->kind;
  if (kind == BlockKind::kFencedCode || kind == BlockKind::kIndentedCode) return code;
  return kind == BlockKind::kParagraph;
}

/// The first byte that lies beyond `max` columns.
Offset beyond(std::string_view line, int max) {
  int width = 0;
  for (Offset at = 0; at < line.size();) {
    const text::CodePoint c = text::decode(line, at);
    width += text::display_width(c.value);
    if (width > max) return at;
    at += c.size;
  }
  return static_cast<Offset>(line.size());
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const int max = context.options.integer("max");
  const bool code = context.options.flag("code");
  for (const BlockLine& line : context.facts.get<BlockLines>().lines()) {
    if (line.range.size() <= static_cast<std::size_t>(max) || !is_wanted(line, code)) continue;
    const std::string_view content = context.slice(line.range);
    const int width = text::display_width(content);
    if (width <= max) continue;
    const Offset rest = beyond(content, max);
    // One long word, such as a link, cannot be broken.
    if (rest == content.size() || content.find(' ') == std::string_view::npos) {
      if (text::count_han(content) == 0) continue;
    }
    sink.add(
        {.range = {line.range.begin + rest, line.range.end},
         .message = {fmt::format("这一行宽 {} 列，最多 {} 列", width, max),
                     fmt::format("the line is {} columns wide, expected at most {}", width, max)}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "WS006",
    .name = "line-length",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .summary_zh = "一行太长",
    .summary_en = "a line is too wide",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_block = check_block,
};

}  // namespace trend::checks::whitespace_line_length
