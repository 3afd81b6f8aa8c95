// See lists.h.
#include "rules/checks/markdownlint/lists.h"

#include <string>

#include "rules/checks/markdownlint/leaves.h"

namespace trend::checks::md {

using article::BlockKind;
using article::NodeRef;
using text::Offset;
using text::Range;

std::vector<NodeRef> find_lists(const lint::ArticleContext& context) {
  const MathBlocks& math = context.facts.get<Leaves>().math();
  std::vector<NodeRef> lists;
  for (const NodeRef& list : context.article.lists())
    if (math.at(list.range().begin) == nullptr) lists.push_back(list);
  return lists;
}

std::vector<NodeRef> items_of(const NodeRef& list) {
  std::vector<NodeRef> items;
  if (!list.has_children()) return items;
  for (NodeRef item = list.first_child();; item = item.next_sibling()) {
    items.push_back(item);
    if (!item.has_next_sibling()) return items;
  }
}

Range before_marker(const Source& source, Range marker) {
  return {source.range(source.line_of(marker.begin)).begin, marker.begin};
}

Range indent_of(const Source& source, Range marker) {
  Range indent = before_marker(source, marker);
  const std::string_view text = source.slice(indent);
  const std::size_t quote = text.rfind('>');
  if (quote == std::string_view::npos) return indent;
  indent.begin += static_cast<Offset>(quote) + 1;
  if (!indent.empty()) ++indent.begin;
  return indent;
}

std::size_t depth_of(const NodeRef& list) {
  std::size_t depth = 0;
  for (NodeRef at = list; !at.is_top_level(); at = at.parent())
    if (at.parent().kind() == BlockKind::kList) ++depth;
  return depth;
}

std::optional<NodeRef> previous_sibling(const NodeRef& node) {
  if (node.is_top_level() || node.index() == node.node().parent + 1) return std::nullopt;
  NodeRef at(&node.top(), node.index() - 1);
  while (at.node().parent != node.node().parent) at = at.parent();
  return at;
}

std::optional<text::Edit> indent_by(const lint::ArticleContext& context, Range indent,
                                    int difference) {
  if (difference >= 0)
    return text::Edit{{indent.end, indent.end},
                      std::string(static_cast<std::size_t>(difference), ' ')};
  const auto fewer = static_cast<Offset>(-difference);
  if (indent.size() < fewer) return std::nullopt;
  const Range blanks{indent.end - fewer, indent.end};
  if (context.slice(blanks).find_first_not_of(' ') != std::string_view::npos) return std::nullopt;
  return text::Edit{blanks, ""};
}

}  // namespace trend::checks::md
