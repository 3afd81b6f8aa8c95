// MD027 no-multiple-space-blockquote: more than one blank behind a quote marker.
#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "rules/checks/block_lines.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md027 {
namespace {

using article::Block;
using article::BlockKind;
using article::Index;
using article::Node;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
引用符号 `>` 后面多于一个空格。引用里的代码、HTML 和列表项内的缩进不算；`list_items` 设为 `false` 时，列表项也不查。

与本工具的 WS009 不同：WS009 还要求有一个空格，并且不看只有空格的行。

## 正确

```markdown
> 甲
> 乙
```

## 错误

```markdown
>  甲
>  乙
```

## 修复

删去多余的空格。在列表项、代码块开头时可能改变含义，需要确认；否则是安全修复。

同类规则：markdownlint MD027。
)md";

constexpr std::string_view kDocsEn = R"md(
More than one blank stands behind a quote marker `>`. Indentation of code, HTML and the content of list items does not count; with `list_items: false` nor does that of the items.

Our WS009 asks for the one blank too and does not look at lines without text.

## Fix

Deletes the blanks too many. Before list items and fences they may mean something, and it needs a look; elsewhere it is safe. Same as markdownlint MD027.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "list_items",
                                          .type = lint::OptionType::kFlag,
                                          .default_value = "true",
                                          .zh = "是否检查列表项。",
                                          .en = "Whether list items are checked."}};

/// Goes through the lines of one block with quotes, container by container. Ranges count from it.
class QuoteLines {
 public:
  QuoteLines(const article::TopBlock& top, std::string_view text, bool list_items, lint::Sink& sink)
      : top_(top),
        block_(*top.block),
        text_(text),
        list_items_(list_items),
        sink_(sink),
        widths_(block_.nodes.size(), 0) {}

  void run(const md::MathBlocks& math) {
    const BlockLines lines(block_, text_);
    for (const BlockLine& line : lines.lines()) {
      at_ = line.range.begin;
      end_ = line.range.end;
      after_quote_ = false;
      const bool formula = math.at(top_.offset + at_) != nullptr;
      if (line.leaf == nullptr || formula)
        check_loose(formula);
      else
        check_leaf(static_cast<Index>(line.leaf - block_.nodes.data()));
      if (line.leaf != nullptr) above_ = line.leaf;
    }
  }

 private:
  /// Blank lines, definitions and formulas: no node tells what containers they are in.
  void check_loose(bool formula) {
    while (step_quote(false)) continue;
    const Offset text = skip_blanks(end_);
    const bool in_list = above_ != nullptr && above_->parent != article::kNone &&
                         block_.nodes[above_->parent].kind == BlockKind::kItem;
    if (!in_list || (text < end_ && !formula)) report(text, !formula);
  }

  void check_leaf(Index leaf) {
    chain_.clear();
    for (Index i = leaf; i != article::kNone; i = block_.nodes[i].parent) chain_.push_back(i);
    for (std::size_t i = chain_.size(); --i > 0;) {
      const Node& node = block_.nodes[chain_[i]];
      const bool lazy =
          (node.kind == BlockKind::kQuote && !step_quote(opens_after_container(chain_[i]))) ||
          (node.kind == BlockKind::kItem && !step_item(chain_[i]));
      if (lazy) break;
    }
    check_text(block_.nodes[leaf]);
  }

