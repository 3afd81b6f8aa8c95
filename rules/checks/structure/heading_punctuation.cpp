// ST010 heading-punctuation: a heading ends in no comma, colon or full stop.
#include <fmt/core.h>

#include <string>
#include <string_view>
#include <vector>

#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::structure_heading_punctuation {
namespace {

constexpr std::string_view kDocsZh = R"md(
标题末尾不用句号、逗号、分号、顿号和冒号：标题单独成行，这些标点后面没有可以停顿或引出的东西，目录里会显得像没说完的句子（`修复方法：`）。问号、感叹号和省略号可以保留。

缩写（`etc.`）、省略号（`...`）、只有编号的标题，以及以代码、链接地址结尾的标题不报告。

## 正确

```markdown
## 修复方法

## 大模型会取代数据库吗？
```

## 错误

```markdown
## 修复方法：

升级到最新版本。
```

```markdown
## 推理成本继续下降。
```

## 修复

删去末尾的标点。锚点不含标点，指向这一节的链接仍然有效；这里只有一种读法，属于安全修复。

依据：GB/T 15834—2011 附录 B 之标题用法；同类规则：markdownlint MD026。
)md";

constexpr std::string_view kDocsEn = R"md(
A heading ends in no full stop, comma, semicolon or colon: it stands alone on its line, nothing follows that such a mark could lead to, and in the table of contents it reads like half a sentence (`How to fix it:`). Question marks, exclamation marks and ellipses stay.

Abbreviations (`etc.`), ellipses (`...`), headings of a number alone and headings that end in code or an address are left alone.

## Right

```markdown
## How to fix it

## Will models replace databases?
```

## Wrong

```markdown
## How to fix it:

Update.
```

```markdown
## Inference keeps getting cheaper.
```

## Fix

Deletes the mark. Anchors hold no punctuation, so links to the section stay valid; there is one reading only, and the fix is safe.

Equivalents: markdownlint MD026, remark-lint no-heading-punctuation.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "characters",
                                          .type = lint::OptionType::kText,
                                          .default_value = "。，；：、．.,;:",
                                          .choices = {},
                                          .zh = "标题末尾不应出现的标点。",
                                          .en = "The marks that no heading should end in."}};

using article::Index;
using article::InlineKind;
using article::kNone;

// The last piece of text in the heading, seen through emphasis; empty when it ends in anything
// else.
text::Range last_text(const article::Block& block, const article::Node& node) {
  Index last = kNone;
  for (Index i = node.inlines.begin; i < node.inlines.end;) {
    last = i;
    const InlineKind kind = block.inlines[i].kind;
    const bool through = kind == InlineKind::kStrong || kind == InlineKind::kEmphasis ||
                         kind == InlineKind::kStrikethrough;
    const Index after = block.inlines[i].end;
    // Into the last one only: everything before it is passed over.
    i = through && after == node.inlines.end ? i + 1 : after;
  }
  if (last == kNone || block.inlines[last].kind != InlineKind::kText) return {};
  return block.inlines[last].range;
}

// e.g. etc. vs. U.S. — a full stop that belongs to the word.
bool is_abbreviation(std::string_view before) {
  const std::size_t blank = before.find_last_of(" (/");
  const std::string word =
      text::ascii_lower(blank == std::string_view::npos ? before : before.substr(blank + 1));
  if (word.find('.') != std::string::npos) return true;
  constexpr std::string_view kWords[] = {"etc", "vs", "inc", "ltd", "corp",  "co",
                                         "jr",  "sr", "no",  "al",  "approx"};
  for (const std::string_view known : kWords)
    if (word == known) return true;
  return word.size() == 1 && text::is_latin_letter(static_cast<unsigned char>(word[0]));
}

bool is_emoji_code(std::string_view before) {
  const std::size_t open = before.rfind(':');
  return open != std::string_view::npos && open + 1 < before.size() &&
         before.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-", open + 1) ==
             std::string_view::npos;
}

// The mark at the end of `range` that should not be there, or nothing.
text::Range find_mark(std::string_view text, text::Range range, std::string_view marks) {
  const text::CodePoint last = text::decode_before(text, range.end);
  if (last.size == 0 || last.size >= range.size()) return {};
  const text::Range mark{range.end - last.size, range.end};
  const std::string_view written = text.substr(mark.begin, mark.size());
  if (marks.find(written) == std::string_view::npos) return {};
  const std::string_view before = text.substr(range.begin, mark.begin - range.begin);
  const char32_t previous = text::decode_before(text, mark.begin).value;
  // Two marks in a row are an ellipsis or another rule's.
  if (text::is_punctuation(previous) &&
      marks.find(before.substr(before.size() - 1)) != std::string_view::npos)
    return {};
  if (previous == last.value) return {};
  if (written == "." && (is_abbreviation(before) || text::is_ascii_digit(previous))) return {};
  if (written == ":" && is_emoji_code(before)) return {};
  return mark;
}

void check_block(const lint::BlockContext& context, lint::Sink& sink) {
  const article::Block& block = context.block;
  const std::string_view marks = context.options.text("characters");
  for (const article::Node& node : block.nodes) {
    if (node.kind != article::BlockKind::kHeading) continue;
    const article::HeadingDetail& heading = block.heading(node);
    // Prose above --- became a heading by chance: ST008 says so.
    if (heading.setext && heading.level == 2) continue;
    const text::Range mark = find_mark(context.text, last_text(block, node), marks);
    if (mark.empty()) continue;
    const std::string_view written = context.slice(mark);
    // An entity (&amp;) ends in no mark on the page; a number alone (## 1.) has nothing else.
    if (!heading.text.ends_with(written)) continue;
    if (heading.numbering && heading.numbering.range.end >= mark.end) continue;
    const std::string_view before = context.text.substr(0, mark.begin);
    const text::Range removed{static_cast<text::Offset>(text::trim_right(before).size()), mark.end};
    sink.add({.range = mark,
              .message = {fmt::format("标题末尾不用“{}”", written),
                          fmt::format("a heading should not end in “{}”", written)},
              .fixes = {lint::make_fix(
                  {fmt::format("删除“{}”", written), fmt::format("Delete “{}”", written)},
                  lint::FixSafety::kSafe, {{removed, ""}})}});
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "ST010",
    .name = "heading-punctuation",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "标题以句号、逗号、冒号等结尾",
    .summary_en = "a heading ends in a full stop, comma or colon",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .holds = lint::concern::kHeadings,
    .check_block = check_block,
};

}  // namespace trend::checks::structure_heading_punctuation
