// MD044 proper-names: names in their own capitals.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "rules/checks/lines.h"
#include "rules/checks/markdownlint/leaves.h"
#include "rules/checks/markdownlint/url_scan.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::markdownlint_md044 {
namespace {

constexpr std::string_view kDocsZh = R"md(
产品和项目的名称，大小写与选项 `names` 里的写法不同。默认没有名称，不报告。网址、链接目标和标题里的不算。

判断与 markdownlint MD044 一致。我们自己的 ZH031 自带常见名称的词表。

## 正确

```markdown names=JavaScript
JavaScript 和 <https://javascript.example>
```

## 错误

```markdown names=JavaScript
用 Javascript 编写
```

## 修复

改成选项里的写法。在代码里会改变代码，所以属于不安全修复。
)md";

constexpr std::string_view kDocsEn = R"md(
A name of a product or project has other capitals than in the option `names`. By default there are no names and nothing is reported. Addresses, targets and titles of links do not count.

Judges as markdownlint MD044 does. Our own ZH031 has a list of well-known names.

## Fix

Writes it as in the option. In code that changes code, so the fix is unsafe.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "names",
                                          .type = lint::OptionType::kTextList,
                                          .default_value = "",
                                          .zh = "名称的正确写法。",
                                          .en = "The names as they are written."},
                                         {.name = "code_blocks",
                                          .type = lint::OptionType::kFlag,
                                          .default_value = "true",
                                          .zh = "代码里也检查。",
                                          .en = "Look at code too."},
                                         {.name = "html_elements",
                                          .type = lint::OptionType::kFlag,
                                          .default_value = "true",
                                          .zh = "HTML 标签里也检查。",
                                          .en = "Look at tags of HTML too."}};

using article::BlockKind;
using article::InlineKind;
using text::Offset;
using text::Range;

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return text::is_latin_letter(byte) || text::is_ascii_digit(byte);
}

class Names {
 public:
  explicit Names(std::vector<std::string> names) : names_(std::move(names)) {
    std::sort(names_.begin(), names_.end(), [](const std::string& a, const std::string& b) {
      return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
    for (const std::string& name : names_) lower_.push_back(text::ascii_lower(name));
  }
  bool empty() const { return names_.empty(); }

  /// Reports the names in `range` of the article that are not written as one of ours, outside the
  /// ranges of `hidden`, which are sorted.
  void check(const lint::ArticleContext& context, Range range, const std::vector<Range>& hidden,
             lint::Sink& sink) const {
    const std::string lower = text::ascii_lower(context.slice(range));
    std::vector<bool> taken(lower.size());
    auto next = std::lower_bound(hidden.begin(), hidden.end(), range.begin,
                                 [](Range a, Offset at) { return a.end <= at; });
    for (; next != hidden.end() && next->begin < range.end; ++next)
      std::fill(taken.begin() + (std::max(next->begin, range.begin) - range.begin),
                taken.begin() + (std::min(next->end, range.end) - range.begin), true);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (lower_[i].empty()) continue;
      for (std::size_t at = lower.find(lower_[i]); at != std::string::npos;
           at = lower.find(lower_[i], at + 1))
        check_at(context, range, at, i, taken, sink);
    }
  }

 private:
  void check_at(const lint::ArticleContext& context, Range range, std::size_t at, std::size_t name,
                std::vector<bool>& taken, lint::Sink& sink) const {
    const std::string& wanted = names_[name];
    const Range found{range.begin + static_cast<Offset>(at),
                      range.begin + static_cast<Offset>(at + wanted.size())};
    const std::string_view text = context.article.text();
    const bool joined =
        (is_word(wanted.front()) && found.begin > 0 && is_word(text[found.begin - 1])) ||
        (is_word(wanted.back()) && found.end < text.size() && is_word(text[found.end]));
    if (joined || taken[at]) return;
    std::fill_n(taken.begin() + static_cast<std::ptrdiff_t>(at), wanted.size(), true);
    const std::string_view written = context.slice(found);
    if (std::find(names_.begin(), names_.end(), written) != names_.end()) return;
    sink.add({.range = found,
              .message = {"应写作“" + wanted + "”", "this is written " + wanted},
              .fixes = {lint::make_fix({"改为 " + wanted, "Change to " + wanted},
                                       lint::FixSafety::kUnsafe, {{found, wanted}})}});
  }

  std::vector<std::string> names_;
  std::vector<std::string> lower_;
};

/// From the first address in `code` to the end of its line, which markdownlint leaves out; empty
/// when there is none.
Range behind_address(const lint::ArticleContext& context, Range code) {
  const std::string_view written = context.slice(code);
  for (std::size_t at = written.find("http"); at < written.size();
       at = written.find("http", at + 1))
    if (md::url_end(written, at) > 0) {
      const Offset begin = code.begin + static_cast<Offset>(at);
      return {begin, line_content_end(context.article.text(), begin)};
    }
  return {};
}

/// What the options leave out of a leaf; addresses always.
std::vector<Range> find_hidden(const lint::ArticleContext& context, const md::Leaf& leaf) {
  using Kind = md::Span::Kind;
  const bool code = context.options.flag("code_blocks");
  const bool html = context.options.flag("html_elements");
  std::vector<Range> hidden;
  for (const md::Span& span : leaf.spans) {
    if (!hidden.empty() && span.range.begin < hidden.back().end) continue;
    const bool shown = (span.kind == Kind::kCode && code) || (span.kind == Kind::kHtml && html);
    const Range range = !shown                     ? span.range
                        : span.kind == Kind::kCode ? behind_address(context, span.range)
                                                   : Range{};
    if (!range.empty()) hidden.push_back(range);
  }
  return hidden;
}

void check_leaf(const lint::ArticleContext& context, const md::Leaf& leaf, const Names& names,
                lint::Sink& sink) {
  const std::vector<Range> hidden = find_hidden(context, leaf);
  for (article::Index i = leaf.inlines.begin; i < leaf.inlines.end; ++i) {
    const article::Inline& piece = leaf.top->block->inlines[i];
    const bool words = piece.kind == InlineKind::kText || piece.kind == InlineKind::kCode ||
                       piece.kind == InlineKind::kHtml;
    if (words) names.check(context, leaf.top->absolute(piece.range), hidden, sink);
  }
}

/// HTML blocks: their text counts as text.
void check_html(const lint::ArticleContext& context, const md::Leaf& leaf, const Names& names,
                lint::Sink& sink) {
  const std::vector<Range> hidden = find_hidden(context, leaf);
  const article::Block& block = *leaf.top->block;
  for (article::Index i = leaf.lines.begin; i < leaf.lines.end; ++i)
    names.check(context, leaf.top->absolute(block.lines[i]), hidden, sink);
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const Names names(context.options.list("names"));
  if (names.empty()) return;
  for (const md::Leaf& leaf : md::leaves(context)) check_leaf(context, leaf, names, sink);
  for (const md::Leaf& leaf : context.facts.get<md::Leaves>().html())
    check_html(context, leaf, names, sink);
  if (!context.options.flag("code_blocks")) return;
  md::for_each_block(context, [&](const article::NodeRef& node) {
    if (node.kind() != BlockKind::kFencedCode && node.kind() != BlockKind::kIndentedCode) return;
    for (article::Index i = node.node().lines.begin; i < node.node().lines.end; ++i) {
      const Range line = node.absolute(node.block().lines[i]);
      names.check(context, line, {behind_address(context, line)}, sink);
    }
  });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD044",
    .name = "proper-names",
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "名称的大小写不对",
    .summary_en = "a name with the wrong capitals",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md044
