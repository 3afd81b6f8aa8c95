// AI012 truncated-end: the text breaks off in the middle of a sentence.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/text_runs.h"
#include "rules/lint/rule.h"
#include "rules/text/scan.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::generated_truncated_end {
namespace {

using article::Block;
using article::BlockKind;
using article::Index;
using article::InlineKind;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
文章的最后一段断在半句话上，多半是输出长度到了上限，后面的内容没有写出来：“……这些长期”“- **硬件民主化”“主要原因有：”。读者看到的是没有结局的文章。

报告的情形：最后一段以逗号、顿号或冒号收尾；最后一行的加粗或括号没有闭合；前面的句子都有句号、最后一句却没有。单独一行的署名、链接、列表里的短语、以表格或代码收尾的文章都不报告。

## 错误

```markdown
# 趋势

过去一个月的热点涉及三个方面。当前的趋势可能是这些长期
```

```markdown
# 趋势

- **推理成本**：持续下降。
- **硬件民主化
```

## 正确

```markdown
# 趋势

过去一个月的热点涉及三个方面。当前的趋势可能会延续下去。

数据截至 2026 年 3 月
```

## 修复

没有自动修复：缺少的内容要补写。
)md";

constexpr std::string_view kDocsEn = R"md(
The last paragraph breaks off in the middle of a sentence: most likely the output reached its limit, and the rest was never written. Readers get an article without an end.

Reported are: a last paragraph that ends with a comma or a colon; a last line whose bold or bracket is never closed; a last sentence without a full stop behind others that have one. A signature on a line of its own, a link, phrases in lists, and articles that end with a table or code are left alone.

## Fix

There is no fix: what is missing has to be written.
)md";

/// A block with its bytes.
struct Place {
  const Block& block;
  std::string_view text;
  std::string_view slice(Range range) const { return text.substr(range.begin, range.size()); }
};

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

/// The last node of the article that holds inline text, or null when something else ends it.
const Node* last_leaf(const Block& block) {
  if (block.nodes.empty()) return nullptr;
  const Node& node = block.nodes.back();
  return node.kind == BlockKind::kParagraph ? &node : nullptr;
}

/// Where the last line of the node opens bold that nothing closes, or an empty range.
Range open_bold(const Place& context, const Node& node) {
  const Offset line = context.block.lines[node.lines.end - 1].begin;
  Range open{};
  int loose = 0;
  for (Index i = node.inlines.begin; i < node.inlines.end; ++i) {
    const article::Inline& piece = context.block.inlines[i];
    if (piece.kind != InlineKind::kDelimiterRun || !context.slice(piece.range).starts_with("**"))
      continue;
    ++loose;
    if (piece.range.begin >= line) open = piece.range;
  }
  // A run with a blank behind it is no opener, one of two is emphasis that did not render.
  const char32_t next = text::decode(context.text, open.end).value;
  const bool opens = loose == 1 && !open.empty() && next != 0 && !text::is_whitespace(next);
  return opens ? open : Range{};
}

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// As text.rfind(word).
std::size_t find_last(std::string_view text, std::string_view word) {
  std::size_t last = std::string_view::npos;
  for (std::size_t at = text::find_word(text, word); at != std::string_view::npos;
       at = text::find_word(text, word, at + word.size()))
    last = at;
  return last;
}

/// The bracket that is opened in the last 200 bytes of `text` and never closed, as an offset.
std::size_t open_bracket(std::string_view text) {
  struct Pair {
    std::string_view open;
    std::string_view close;
  };
  constexpr Pair kPairs[] = {{"（", "）"}, {"“", "”"}, {"《", "》"}, {"「", "」"}, {"【", "】"}};
  const std::size_t from = text.size() > 200 ? text.size() - 200 : 0;
  const std::string_view tail = text.substr(from);
  for (const Pair& pair : kPairs) {
    const std::size_t open = find_last(tail, pair.open);
    if (open == std::string_view::npos) continue;
    const std::size_t close = text::find_word(tail, pair.close, open);
    // “（…)” closes with the other width.
    const bool other_width = pair.open == "（" && tail.find(')', open) != std::string_view::npos;
    if (close == std::string_view::npos && !other_width) return from + open;
  }
  return std::string_view::npos;
}

/// True when `text` holds a full stop in the middle: its author ends sentences with one.
bool ends_sentences(std::string_view text) {
  for (std::string_view mark : {"。", "！", "？"})
    if (text::find_word(text, mark) != std::string_view::npos) return true;
  return false;
}

struct Cut {
  Range range;
  text::Bilingual message;
};

std::vector<Cut> find_cut(const Place& context, const Node& node) {
  const std::string_view text = text::trim_right(context.slice(node.range));
  const Offset end = node.range.begin + static_cast<Offset>(text.size());
  const text::CodePoint last = text::decode_before(context.text, end);
  const Range last_range{end - last.size, end};
  if (const Range bold = open_bold(context, node); !bold.empty())
    return {
        {bold, {"文章在这里断了：加粗没有结束", "the text breaks off here: the bold never ends"}}};
  const std::string mark(context.slice(last_range));
  if (is_one_of(last.value, U"，、：；,"))
    return {{last_range,
             {fmt::format("文章断在“{}”上，后面没有内容", mark),
              fmt::format("the text breaks off at “{}”", mark)}}};
  const std::vector<Range> runs = text_runs(context.block, node.inlines);
  if (runs.empty() || runs.back().end < end) return {};  // a link, code or the like ends it
  if (const std::size_t open = open_bracket(text); open != std::string_view::npos) {
    const Offset begin = node.range.begin + static_cast<Offset>(open);
    const std::string bracket(context.slice({begin, begin + 3}));
    return {{{begin, begin + 3},
             {fmt::format("文章在“{}”里面断了", bracket),
              fmt::format("the text breaks off inside “{}”", bracket)}}};
  }
  const auto line = std::find_if(text.rbegin(), text.rend(), is_line_end);
  const std::string_view last_line = text.substr(static_cast<std::size_t>(text.rend() - line));
  if (text::is_han(last.value) && node.parent == article::kNone && ends_sentences(last_line) &&
      text::count_han(last_line) >= 20)
    return {
        {last_range, {"文章的最后一句没有说完", "the last sentence of the article has no end"}}};
  return {};
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto blocks = context.article.blocks();
  if (blocks.empty()) return;
  const article::TopBlock& top = blocks.back();
  const Node* node = last_leaf(*top.block);
  if (node == nullptr || node->lines.empty() || blocks.size() < 2) return;
  const Place block{*top.block, context.slice(top.range())};
  for (const Cut& cut : find_cut(block, *node))
    sink.add({.range = top.absolute(cut.range), .message = cut.message});
}

constexpr std::string_view kSilences[] = {"IN001"};

}  // namespace

extern const lint::Rule kRule = {
    .id = "AI012",
    .name = "truncated-end",
    .summary_zh = "文章断在半句话上",
    .summary_en = "the text breaks off in the middle of a sentence",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .silences = kSilences,
    .check_article = check_article,
};

}  // namespace trend::checks::generated_truncated_end