  /// Over the blanks and the > here; false when there is none: the line goes on a paragraph.
  bool step_quote(bool exempt) {
    const Offset marker = skip_blanks(at_ + 3);
    if (marker == end_ || text_[marker] != '>') return false;
    if (!exempt) report(marker, true);
    at_ = marker + 1;
    if (at_ < end_ && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    after_quote_ = true;
    return true;
  }

  /// Over the marker of the item or the indentation of its content; false when the line has not
  /// enough of it.
  bool step_item(Index index) {
    const Range marker = block_.item(block_.nodes[index]).marker;
    if (marker.begin < at_) {
      if (skip_blanks(at_ + widths_[index]) < at_ + widths_[index]) return false;
      at_ += widths_[index];
      after_quote_ = false;
      return true;
    }
    const bool first = block_.nodes[index].parent + 1 == index;
    if (list_items_ && !(first && opens_after_container(block_.nodes[index].parent)))
      report(marker.begin, false);
    const Offset begin = at_;
    at_ = marker.end;
    const Offset content = skip_blanks(end_);
    at_ = content - at_ > 4 || content == end_ ? at_ + 1 : content;
    widths_[index] = at_ - begin;
    at_ = std::min(at_, end_);
    after_quote_ = false;
    return true;
  }

  /// A list or quote below another one: markdownlint does not see its indentation.
  bool opens_after_container(Index index) const {
    const Node& node = block_.nodes[index];
    if (node.parent == article::kNone || index == node.parent + 1 || node.range.begin < at_)
      return false;
    Index above = index - 1;
    while (block_.nodes[above].parent != node.parent) above = block_.nodes[above].parent;
    const Range between{block_.nodes[above].range.end, node.range.begin};
    const std::string_view gap = text_.substr(between.begin, between.size());
    if (gap.find_first_not_of("> \t\r\n") != std::string_view::npos) return false;  // definitions
    const BlockKind kind = block_.nodes[above].kind;
    // A blank line ends a quote, but not a list.
    if (kind == BlockKind::kQuote) return gap.find('\n') == gap.rfind('\n');
    return kind == BlockKind::kList;
  }

  void check_text(const Node& leaf) {
    const Offset text = skip_blanks(end_);
    switch (leaf.kind) {
      case BlockKind::kHtml:
      case BlockKind::kIndentedCode:
        return;
      case BlockKind::kFencedCode:
        return check_fenced(leaf, text);
      case BlockKind::kTable:
        if (block_.table(leaf).delimiter.begin != text) report(text, true);
        return;
      case BlockKind::kParagraph:
        if (!in_code_span(text)) report(text, text - at_ < 4);
        return;
      default:
        report(text, true);
    }
  }

  void check_fenced(const Node& leaf, Offset text) {
    const article::CodeDetail& code = block_.code(leaf);
    if (text == code.open.begin) {
      fence_indent_ = text - at_;
      report(text, false);
    } else if (!code.closed || text != code.close.begin) {
      report(std::min(text, at_ + fence_indent_), false);
    }
  }

  /// Asked for ascending offsets.
  bool in_code_span(Offset at) {
    const auto& inlines = block_.inlines;
    while (code_ < inlines.size() &&
           (inlines[code_].kind != article::InlineKind::kCode || inlines[code_].range.end <= at))
      ++code_;
    return code_ < inlines.size() && inlines[code_].range.begin < at;
  }

  Offset skip_blanks(Offset limit) const {
    Offset at = at_;
    const Offset end = std::min(limit, end_);
    while (at < end && (text_[at] == ' ' || text_[at] == '\t')) ++at;
    return at;
  }

  /// Reports the blanks from here up to `end` if they stand behind a quote marker and its blank.
  void report(Offset end, bool safe) {
    if (!after_quote_ || end <= at_) return;
    const Range blanks = top_.absolute({at_, end});
    const std::size_t count = blanks.size() + 1;
    sink_.add({.range = blanks,
               .message = {fmt::format("引用符号后有 {} 个空格，应当是 1 个", count),
                           fmt::format("{} blanks behind the quote marker, expected 1", count)},
               .fixes = {lint::make_fix({"删去多余的空格", "Delete the blanks"},
                                        safe ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe,
                                        {{blanks, ""}})},
               .unnecessary = true});
  }

  const article::TopBlock& top_;
  const Block& block_;
  std::string_view text_;
  bool list_items_;
  lint::Sink& sink_;
  std::vector<Offset> widths_;  ///< of each item's marker and what indents its content
  std::vector<Index> chain_;    ///< from the leaf upwards
  const Node* above_ = nullptr;
  Offset at_ = 0;
  Offset end_ = 0;
  bool after_quote_ = false;
  Offset fence_indent_ = 0;
  std::size_t code_ = 0;
};

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const bool list_items = context.options.flag("list_items");
  const md::MathBlocks& math = context.facts.get<md::Leaves>().math();
  for (const article::TopBlock& top : context.article.blocks()) {
    const auto& nodes = top.block->nodes;
    const bool quotes = std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
      return node.kind == BlockKind::kQuote;
    });
    if (quotes) QuoteLines(top, context.slice(top.range()), list_items, sink).run(math);
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD027",
    .name = "no-multiple-space-blockquote",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "引用符号后有多个空格",
    .summary_en = "several blanks behind a quote marker",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md027
