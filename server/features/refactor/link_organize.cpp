// Gathers the link reference definitions at the article's end, sorted by label. Those that no link
// uses stay where they are: authors write comments as `[//]: # (…)`.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "rules/text/strings.h"
#include "rules/text/unicode.h"
#include "server/features/link_sites.h"
#include "server/features/refactor/refactoring.h"

namespace trend::features {
namespace {

using article::Article;
using article::Definition;
using text::Range;

struct Moved {
  const Definition* definition = nullptr;
  Range lines;  // whole lines, the line end included
};

bool is_footnote(const Definition& definition) { return definition.label.starts_with('^'); }

// At a definition, or for the whole article as on save: elsewhere it would only lengthen the menu.
void offer(const Place& place, std::vector<Offer>& offers) {
  for (const article::TopBlock& top : place.article.blocks()) {
    for (const Definition& definition : top.block->definitions) {
      const Range range = top.absolute(definition.range);
      const bool here = place.range.begin <= range.end && range.begin <= place.range.end;
      if (!here || is_footnote(definition)) continue;
      offers.push_back({{"整理链接引用定义", "Organise the link definitions"}, 0});
      return;
    }
  }
}

std::set<std::string> used_labels(const Article& article) {
  std::set<std::string> labels;
  for (const LinkSite& site : link_sites(article))
    if (site.by_reference()) labels.insert(text::fold_label(article.slice(site.label)));
  return labels;
}

// In document order; those inside quotes and lists are not moved out of them.
std::vector<Moved> movable(const Article& article) {
  const text::Document& document = article.document();
  const std::set<std::string> used = used_labels(article);
  std::vector<Moved> result;
  for (const article::TopBlock& top : article.blocks()) {
    for (const Definition& definition : top.block->definitions) {
      const Range range = top.absolute(definition.range);
      const text::Offset line = document.lines().start(document.lines().line_of(range.begin));
      const bool outside = text::is_blank(article.slice({line, range.begin}));
      if (!outside || is_footnote(definition) || used.count(definition.label) == 0) continue;
      const std::size_t last = document.lines().line_of(range.end);
      result.push_back({&definition, {line, document.lines().full(last).end}});
    }
  }
  return result;
}

// From the definition's lines on there are only definitions and blank lines.
text::Offset end_of_prose(const Article& article, const std::vector<Moved>& moved) {
  text::Offset end = article.envelope().body.end;
  for (auto one = moved.rbegin(); one != moved.rend(); ++one) {
    if (!text::is_blank(article.slice({one->lines.end, end}))) break;
    end = one->lines.begin;
  }
  return end;
}

std::string text_of(const Article& article, const Moved& moved) {
  return std::string(text::trim_right(article.slice(moved.lines)));
}

std::vector<EditGroup> edits(const ActionScope& scope, Range, std::uint32_t) {
  const Article& article = *scope.article;
  std::vector<Moved> moved = movable(article);
  if (moved.empty() || article.envelope().dedent > 0) return {};
  const text::Offset tail = end_of_prose(article, moved);
  const std::string end(article.document().line_end());
  EditGroup group;
  for (const Moved& one : moved)
    if (one.lines.begin < tail) group.edits.add({one.lines, ""});
  std::stable_sort(moved.begin(), moved.end(), [](const Moved& a, const Moved& b) {
    return a.definition->label < b.definition->label;
  });
  std::string sorted;
  for (const Moved& one : moved) sorted += text_of(article, one) + end;
  const Range rest{tail, article.envelope().body.end};
  if (article.slice(rest) == sorted)
    return group.edits.empty() ? std::vector<EditGroup>{} : std::vector<EditGroup>{group};
  const std::string_view before = article.slice({article.envelope().body.begin, tail});
  const bool line_done = before.empty() || before.ends_with('\n') || before.ends_with('\r');
  const bool apart = line_done && (before.empty() || before.ends_with(end + end));
  group.edits.add({rest, (line_done ? "" : end) + (apart ? "" : end) + sorted});
  return {std::move(group)};
}

}  // namespace

extern const Refactoring link_organize = {
    .kind = ActionKind::kOrganize, .offer = offer, .edits = edits};

}  // namespace trend::features
