// See lists.h.
#include "rules/checks/markdownlint/lists.h"

#include <algorithm>
#include <string>
#include <utility>

#include "rules/checks/markdownlint/leaves.h"
#include "rules/text/strings.h"

namespace trend::checks::md {

using article::BlockKind;
using article::NodeRef;
using text::Offset;
using text::Range;

namespace {

std::vector<NodeRef> items_of(const NodeRef& list) {
  std::vector<NodeRef> items;
  if (!list.has_children()) return items;
  for (NodeRef item = list.first_child();; item = item.next_sibling()) {
    items.push_back(item);
    if (!item.has_next_sibling()) return items;
  }
}

/// Finds lists and takes apart those that markdownlint's parser does.
class Finder {
 public:
  explicit Finder(const lint::ArticleContext& context)
      : article_(context.article),
        source_(context.facts.get<Source>()),
        math_(context.facts.get<Leaves>().math()) {}

  std::vector<List> run() {
    for (const NodeRef& list : article_.lists())
      if (math_.at(list.range().begin) == nullptr && source_.holds(list)) add(list);
    return std::move(lists_);
  }

 private:
  void add(const NodeRef& node) {
    List list{.node = node, .items = {}, .range = {}};
    // Formulas in the order of the items: nested lists start over.
    auto formula = std::lower_bound(math_.all().begin(), math_.all().end(), node.range().begin,
                                    [](Range block, Offset begin) { return block.begin < begin; });
    bool swallowed = follows_code(node);
    for (const NodeRef& item : items_of(node)) {
      swallowed =
          swallowed && (list.node.range().begin == item.range().begin || !blank_above(item));
      if (swallowed || math_.at(item.range().begin) != nullptr) continue;
      list.items.push_back(item);
      for (; formula != math_.all().end() && formula->begin < item.range().end; ++formula) {
        if (list.items.empty() || !is_outside(*formula, item)) continue;
        finish(list, source_.range(source_.line_of(formula->begin) - 1).end);
      }
    }
    finish(list, node.range().end);
  }

  /// Directly below indented code markdownlint's parser believes itself inside a paragraph still,
  /// which only a 1 and items with text may interrupt.
  bool follows_code(const NodeRef& node) const {
    const NodeRef first = node.first_child();
    const bool empty =
        source_.slice({marker_of(first).end, line_end(first)}).find_first_not_of(" \t") ==
        std::string_view::npos;
    if (!empty && (!node.list().ordered || node.list().start == 1)) return false;
    NodeRef opening = node;
    while (!opening.is_top_level() && opening.index() == opening.node().parent + 1)
      opening = opening.parent();
    const auto above = previous_sibling(article_, opening);
    return above && above->kind() == BlockKind::kIndentedCode;
  }

  Offset line_end(const NodeRef& item) const { return source_.range(source_.first_line(item)).end; }

  bool blank_above(const NodeRef& item) const {
    const std::size_t line = source_.first_line(item);
    return line > 0 && source_.is_blank(line - 1);
  }

  /// The formula stands too far left to be the item's.
  bool is_outside(Range formula, const NodeRef& item) const {
    return before_marker(source_, formula).size() <=
           before_marker(source_, marker_of(item)).size() + marker_of(item).size();
  }

  void finish(List& list, Offset end) {
    if (list.items.empty()) return;
    list.whole =
        list.items.front().range().begin == list.node.range().begin && end == list.node.range().end;
    // Code that nothing closes ends with blank lines.
    const std::string_view text = article_.text();
    while (end > 0 && text::is_blank(text.substr(end - 1, 1))) --end;
    list.range = {list.items.front().range().begin, end};
    lists_.push_back(list);
    list.items.clear();
  }

  const article::Article& article_;
  const Source& source_;
  const MathBlocks& math_;
  std::vector<List> lists_;
};

}  // namespace

std::vector<List> find_lists(const lint::ArticleContext& context) { return Finder(context).run(); }

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

std::optional<NodeRef> previous_sibling(const article::Article& article, const NodeRef& node) {
  if (node.is_top_level()) {
    const auto blocks = article.blocks();
    const auto at = static_cast<std::size_t>(&node.top() - blocks.data());
    if (at == 0 || blocks[at - 1].block->nodes.empty()) return std::nullopt;
    return NodeRef(&blocks[at - 1], 0);
  }
  if (node.index() == node.node().parent + 1) return std::nullopt;
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
