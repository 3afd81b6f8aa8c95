// MD010 no-hard-tabs: tabs where blanks would do.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/markdownlint/source.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"

namespace trend::checks::markdownlint_md010 {
namespace {

using article::NodeRef;
using md::Source;
using text::Offset;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
行里有制表符。`code_blocks` 设为 `false` 时不查代码（行内代码也不查），`ignore_code_languages` 列出可以用制表符的语言。

与本工具的 WS002 不同：WS002 不看代码块里的内容。

## 正确

```markdown
- 端侧
    - 省电
```

## 错误

```markdown
- 端侧
⇥- 省电
```

## 修复

每个制表符换成 `spaces_per_tab` 个空格（默认 1 个）。缩进和代码的含义可能改变，需要确认。

同类规则：markdownlint MD010。
)md";

constexpr std::string_view kDocsEn = R"md(
A tab in a line. With `code_blocks: false` code is left alone (code spans too); `ignore_code_languages` names languages that may use tabs.

Our WS002 never looks into code blocks.

## Fix

Writes `spaces_per_tab` blanks for each tab (1 by default). Indentation and code may change their meaning, so it needs a look. Same as markdownlint MD010.
)md";

constexpr lint::OptionSpec kOptions[] = {{.name = "code_blocks",
                                          .type = lint::OptionType::kFlag,
                                          .default_value = "true",
                                          .zh = "是否检查代码。",
                                          .en = "Whether code is checked."},
                                         {.name = "ignore_code_languages",
                                          .type = lint::OptionType::kTextList,
                                          .zh = "这些语言的代码块可以用制表符。",
                                          .en = "Languages of code blocks that may use tabs."},
                                         {.name = "spaces_per_tab",
                                          .type = lint::OptionType::kInteger,
                                          .default_value = "1",
                                          .zh = "修复时每个制表符换成几个空格。",
                                          .en = "How many blanks the fix writes for a tab."}};

/// Where tabs are allowed, in order.
std::vector<Range> find_exempt(const lint::ArticleContext& context) {
  std::vector<Range> exempt;
  std::vector<std::string> languages = context.options.list("ignore_code_languages");
  for (std::string& language : languages) language = text::ascii_lower(language);
  const bool code = context.options.flag("code_blocks");
  const auto is_ignored = [&](const NodeRef& node) {
    const std::string_view info = context.slice(node.absolute(node.code().info));
    const std::string name = text::ascii_lower(info.substr(0, info.find_first_of(" \t")));
    return std::find(languages.begin(), languages.end(), name) != languages.end();
  };
  if (code && languages.empty()) return exempt;
  const text::Document& document = context.article.document();
  article::for_each_node(context.article, [&](const NodeRef& node) {
    const bool fenced = node.kind() == article::BlockKind::kFencedCode;
    if (!fenced && node.kind() != article::BlockKind::kIndentedCode) return;
    if (code && (!fenced || !is_ignored(node))) return;
    // Indentation belongs to it.
    const std::size_t first = document.lines().line_of(node.range().begin);
    exempt.push_back({document.lines().start(first), node.range().end});
  });
  if (code) return exempt;
  for (const article::TopBlock& top : context.article.blocks())
    for (const article::Inline& piece : top.block->inlines)
      if (piece.kind == article::InlineKind::kCode) exempt.push_back(top.absolute(piece.range));
  std::sort(exempt.begin(), exempt.end(), [](Range a, Range b) { return a.begin < b.begin; });
  return exempt;
}

void report(Range tabs, const std::string& blanks, lint::Sink& sink) {
  const char* const plural = tabs.size() == 1 ? "" : "s";
  std::string written;
  for (std::size_t i = 0; i < tabs.size(); ++i) written += blanks;
  sink.add({.range = tabs,
            .message = {fmt::format("这里有 {} 个制表符，应当用空格", tabs.size()),
                        fmt::format("{} tab{}, expected blanks", tabs.size(), plural)},
            .fixes = {lint::make_fix({"换成空格", "Write blanks"}, lint::FixSafety::kUnsafe,
                                     {{tabs, std::move(written)}})}});
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& source = context.facts.get<Source>();
  const std::string_view text = context.article.text();
  if (source.begin() == source.end() || text.find('\t') == std::string_view::npos) return;
  const std::vector<Range> exempt = find_exempt(context);
  const int width = std::max(context.options.integer("spaces_per_tab"), 0);
  const std::string blanks(static_cast<std::size_t>(width), ' ');
  auto skip = exempt.begin();
  std::size_t at = source.range(source.begin()).begin;
  while ((at = text.find('\t', at)) != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_not_of('\t', at), text.size());
    const Range tabs{static_cast<Offset>(at), static_cast<Offset>(end)};
    while (skip != exempt.end() && skip->end <= tabs.begin) ++skip;
    const bool allowed = skip != exempt.end() && skip->begin <= tabs.begin;
    if (!allowed && !source.is_hidden(tabs.begin)) report(tabs, blanks, sink);
    at = end;
  }
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "MD010",
    .name = "no-hard-tabs",
    .severity = lint::Severity::kWarning,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kUnsafe,
    .summary_zh = "行里有制表符",
    .summary_en = "a tab where blanks would do",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .check_article = check_article,
};

}  // namespace trend::checks::markdownlint_md010
