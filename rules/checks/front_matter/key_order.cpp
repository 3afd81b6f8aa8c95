// FM014: keys that do not stand in the configured order.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/lines.h"
#include "rules/lint/rule.h"

namespace trend::checks::front_matter_key_order {
namespace {

constexpr std::string_view kDocsZh = R"md(
一个系列的文章按同一顺序写键，比较和修改时一眼就能找到。按配置的 `order` 检查；`order` 里没有的键放在后面，彼此的顺序不限。

默认关闭：键的顺序对任何工具都没有意义。

## 错误

```markdown
---
date: 2025-03-04
title: 推理芯片半年回顾
---
```

## 正确

```markdown
---
title: 推理芯片半年回顾
date: 2025-03-04
tags: [芯片]
---
```

## 修复

安全修复：重新排列，值不变。键之间有注释或空行、或者有读不懂的行时不提供修复。

## 选项

`order`：键的顺序。

## 同类规则

rumdl MD072（按字母排序）。
)md";

constexpr std::string_view kDocsEn = R"md(
Articles of one series are easier to compare when their keys stand in one order: that of the option `order`. Keys that it does not name come after the others, in any order.

Off by default: the order means nothing to any tool.

## Fix

Puts the keys in order (safe); values stay. There is no fix where comments or blank lines stand between the keys, or lines that cannot be read.

## Options

`order`: the keys in their order.

Like rumdl MD072, which sorts by name.
)md";

using article::Entry;

/// True when the entries are all there is between the delimiters, each on its own whole lines.
bool fill_all_lines(const lint::ArticleContext& context, const std::vector<Entry>& entries) {
  const auto& lines = *context.article.envelope().front_matter;
  const text::Document& document = context.article.document();
  std::size_t line = lines.open_line + 1;
  for (const Entry& entry : entries) {
    if (document.lines().line_of(entry.line_range.begin) != line) return false;
    line = document.lines().line_of(entry.line_range.end) + 1;
  }
  return lines.close_line == line;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const auto& matter = context.article.front_matter();
  if (!context.article.envelope().front_matter || matter.entries.size() < 2) return;
  const std::vector<std::string> order = context.options.list("order");
  const auto rank = [&](const Entry& entry) {
    return std::find(order.begin(), order.end(), entry.key) - order.begin();
  };
  const auto before = [&](const Entry& a, const Entry& b) { return rank(a) < rank(b); };
  const auto& entries = matter.entries;
  const auto late = std::is_sorted_until(entries.begin(), entries.end(), before);
  if (late == entries.end()) return;
  const auto first =
      std::find_if(entries.begin(), late, [&](const Entry& entry) { return before(*late, entry); });
  lint::Finding finding{
      .range = late->key_range,
      .message = {fmt::format("键“{}”应在“{}”之前", late->key, first->key),
                  fmt::format("the key “{}” belongs before “{}”", late->key, first->key)}};
  if (matter.problems.empty() && fill_all_lines(context, entries)) {
    std::vector<const Entry*> sorted;
    for (const Entry& entry : entries) sorted.push_back(&entry);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Entry* a, const Entry* b) { return before(*a, *b); });
    const text::Document& document = context.article.document();
    const std::size_t first_line = context.article.envelope().front_matter->open_line + 1;
    const text::Range all{document.lines().start(first_line), entries.back().line_range.end};
    std::string rewritten;
    for (const Entry* entry : sorted) {
      if (!rewritten.empty()) rewritten += line_end_near(document.text(), all.begin);
      const std::size_t line = document.lines().line_of(entry->line_range.begin);
      rewritten += document.slice({document.lines().start(line), entry->line_range.end});
    }
    finding.fixes.push_back(lint::make_fix({"按顺序排列", "Put the keys in order"},
                                           lint::FixSafety::kSafe, {{all, rewritten}}));
  }
  sink.add(std::move(finding));
}

constexpr lint::OptionSpec kOptions[] = {
    {.name = "order",
     .type = lint::OptionType::kTextList,
     .default_value = "title,date,updated,lastmod,description,summary,author,authors,series,"
                      "categories,tags,draft,slug",
     .zh = "键的顺序。",
     .en = "The keys in their order."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "FM014",
    .name = "fm-key-order",
    .severity = lint::Severity::kInfo,
    .by_default = lint::Default::kOff,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "键的顺序与配置不同",
    .summary_en = "front matter keys are not in the configured order",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kNothing,
    .check_article = check_article,
};

}  // namespace trend::checks::front_matter_key_order
