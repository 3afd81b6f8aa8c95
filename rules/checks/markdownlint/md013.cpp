// MD013 line-length: lines of more than 80 characters.
#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/options.h"
#include "rules/checks/markdownlint/source.h"
#include "rules/lint/rule.h"
#include "rules/text/unicode.h"

namespace trend::checks::markdownlint_md013 {
namespace {

using article::BlockKind;
using article::Index;
using article::InlineKind;
using article::NodeRef;
using md::Source;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
一行的字符数超过 `line_length`（默认 80；标题、代码另有选项）。字符按 UTF-16 单位计算，一个汉字算一个。超出部分没有空白时不报告；`stern` 为真时，只有整行没有空白才放过；`strict` 为真时都报告。

链接定义、以及除了链接和图片没有文字的行不报告。

与本工具的 WS006 不同：WS006 按显示宽度计算，汉字占两列，表格和标题不查，默认 100 列。

## 正确

```markdown line_length=20
这一行有十八个字，也没有超过二十。
```

## 错误

```markdown line_length=20
这一行的字数超过了二十个，而且在那之后还有 空格。
```

## 修复

不提供修复：在哪里换行由作者决定（markdownlint 也没有）。

同类规则：markdownlint MD013。
)md";

constexpr std::string_view kDocsEn = R"md(
A line has more than `line_length` characters (80 by default; headings and code have options of their own), counted in UTF-16 units: a Han character is one. Lines without white space beyond the limit pass; with `stern` only lines without any white space pass, with `strict` none.

Link definitions and lines of nothing but links and images pass.

Our WS006 measures columns as displayed, where a Han character takes two, leaves tables and headings alone and allows 100.

## Fix

None, as in markdownlint: the author knows where to break. Same as markdownlint MD013.
)md";

constexpr lint::OptionSpec kOptions[] = {
    {.name = "code_block_line_length",
     .type = lint::OptionType::kInteger,
     .default_value = "0",
     .zh = "代码块中一行的字符数；0 与 line_length 相同。",
     .en = "Characters of a line in code blocks; 0 means line_length."},
    {.name = "code_blocks",
     .type = lint::OptionType::kFlag,
     .default_value = "true",
     .zh = "是否检查代码块。",
     .en = "Whether code blocks are checked."},
    {.name = "heading_line_length",
     .type = lint::OptionType::kInteger,
     .default_value = "0",
     .zh = "标题一行的字符数；0 与 line_length 相同。",
     .en = "Characters of a line of a heading; 0 means line_length."},
    {.name = "headings",
     .type = lint::OptionType::kFlag,
     .default_value = "true",
     .zh = "是否检查标题。",
     .en = "Whether headings are checked."},
    {.name = "line_length",
     .type = lint::OptionType::kInteger,
     .default_value = "80",
     .zh = "一行的字符数。",
     .en = "Characters of a line."},
    {.name = "stern",
     .type = lint::OptionType::kFlag,
     .default_value = "false",
     .zh = "只放过没有空白的行。",
     .en = "Only lines without white space pass."},
    {.name = "strict",
     .type = lint::OptionType::kFlag,
     .default_value = "false",
     .zh = "没有空白的行也报告。",
     .en = "Lines without white space do not pass either."},
    {.name = "tables",
     .type = lint::OptionType::kFlag,
     .default_value = "true",
     .zh = "是否检查表格。",
     .en = "Whether tables are checked."}};

/// What stands on each line, as bits.
enum : std::uint8_t { kHeading = 1, kTable = 2, kDefinition = 4, kLink = 8, kText = 16 };

class LineKinds {
 public:
  LineKinds(const lint::ArticleContext& context, const Source& source)
      : source_(source), bits_(source.end(), 0) {
    article::for_each_node(context.article, [&](const NodeRef& node) {
      if (node.kind() == BlockKind::kHeading) add(node.range(), kHeading);
      if (node.kind() == BlockKind::kTable) add(node.range(), kTable);
      if (node.kind() == BlockKind::kParagraph) add_paragraph(context.slice(node.range()), node);
    });
    for (const article::TopBlock& top : context.article.blocks())
      for (const article::Definition& definition : top.block->definitions)
        add(top.absolute(definition.range), kDefinition);
    for (const md::Leaf& leaf : md::leaves(context)) add_leaf(leaf);
  }

  bool has(std::size_t line, std::uint8_t kind) const { return (bits_[line] & kind) != 0; }

 private:
  void add(Range range, std::uint8_t kind) {
    const std::size_t last = source_.line_of(range.end);
    for (std::size_t i = source_.line_of(range.begin); i <= last; ++i) bits_[i] |= kind;
  }

