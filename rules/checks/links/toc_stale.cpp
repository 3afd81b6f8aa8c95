// LK024 toc-stale: the table of contents and the headings say different things.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rules/checks/outline.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::links_toc_stale {
namespace {

using article::BlockKind;
using article::InlineKind;
using article::NodeRef;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
目录与正文的标题对不上：标题改了名、加了一节，目录没有跟着改；或者模型先写了目录，后来没有照写。读者按目录找不到那一节。

目录是标题“目录”（Contents）或注释 `<!-- toc -->` 下面的列表。目录列到哪几级，就核对哪几级；引言、结语、参考资料可以不列。一半以上的条目都找不到标题时，不当目录看。

## 错误

```markdown
# 端侧推理

## 目录

1. 量化
2. 蒸馏
3. 部署成本

## 一、量化

甲。

## 二、蒸馏

乙。

## 三、硬件

丙。
```

## 正确

```markdown
# 端侧推理

## 目录

- [量化](#一量化)
- [蒸馏](#二蒸馏)

## 一、量化

甲。

### 细节

## 二、蒸馏

乙。

## 参考资料

丙。
```

## 修复

没有自动修复：可能是目录错，也可能是正文缺了一节。锚点失效归 LK001。

## 同类规则

rumdl MD073。
)md";

constexpr std::string_view kDocsEn = R"md(
Table of contents and headings do not agree: a heading was renamed or a section added, and the table was not; or a model wrote the table first and did not keep to it. Readers do not find the section.

A table of contents is the list below a heading “Contents” (目录) or a comment `<!-- toc -->`. The levels that it lists are the levels compared; introduction, conclusion and references may be missing. Where more than half of the entries fit no heading, the list is taken for something else.

## Fix

There is no fix: the table may be wrong, or the text may lack a section. Anchors that lead nowhere are for LK001.

Same as rumdl MD073.
)md";

constexpr std::array<std::string_view, 6> kTitles = {"目录",     "目次",     "本文目录",
                                                     "文章目录", "contents", "tableofcontents"};

constexpr std::size_t kLongestTitle = 80;  // with all that folding takes out

struct Entry {
  Range range;       ///< absolute, its text
  std::string text;  ///< folded
  bool linked = false;
};

/// True for a heading or comment above a table of contents.
bool announces_toc(const lint::ArticleContext& context, const article::TopBlock& top) {
  const bool heading = top.traits.is(BlockKind::kHeading);
  if (!heading && !top.traits.is(BlockKind::kHtml)) return false;
  const article::Node& node = top.block->nodes.front();
  if (heading) {
    const std::string& title = top.block->heading(node).text;
    return title.size() <= kLongestTitle &&
           std::ranges::find(kTitles, text::fold_title(title)) != kTitles.end();
  }
  const std::string written =
      text::ascii_lower(context.slice(top.absolute(node.range)).substr(0, 12));
  return written.starts_with("<!-- toc") || written.starts_with("<!--toc");
}

/// The list that is a table of contents: the first top-level one below such a heading or comment.
const article::TopBlock* find_toc(const lint::ArticleContext& context) {
  const article::TopBlock* above = nullptr;
  for (const article::TopBlock& top : context.article.blocks()) {
    if (top.traits.bare) continue;
    if (above != nullptr && top.traits.is(BlockKind::kList) && announces_toc(context, *above))
      return &top;
    above = &top;
  }
  return nullptr;
}

std::vector<Entry> entries_of(const lint::ArticleContext& context, const article::TopBlock& toc) {
  std::vector<Entry> entries;
  const article::Block& block = *toc.block;
  for (const article::Node& node : block.nodes) {
    if (node.kind != BlockKind::kParagraph || node.inlines.empty()) continue;
    const article::Inline& first = block.inlines[node.inlines.begin];
    const bool linked = first.kind == InlineKind::kLink;
    const Range range = toc.absolute(linked ? first.content : node.range);
    entries.push_back({range, text::fold_title(context.slice(range)), linked});
  }
  return entries;
}

class Comparison {
 public:
  Comparison(const lint::ArticleContext& context, const article::TopBlock& toc)
      : context_(context),
        outline_(context.facts.get<Outline>()),
        entries_(entries_of(context, toc)) {
    for (Index i = 0; i < outline_.size(); ++i) {
      const Heading& heading = outline_[i];
      if (heading.range.begin < toc.range().end) continue;
      names_.try_emplace(heading.folded, i);
      names_.try_emplace(text::fold_title(context.slice(heading.content)), i);
    }
    for (const Entry& entry : entries_) match(entry);
  }

  bool is_toc() const { return entries_.size() >= 2 && matched_ * 2 > entries_.size(); }

  void report(lint::Sink& sink) const {
    for (const Entry* entry : unmatched_) {
      const std::string_view words = context_.slice(entry->range);
      sink.add({.range = entry->range,
                .message = {
                    fmt::format("目录里的“{}”在正文里没有这样的标题", words),
                    fmt::format("no heading is called “{}” as in the table of contents", words)}});
    }
    // A renamed heading is one cause: as many headings as entries are missing.
    std::size_t explained = unmatched_.size();
    for (Index i = 0; i < outline_.size(); ++i) {
      const Heading& heading = outline_[i];
      const bool expected = heading.level >= lowest_ && heading.level <= deepest_ &&
                            heading.range.begin > entries_.back().range.end;
      if (!expected || found_.contains(i) || heading.role() != SectionRole::kBody ||
          i == outline_.title())
        continue;
      if (is_listed(heading)) continue;  // a second heading of that name
      if (explained > 0) {
        --explained;
        continue;
      }
      sink.add({.range = heading.content,
                .message = {fmt::format("目录里没有“{}”", heading.title),
                            fmt::format("the table of contents lacks “{}”", heading.title)},
                .related = {{entries_.front().range, {"目录在这里", "the table of contents"}}}});
    }
  }

 private:
  bool is_listed(const Heading& heading) const {
    return listed_.contains(heading.folded) ||
           listed_.contains(text::fold_title(context_.slice(heading.content)));
  }

  void match(const Entry& entry) {
    listed_.insert(entry.text);
    const auto found = names_.find(entry.text);
    if (found == names_.end()) {
      unmatched_.push_back(&entry);
      return;
    }
    ++matched_;
    found_.insert(found->second);
    const int level = outline_[found->second].level;
    lowest_ = std::min(lowest_, level);
    deepest_ = std::max(deepest_, level);
  }

  const lint::ArticleContext& context_;
  const Outline& outline_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string, Index> names_;
  std::unordered_set<std::string> listed_;
  std::vector<const Entry*> unmatched_;
  std::unordered_set<Index> found_;
  std::size_t matched_ = 0;
  int lowest_ = 7;
  int deepest_ = 0;
};

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const article::TopBlock* toc = find_toc(context);
  if (toc == nullptr) return;
  const Comparison comparison(context, *toc);
  if (comparison.is_toc()) comparison.report(sink);
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK024",
    .name = "toc-stale",
    .summary_zh = "目录与正文的标题对不上",
    .summary_en = "the table of contents does not agree with the headings",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kOutline | lint::concern::kLists | lint::concern::kHtml |
                lint::concern::kLeads,
    .check_article = check_article,
};

}  // namespace trend::checks::links_toc_stale
