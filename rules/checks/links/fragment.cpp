// LK001 link-fragment: a link to a place in this article (#…) that does not exist.
#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <unordered_set>
#include <vector>

#include "rules/checks/anchor_facts.h"
#include "rules/lint/rule.h"
#include "rules/text/strings.h"
#include "rules/text/unicode.h"

namespace trend::checks::links_fragment {
namespace {

using article::Anchor;
using article::InlineKind;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
`[见成本](#成本)` 指向本文的一个标题，而文中没有这样的标题，读者点了没有反应。常见的原因：标题改了名，或者编号算在锚点里（`## 1. 成本` 的锚点是 `#1-成本`）。

锚点按 GitHub 的规则从标题算出：转为小写，保留汉字、字母、数字和 `-`、`_`，空格变成 `-`，其余去掉，重复的加 `-1`、`-2`；`{#id}`、HTML 的 `id=` 与 `<a name=>` 也算。大小写不同也能找到；`#top` 和空的 `#` 不算。有些网站生成器去掉标题开头的编号，所以只差开头编号的也不报告。

## 错误

```markdown
# 端侧推理

见[成本](#成本分析)一节。

## 成本
```

## 正确

```markdown
# 端侧推理

见[成本](#1-成本)、[规模](#规模)和[顶部](#top)。

## 1. 成本

## 市场规模 {#规模}
```

## 修复

选择修复：改为最接近的几个锚点之一。

## 同类规则

markdownlint MD051。
)md";

constexpr std::string_view kDocsEn = R"md(
`[costs](#costs)` leads to a heading of this article, but there is none of that name, and nothing happens when readers click. Often the heading was renamed, or its number belongs to the anchor (`## 1. Costs` is `#1-costs`).

Anchors are made of headings as on GitHub: lower case; Han, letters, digits, `-` and `_` kept, blanks become `-`, everything else is dropped, repeated ones get `-1`, `-2`. `{#id}`, `id=` and `<a name=>` in HTML count as well. Case does not matter; `#top` and an empty `#` are never reported, nor is a fragment that lacks only the number that the heading has, since some site generators drop it.

## Fix

A choice of the nearest anchors.

Same as markdownlint MD051.
)md";

void survey(const lint::BlockContext& context, lint::Survey& survey) {
  for (const article::Inline& piece : context.block.inlines) {
    if (piece.kind != InlineKind::kLink) continue;
    const article::Link& link = context.block.links[piece.link];
    if (link.reference || link.destination.size() < 2 || link.destination.front() != '#') continue;
    survey.push_back({link.destination_range, 0});
  }
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size();
    const int value = escape ? hex(text[i + 1]) * 16 + hex(text[i + 2]) : -1;
    if (escape && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
      result += static_cast<char>(value);
      i += 2;
    } else if (text[i] != '\\') {
      result += text[i];
    }
  }
  return result;
}

/// An anchor without the number at its start: 11-现状 is 现状.
std::string_view without_number(std::string_view anchor) {
  const std::size_t end = anchor.find_first_not_of("0123456789-_");
  return end == std::string_view::npos ? anchor : anchor.substr(end);
}

/// Anchors that renderers make for footnotes: fn1, fn:1, fn-1, fnref…
bool is_footnote(std::string_view name) {
  if (!name.starts_with("fn") || name.size() < 3) return false;
  return name.starts_with("fnref") ||
         std::string_view("0123456789:-^").find(name[2]) != std::string_view::npos;
}

class Judge {
 public:
  Judge(const lint::ArticleContext& context, lint::Sink& sink)
      : context_(context), anchors_(context.facts.get<AnchorFacts>().anchors), sink_(sink) {
    for (const Anchor& anchor : anchors_) {
      names_.insert(text::fold_label(anchor.name));
      names_.insert(text::fold_label(without_number(anchor.name)));
    }
  }

  void look_at(Range destination) {
    const std::string_view written = context_.slice(destination);
    if (!written.starts_with('#')) return;
    const std::string name = decoded(written.substr(1));
    std::string folded = text::fold_label(name);
    if (folded.starts_with("user-content-")) folded.erase(0, 13);  // as GitHub writes ids
    if (folded == "top" || folded.starts_with(":~:") || is_footnote(folded)) return;
    if (folded.find("{{") != std::string::npos || names_.contains(folded)) return;
    lint::Finding finding{
        .range = destination,
        .message = {fmt::format("文中没有锚点“#{}”", name),
                    fmt::format("no heading or anchor of this article is called “#{}”", name)}};
    for (const Anchor* anchor : nearest(folded)) {
      const std::string target = "#" + anchor->name;
      if (target.find_first_of(" ()<>\\") != std::string::npos) continue;
      finding.fixes.push_back(
          lint::make_fix({fmt::format("改为“{}”", target), fmt::format("Change to “{}”", target)},
                         lint::FixSafety::kPick, {{destination, target}}));
    }
    sink_.add(std::move(finding));
  }

 private:
  /// At most three anchors: those that contain the name or lie in it, then those spelt alike.
  std::vector<const Anchor*> nearest(std::string_view name) const {
    std::vector<std::pair<int, const Anchor*>> found;
    if (searches_++ >= kMostSearches) return {};
    for (const Anchor& anchor : anchors_) {
      const std::string other = text::fold_label(anchor.name);
      const bool inside = other.find(name) != std::string::npos ||
                          (other.size() > 3 && name.find(other) != std::string_view::npos);
      const int limit = static_cast<int>(std::min<std::size_t>(name.size() / 2, 12));
      const int distance = inside || name.size() > kLongest || other.size() > kLongest
                               ? (inside ? 0 : limit + 1)
                               : text::edit_distance(name, other, limit);
      if (distance <= limit) found.emplace_back(distance, &anchor);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const Anchor*> result;
    for (const auto& entry : found)
      if (result.size() < 3) result.push_back(entry.second);
    return result;
  }

  static constexpr std::size_t kLongest = 120;  // bytes of a name worth comparing
  static constexpr int kMostSearches = 20;      // findings of one article with suggestions

  const lint::ArticleContext& context_;
  const std::vector<Anchor>& anchors_;
  lint::Sink& sink_;
  std::unordered_set<std::string> names_;
  mutable int searches_ = 0;
};

void judge(const lint::ArticleContext& context, const lint::Surveyed& surveyed, lint::Sink& sink) {
  if (surveyed.count(0) == 0) return;
  Judge judge(context, sink);
  surveyed.for_each(0, [&](Range destination) { judge.look_at(destination); });
}

}  // namespace

extern const lint::Rule kRule = {
    .id = "LK001",
    .name = "link-fragment",
    .severity = lint::Severity::kError,
    .fix = lint::FixKind::kPick,
    .summary_zh = "链接指向本文中不存在的锚点",
    .summary_en = "a link to a place that this article does not have",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .concerns = lint::concern::kHeadings | lint::concern::kHtml,
    .holds = lint::concern::kLinks,
    .survey = survey,
    .judge = judge,
};

}  // namespace trend::checks::links_fragment
