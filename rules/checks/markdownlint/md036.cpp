// MD036 no-emphasis-as-heading: a line of bold text is no heading.
#include <algorithm>
#include <string>

#include "rules/checks/markdownlint/headings.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::markdownlint_md036 {
namespace {

constexpr std::string_view kDocsZh = R"md(
单独成段的一行全是粗体或斜体，多半是当作标题写的。大纲、目录和读屏软件都看不到这样的“标题”。以标点结尾的、带有其他标记的，以及引用和列表里的不算。

判断与 markdownlint MD036 一致。我们自己的 ST012 和 ST027 会看它是不是图表题注、下面有没有正文，并能改成标题。

## 正确

```markdown
## 甲

**提示：**

文。
```

## 错误

```markdown
**甲**

文。
```
)md";

constexpr std::string_view kDocsEn = R"md(
A paragraph is a single line, bold or italic from end to end: it was probably meant as a heading. Outlines, tables of contents and screen readers do not see it. One that ends in punctuation, has other markup, or stands in a quote or list does not count.

Judges as markdownlint MD036 does. Our own ST012 and ST027 tell captions and lead-ins from headings and can turn it into one.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "punctuation",
                                          .type = lint::OptionType::kText,
                                          .default_value = ".,;:!?。，；：！？",
                                          .zh = "以这些标点结尾的不算标题。",
                                          .en = "Text that ends in one of these is no heading."}};

using article::Block;
using article::Index;
using article::InlineKind;

// True when markdownlint's parser sees more in it than text: an opening bracket, a reference to a
// character, or the colon of a directive (:name).
bool has_markup(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i + 1);
    if (text[i] == '[') return true;
    if (text[i] == '&') {
      const std::size_t end =
          rest.find_first_not_of("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
      if (end != std::string_view::npos && end > 1 && rest[end] == ';') return true;
    }
    if (text[i] == ':' && (i == 0 || text[i - 1] != ':')) {
      const char32_t next = text::decode(rest, 0).value;
      if (text::is_word(next) && next != U'_') return true;
    }
  }
  return false;
}

// The emphasis that a paragraph consists of, but for HTML and blanks; kNone when there is none.
Index sole_emphasis(const Block& block, article::IndexRange inlines, text::Range paragraph,
                    std::string_view text) {
  Index found = article::kNone;
  for (Index i = inlines.begin; i < inlines.end; i = block.after(i)) {
    const article::Inline& piece = block.inlines[i];
    if (piece.range.begin < paragraph.begin || piece.range.begin >= paragraph.end) continue;
    const bool emphasis = piece.kind == InlineKind::kEmphasis || piece.kind == InlineKind::kStrong;
    if (emphasis && found != article::kNone) return article::kNone;
    if (emphasis) {
      found = i;
    } else if (piece.kind == InlineKind::kText) {
      for (text::Offset at = piece.range.begin; at < piece.range.end;) {
        const text::CodePoint c = text::decode(text, at);
        if (!text::is_whitespace(c.value)) return article::kNone;
        at += c.size;
      }
    } else if (piece.kind != InlineKind::kHtml) {
      return article::kNone;
    }
  }
  return found;
}

bool is_plain(const lint::ArticleContext& context, const md::Leaf& leaf, Index emphasis) {
  const Block& block = *leaf.top->block;
  for (Index i = emphasis + 1; i < block.after(emphasis); ++i) {
    const InlineKind kind = block.inlines[i].kind;
    const bool strikes = kind == InlineKind::kStrikethrough;  // to markdownlint it is text
    if (kind != InlineKind::kText && kind != InlineKind::kDelimiterRun && !strikes) return false;
  }
  const text::Range content = leaf.top->absolute(block.inlines[emphasis].content);
  const bool holds = std::any_of(leaf.spans.begin(), leaf.spans.end(), [&](const md::Span& span) {
    return content.contains(span.range.begin);
  });
  return !holds && !has_markup(context.slice(content));
}

// What markdownlint takes for the paragraph, relative to the block: formulas and footnotes between
// its lines end it, which cmark does not know.
text::Range paragraph_of(const lint::ArticleContext& context, const md::Leaf& leaf,
                         std::string_view block_text) {
  const Block& block = *leaf.top->block;
  const article::Node& node = block.nodes[0];
  const md::MathBlocks& math = context.facts.get<md::Leaves>().math();
  text::Range range{node.range.begin, node.range.begin};
  for (Index i = node.lines.begin; i < node.lines.end; ++i) {
    const text::Range line = block.lines[i];
    const std::string_view written = block_text.substr(line.begin, line.size());
    const bool parts = math.at(leaf.top->absolute(line).begin) != nullptr;
    const bool footnote = written.starts_with("[^") && written.find("]:") != std::string_view::npos;
    if ((parts || footnote) && !range.empty()) break;
    if (range.empty()) range.begin = line.begin;
    range.end = parts || footnote ? range.begin : line.end;
  }
  return range;
}

void check_leaf(const lint::ArticleContext& context, const md::Leaf& leaf,
                std::string_view punctuation, lint::Sink& sink) {
  if (leaf.node != 0) return;  // outside quotes and lists
  const Block& block = *leaf.top->block;
  if (block.nodes[0].kind != article::BlockKind::kParagraph) return;
  const std::string_view block_text = context.slice(leaf.top->range());
  const text::Range paragraph = paragraph_of(context, leaf, block_text);
  const std::string_view written = block_text.substr(paragraph.begin, paragraph.size());
  const char behind = paragraph.end < block_text.size() ? block_text[paragraph.end] : '\n';
  if (written.ends_with(' ') || written.ends_with('\t') || behind == ' ' || behind == '\t') return;
  const Index emphasis = sole_emphasis(block, block.nodes[0].inlines, paragraph, block_text);
  if (emphasis == article::kNone || !is_plain(context, leaf, emphasis)) return;
  const article::Inline& piece = block.inlines[emphasis];
  const std::string_view text = context.slice(leaf.top->absolute(piece.content));
  if (md::trailing_size(text, punctuation) > 0) return;
  sink.add({.range = leaf.top->absolute(piece.range),
            .message = {"这一行强调的文字当作标题用，应写成标题",
                        "emphasised text in place of a heading"}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::string_view punctuation = context.options.text("punctuation");
  for (const md::Leaf& leaf : md::leaves(context)) check_leaf(context, leaf, punctuation, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD036",
    .name = "no-emphasis-as-heading",
    .by_default = lint::Default::kOff,
    .summary_zh = "用强调代替标题",
    .summary_en = "emphasis in place of a heading",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md036
