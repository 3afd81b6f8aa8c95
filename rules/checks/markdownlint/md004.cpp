// MD004 ul-style: the bullets of a document look alike.
#include <fmt/core.h>

#include "rules/checks/markdownlint/lists.h"
#include "rules/lint/rule.h"

namespace trend::checks::markdownlint_md004 {
namespace {

using article::NodeRef;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
无序列表的符号与选项 `style` 不符：`consistent`（默认）要求全文与第一个列表项相同，`sublist` 要求每一层各用一种、且与上一层不同，`asterisk`、`plus`、`dash` 指定符号。

与本工具的 LS006 不同：LS006 按层统计，只报告少数派；这里以文中第一个符号为准，逐项报告。

## 正确

```markdown
* 端侧
  * 省电
```

## 错误

```markdown
* 端侧
  - 省电
```

## 修复

改写整个列表的符号。列表紧挨着另一个列表时，改后可能连成一个，需要确认；否则是安全修复。

同类规则：markdownlint MD004。
)md";

constexpr std::string_view kDocsEn = R"md(
A bullet is not what the option `style` asks for: like the first of the document (`consistent`, the default), one per level that differs from the level above (`sublist`), or a certain one (`asterisk`, `plus`, `dash`).

Our LS006 counts by level and reports the minority; here the first bullet decides, and every item is reported.

## Fix

Rewrites the bullets of the whole list. Beside another list the two may become one, and the fix needs a look; elsewhere it is safe. Same as markdownlint MD004.
)md";

constexpr std::string_view kStyles[] = {"consistent", "asterisk", "plus", "dash", "sublist"};
constexpr lint::OptionSpec kOptions[] = {{.name = "style",
                                          .type = lint::OptionType::kChoice,
                                          .default_value = "consistent",
                                          .choices = kStyles,
                                          .zh = "要求的符号。",
                                          .en = "The bullets asked for."}};

std::string_view name_of(char marker) {
  return marker == '*' ? "asterisk" : marker == '+' ? "plus" : "dash";
}

/// The bullet that a level gets when it may not use that of the level above.
char after(char marker) { return marker == '*' ? '-' : marker == '-' ? '+' : '*'; }

/// Which bullet a list should have.
class Style {
 public:
  explicit Style(std::string_view style) : style_(style) {
    if (style == "asterisk") fixed_ = '*';
    if (style == "plus") fixed_ = '+';
    if (style == "dash") fixed_ = '-';
  }

  char of(const NodeRef& list) {
    const char marker = list.list().marker;
    if (style_ == "consistent" && fixed_ == 0) fixed_ = marker;
    if (style_ != "sublist") return fixed_;
    const std::size_t depth = md::depth_of(list);
    if (levels_.size() <= depth) levels_.resize(depth + 1, 0);
    if (levels_[depth] == 0) {
      const bool taken = depth > 0 && levels_[depth - 1] == marker;
      levels_[depth] = taken ? after(marker) : marker;
    }
    return levels_[depth];
  }

 private:
  std::string_view style_;
  char fixed_ = 0;
  std::vector<char> levels_;
};

bool is_list(const NodeRef& node) { return node.kind() == article::BlockKind::kList; }

/// Another list directly above or below, with which this one might become one.
bool touches_list(const article::Article& article, const NodeRef& list) {
  const auto above = md::previous_sibling(article, list);
  if (above && is_list(*above)) return true;
  if (!list.is_top_level()) return list.has_next_sibling() && is_list(list.next_sibling());
  const article::TopBlock* const below = article.block_at(list.top().range().end);
  return below != nullptr && !below->block->nodes.empty() && is_list({below, 0});
}

/// A line of bullets only might turn into a thematic break.
bool is_bare(const lint::ArticleContext& context, const NodeRef& item) {
  const std::string_view rest = context.slice({md::marker_of(item).end, item.range().end});
  const std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
  return line.find_first_not_of("-*+_ \t") == std::string_view::npos;
}

lint::Fix rewrite(const lint::ArticleContext& context, const md::List& list, char marker) {
  bool safe = !touches_list(context.article, list.node);
  std::vector<text::Edit> edits;
  for (const NodeRef& item : list.items) {
    safe = safe && !is_bare(context, item);
    edits.push_back({md::marker_of(item), std::string(1, marker)});
  }
  return lint::make_fix({"改写这个列表的符号", "Rewrite the bullets of the list"},
                        safe ? lint::FixSafety::kSafe : lint::FixSafety::kUnsafe, std::move(edits));
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  Style style(context.options.text("style"));
  for (const md::List& list : md::find_lists(context)) {
    if (list.ordered()) continue;
    const char actual = list.node.list().marker;
    const char expected = style.of(list.node);
    if (expected == actual) continue;
    const text::Bilingual message{fmt::format("列表符号是 {}，应当是 {}", actual, expected),
                                  fmt::format("the bullet is {} ({}), expected {} ({})", actual,
                                              name_of(actual), expected, name_of(expected))};
    // The fix of the first item rewrites all: one item's alone would split the list.
    for (const NodeRef& item : list.items) {
      lint::Finding finding{.range = md::marker_of(item), .message = message};
      if (item.index() == list.items.front().index())
        finding.fixes = {rewrite(context, list, expected)};
      sink.add(std::move(finding));
    }
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD004",
    .name = "ul-style",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "无序列表的符号不一致",
    .summary_en = "bullets differ from the style",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md004
