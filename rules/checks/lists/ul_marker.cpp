// LS006: bullet lists whose marker is unlike that of most lists on their level.
#include <fmt/core.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rules/lint/rule.h"

namespace trend::checks::lists_ul_marker {
namespace {

using article::BlockKind;
using article::NodeRef;
using text::Range;

constexpr std::string_view kDocsZh = R"md(
同一层的无序列表混用 `-`、`*`、`+`。紧挨着的两个列表换了符号，Markdown 就当作两个列表，中间多出一段空白；
隔得远的只是源文件不整齐，合并、比较时多出无谓的改动。

各层分别统计；同一层至少有四个列表、五分之四以上用同一个符号时，报告用别的符号的列表。

## 错误

```markdown
- 端侧

甲

- 云端

乙

- 混合

丙

- 通用

丁

* 其他
```

## 正确

```markdown
- 端侧
  * 省电
- 云端
  * 省心
```

## 修复

改成多数列表的符号，是安全修复；改后会与前后的列表连成一个时，需要确认。
选项 `style` 可以指定各层都用的符号。
)md";

constexpr std::string_view kDocsEn = R"md(
Bullet lists on one level use different markers `-`, `*`, `+`. Where two lists stand directly below each
other a new marker starts a new list, and the reader sees a gap; elsewhere the source is merely untidy.

Levels are counted apart. With at least four lists on a level, of which four of five use one marker, the
others are reported.

## Wrong

```markdown
- Edge

A

- Cloud

B

- Hybrid

C

- General

D

* Others
```

## Right

```markdown
- Edge
  * Power
- Cloud
  * Comfort
```

## Fix

The fix writes the usual marker; it is safe unless that would join the list with its neighbour. The
option `style` sets the marker for all levels.
)md";

constexpr std::size_t kLevels = 3;  // deeper lists count as of the third level
constexpr std::size_t kFewest = 4;  // lists on a level that make a habit
constexpr std::string_view kMarkers = "-*+";

struct Level {
  std::array<std::size_t, 3> counts = {};

  /// The marker that four of five lists use.
  std::optional<char> usual() const {
    const std::size_t total = counts[0] + counts[1] + counts[2];
    if (total < kFewest) return std::nullopt;
    for (std::size_t i = 0; i < counts.size(); ++i)
      if (counts[i] * 5 >= total * 4) return kMarkers[i];
    return std::nullopt;
  }
};

struct BulletList {
  NodeRef node;
  std::size_t level = 0;
  bool follows_bullets = false;  ///< another bullet list stands directly before it
};

/// The bullet lists, each with its depth in lists of any kind.
std::vector<BulletList> bullet_lists(const article::Article& article) {
  std::vector<BulletList> lists;
  std::vector<NodeRef> open;  // the lists around the next one
  for (const NodeRef& list : article.lists()) {
    bool follows = false;
    while (!open.empty() &&
           (&open.back().top() != &list.top() || list.index() >= open.back().node().end)) {
      const NodeRef closed = open.back();
      follows = !closed.list().ordered && &closed.top() == &list.top() &&
                closed.node().end == list.index();
      open.pop_back();
    }
    if (!list.list().ordered) lists.push_back({list, std::min(open.size(), kLevels - 1), follows});
    open.push_back(list);
  }
  return lists;
}

bool is_bullets(const article::Block& block, article::Index i) {
  return block.nodes[i].kind == BlockKind::kList && !block.list(block.nodes[i]).ordered;
}

/// True when another bullet list stands directly before or after this one.
bool has_neighbour(const article::Article& article, const BulletList& bullets) {
  const NodeRef list = bullets.node;
  if (list.is_top_level()) {
    const auto blocks = article.blocks();
    const auto at = static_cast<std::size_t>(&list.top() - blocks.data());
    const auto starts_with_bullets = [&](std::size_t i) {
      return i < blocks.size() && blocks[i].traits.is(BlockKind::kList) &&
             is_bullets(*blocks[i].block, 0);
    };
    return starts_with_bullets(at + 1) || (at > 0 && starts_with_bullets(at - 1));
  }
  return bullets.follows_bullets ||
         (list.has_next_sibling() && is_bullets(list.block(), list.next_sibling().index()));
}

/// The markers of the list's items; nothing when a line has more than one list on it: another
/// marker there might make it a thematic break.
std::vector<Range> item_markers(NodeRef list) {
  std::vector<Range> markers;
  for (NodeRef item = list.first_child();; item = item.next_sibling()) {
    const Range marker = item.item().marker;
    if (item.has_children() && item.first_child().kind() != BlockKind::kParagraph) return {};
    markers.push_back(item.absolute(marker));
    if (!item.has_next_sibling()) return markers;
  }
}

void report(const lint::ArticleContext& context, const BulletList& bullets, char expected,
            bool configured, lint::Sink& sink) {
  const std::vector<Range> markers = item_markers(bullets.node);
  if (markers.empty()) return;
  std::vector<text::Edit> edits;
  for (Range marker : markers) edits.push_back({marker, std::string(1, expected)});
  const char used = bullets.node.list().marker;
  sink.add(
      {.range = markers.front(),
       .message = {configured ? fmt::format("列表符号是“{}”，应为“{}”", used, expected)
                              : fmt::format("列表符号是“{}”，同层的列表多用“{}”", used, expected),
                   configured ? fmt::format("the bullet is “{}”, expected “{}”", used, expected)
                              : fmt::format("the bullet is “{}”, but “{}” in most lists of this "
                                            "level",
                                            used, expected)},
       .fixes = {lint::make_fix(
           {fmt::format("改用“{}”", expected), fmt::format("Use “{}” in this list", expected)},
           has_neighbour(context.article, bullets) ? lint::FixSafety::kUnsafe
                                                   : lint::FixSafety::kSafe,
           std::move(edits))}});
}

std::optional<char> configured_marker(std::string_view style) {
  if (style == "dash") return '-';
  if (style == "asterisk") return '*';
  if (style == "plus") return '+';
  return std::nullopt;
}

void check_article(const lint::ArticleContext& context, lint::Sink& sink) {
  const std::optional<char> configured = configured_marker(context.options.text("style"));
  const std::vector<BulletList> lists = bullet_lists(context.article);
  std::array<Level, kLevels> levels;
  for (const BulletList& list : lists)
    ++levels[list.level].counts[kMarkers.find(list.node.list().marker)];
  for (const BulletList& list : lists) {
    const std::optional<char> expected = configured ? configured : levels[list.level].usual();
    if (expected && list.node.list().marker != *expected)
      report(context, list, *expected, configured.has_value(), sink);
  }
}

constexpr std::string_view kStyles[] = {"auto", "dash", "asterisk", "plus"};
constexpr lint::OptionSpec kOptions[] = {
    {.name = "style",
     .type = lint::OptionType::kChoice,
     .default_value = "auto",
     .choices = kStyles,
     .zh = "auto 按各层的多数，dash、asterisk、plus 各层都用 -、*、+。",
     .en =
         "auto goes by the majority of each level; dash, asterisk, plus want -, *, + everywhere."}};

}  // namespace

extern const lint::Rule kRule = {
    .id = "LS006",
    .name = "ul-marker",
    .severity = lint::Severity::kInfo,
    .fix = lint::FixKind::kSafe,
    .summary_zh = "同层的无序列表混用几种符号",
    .summary_en = "bullet lists of one level use different markers",
    .docs_zh = kDocsZh,
    .docs_en = kDocsEn,
    .options = kOptions,
    .concerns = lint::concern::kLists | lint::concern::kBeside,
    .check_article = check_article,
};

}  // namespace trend::checks::lists_ul_marker
