// A table of contents: a list of links to the headings of the two levels below the title, made and
// kept up to date.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "rules/article/anchors.h"
#include "rules/text/link_path.h"
#include "server/features/line_diff.h"
#include "server/features/refactor/refactoring.h"

namespace trend::features {
namespace {

using article::Article;
using article::BlockKind;
using article::Index;
using article::InlineKind;
using article::NodeRef;
using text::Range;

constexpr int kDepth = 2;  // levels listed: deeper ones are for the outline

// The only inline of a paragraph is a link into the article.
bool is_entry(NodeRef paragraph) {
  const article::Block& block = paragraph.block();
  const article::IndexRange inlines = paragraph.node().inlines;
  if (inlines.empty()) return false;
  const article::Inline& link = block.inlines[inlines.begin];
  return link.kind == InlineKind::kLink && link.end == inlines.end && link.link != article::kNone &&
         block.links[link.link].destination.starts_with('#');
}

bool is_contents(NodeRef list) {
  if (!list.is_top_level()) return false;
  std::size_t entries = 0;
  for (NodeRef node = list.first_child(); node.index() < list.node().end;
       node = {&list.top(), node.index() + 1}) {
    if (node.kind() == BlockKind::kList || node.kind() == BlockKind::kItem) continue;
    if (node.kind() != BlockKind::kParagraph || !is_entry(node)) return false;
    ++entries;
  }
  return entries >= 2;
}

std::optional<NodeRef> contents_of(const Article& article) {
  for (const NodeRef list : article.lists())
    if (is_contents(list)) return list;
  return std::nullopt;
}

// The sections that a table of contents lists: those of the article's parts, without the title.
std::vector<Index> listed(const Article& article) {
  const Index title = article.title_section();
  const auto sections = article.sections();
  const bool titled = title != article::kNone && sections[title].level == 1;
  std::vector<std::pair<Index, int>> depths;
  std::vector<Index> result;
  for (Index i = 0; i < sections.size(); ++i) {
    if (titled && (i <= title || i >= sections[title].end)) continue;
    int depth = 0;
    for (Index up = sections[i].parent; up != article::kNone && !(titled && up == title);
         up = sections[up].parent)
      ++depth;
    if (depth < kDepth && !sections[i].detail().text.empty()) result.push_back(i);
  }
  return result;
}

std::string escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (std::string_view("[]\\*_`<").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

// Lines without the last line end.
std::string contents(const Article& article) {
  const std::vector<article::Anchor> anchors = article::find_anchors(article);
  const std::string end(article.document().line_end());
  const std::vector<Index> sections = listed(article);
  int top = 6;
  for (const Index i : sections) top = std::min(top, article.sections()[i].level);
  std::string out;
  for (const Index i : sections) {
    const auto anchor =
        std::ranges::find_if(anchors, [i](const article::Anchor& one) { return one.section == i; });
    if (anchor == anchors.end()) continue;
    const article::Section& section = article.sections()[i];
    if (!out.empty()) out += end;
    out += std::string(section.level > top ? 2 : 0, ' ') + "- [" + escaped(section.detail().text) +
           "](#" + text::encode_destination(anchor->name) + ")";
  }
  return out;
}

// Above the first part; nothing for an article with fewer than two parts.
std::optional<text::Offset> place_for(const Article& article) {
  const std::vector<Index> sections = listed(article);
  if (sections.size() < 2) return std::nullopt;
  return article.sections()[sections.front()].range.begin;
}

// Between the title and the first heading below it that has a text.
bool in_lead(const Place& place) {
  const auto sections = place.article.sections();
  const Index title = place.article.title_section();
  Index next = title == article::kNone ? 0 : title + 1;
  while (next < sections.size() && sections[next].detail().text.empty()) ++next;
  const text::Offset begin = title == article::kNone ? 0 : sections[title].range.begin;
  return next < sections.size() && begin <= place.range.begin &&
         place.range.begin < sections[next].range.begin;
}

bool touches_list(const Place& place) {
  const auto lists = place.article.lists();
  return std::ranges::any_of(lists,
                             [&](NodeRef list) { return list.range().touches(place.range.begin); });
}

// Where neither may be the case nothing is looked through: that is nearly everywhere.
void offer(const Place& place, std::vector<Offer>& offers) {
  if (!in_lead(place) && !touches_list(place)) return;
  const std::optional<text::Offset> first_part = place_for(place.article);
  if (!first_part) return;
  const std::optional<NodeRef> list = contents_of(place.article);
  if (list && list->range().touches(place.range.begin))
    offers.push_back({{"更新目录", "Update the table of contents"}, 1});
  else if (!list && in_lead(place))
    offers.push_back({{"插入目录", "Insert a table of contents"}, 0});
}

std::vector<EditGroup> edits(const ActionScope& scope, Range, std::uint32_t choice) {
  const Article& article = *scope.article;
  const std::optional<text::Offset> first_part = place_for(article);
  if (!first_part || article.envelope().dedent > 0) return {};
  EditGroup group;
  if (choice == 1) {
    const std::optional<NodeRef> list = contents_of(article);
    if (!list) return {};
    group.edits =
        diff_edits(article.slice(list->range()), contents(article)).shifted(list->range().begin);
  } else {
    const std::string end(article.document().line_end());
    group.edits.add({{*first_part, *first_part}, contents(article) + end + end});
  }
  return {std::move(group)};
}

}  // namespace

extern const Refactoring contents_list = {
    .kind = ActionKind::kRewrite, .offer = offer, .edits = edits};

}  // namespace trend::features