  void add_paragraph(std::string_view text, const NodeRef& node) {
    // A footnote's text, which CommonMark takes for a paragraph.
    const bool footnote = text.starts_with("[^") && text.find("]:") < text.find(']') + 1;
    if (footnote) add(node.range(), kDefinition);
    if (node.is_top_level() || node.parent().kind() != BlockKind::kItem) return;
    const bool task =
        !node.parent().item().task.empty() && node.index() == node.parent().index() + 1;
    if (task) add({node.range().begin, node.range().begin}, kText);
  }

  void add_leaf(const md::Leaf& leaf) {
    const article::Block& block = *leaf.top->block;
    for (const Index i : leaf.links) add(leaf.top->absolute(block.inlines[i].range), kLink);
    for (const md::Span& span : leaf.spans)
      if (span.kind == md::Span::Kind::kAutolink || span.kind == md::Span::Kind::kBareUrl)
        add(span.range, kLink);
    if (leaf.node == article::kNone || block.nodes[leaf.node].kind != BlockKind::kParagraph) return;
    auto span = leaf.spans.begin();
    for (Index i = leaf.inlines.begin; i < leaf.inlines.end; i = block.after(i)) {
      const article::Inline& piece = block.inlines[i];
      if (piece.kind != InlineKind::kText && piece.kind != InlineKind::kDelimiterRun) continue;
      Range rest = leaf.top->absolute(piece.range);
      while (span != leaf.spans.end() && span->range.end <= rest.begin) ++span;
      const bool covered = span != leaf.spans.end() && span->range.begin <= rest.begin &&
                           rest.end <= span->range.end;
      if (!covered) add(rest, kText);
    }
  }

  const Source& source_;
  std::vector<std::uint8_t> bits_;
};

struct Limits {
  explicit Limits(const lint::RuleOptions& options)
      : text(md::number(options, "line_length", 80)),
        code(options.flag("code_blocks") ? md::number(options, "code_block_line_length", text)
                                         : kAny),
        heading(options.flag("headings") ? md::number(options, "heading_line_length", text) : kAny),
        tables(options.flag("tables")),
        strict(options.flag("strict")),
        stern(options.flag("stern")) {}

  static constexpr int kAny = 0x7FFFFFFF;
  int text;
  int code;
  int heading;
  bool tables;
  bool strict;
  bool stern;
};

/// Where the character number `units` begins, in UTF-16 units.
std::size_t skip_units(std::string_view line, std::size_t units) {
  std::size_t at = 0;
  for (std::size_t seen = 0; seen < units && at < line.size();) {
    const text::CodePoint c = text::decode(line, static_cast<Offset>(at));
    seen += c.value > 0xFFFF ? 2 : 1;
    at += c.size;
  }
  return at;
}

bool has_white_space(const Source& source, Range range) {
  const std::string_view text = source.slice(range);
  for (Offset at = 0; at < text.size();) {
    const text::CodePoint c = text::decode(text, at);
    if (c.value == ' ') return true;
    if (text::is_whitespace(c.value) && !source.is_hidden(range.begin + at)) return true;
    at += c.size;
  }
  return false;
}

/// Nothing but marks of headings and quotes before a word that cannot be broken.
bool is_one_word(std::string_view line) {
  const std::size_t blank = line.find_last_of(" \t");
  return blank == std::string_view::npos ||
         line.substr(0, blank).find_first_not_of("#> \t") == std::string_view::npos;
}

void check_line(const Source& source, const LineKinds& kinds, std::size_t i, const Limits& limits,
                lint::Sink& sink) {
  const Range content = source.range(i);
  int limit = limits.text;
  if (kinds.has(i, kHeading)) limit = limits.heading;
  if (source.in_code(i)) limit = limits.code;
  if (static_cast<int>(content.size()) <= limit || (kinds.has(i, kTable) && !limits.tables)) return;
  const std::string_view line = source.slice(content);
  const auto length = static_cast<int>(md::utf16_length(line));
  if (length <= limit || kinds.has(i, kDefinition)) return;
  const bool only_links = kinds.has(i, kLink) && !kinds.has(i, kText);
  if (!limits.strict && only_links) return;
  const auto behind = [&](int units) {
    const std::size_t at = skip_units(line, static_cast<std::size_t>(std::max(units, 0)));
    return Range{content.begin + static_cast<Offset>(at), content.end};
  };
  // White space in place of the last character that fits will do: that breaks the line too.
  const bool breakable =
      limits.stern ? !is_one_word(line) : has_white_space(source, behind(limit - 1));
  if (!limits.strict && !breakable) return;
  sink.add(
      {.range = behind(limit),
       .message = {fmt::format("这一行有 {} 个字符，最多 {} 个", length, limit),
                   fmt::format("the line has {} characters, expected at most {}", length, limit)}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& source = context.facts.get<Source>();
  const LineKinds kinds(context, source);
  const Limits limits(context.options);
  for (std::size_t i = source.begin(); i < source.end(); ++i)
    check_line(source, kinds, i, limits, sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD013",
    .name = "line-length",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .summary_zh = "一行的字符太多",
    .summary_en = "a line has too many characters",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md013
