// Lists and their items for the rules about them.
#pragma once

#include <optional>
#include <vector>

#include "rules/checks/markdownlint/source.h"
#include "rules/lint/context.h"

namespace trend::checks::md {

/// A list as markdownlint sees it: in odd places only some of the items.
struct List {
  article::NodeRef node;
  std::vector<article::NodeRef> items;  ///< at least one
  text::Range range;                    ///< from the first marker to the end of the last line

  bool whole = true;  ///< all of the list that CommonMark sees

  bool ordered() const { return node.list().ordered; }
};

/// Every list outside formulas, in document order, nested ones included. A formula that is not
/// indented parts a list in two.
std::vector<List> find_lists(const lint::ArticleContext& context);

/// Absolute range of an item's marker.
inline text::Range marker_of(const article::NodeRef& item) {
  return item.absolute(item.item().marker);
}

/// What stands on the line of `marker` before it.
text::Range before_marker(const Source& source, text::Range marker);
/// The part of it behind the last quote marker and its blank.
text::Range indent_of(const Source& source, text::Range marker);

/// How many lists stand around this one.
std::size_t depth_of(const article::NodeRef& list);
/// The sibling before the node, if there is one.
std::optional<article::NodeRef> previous_sibling(const article::Article& article,
                                                 const article::NodeRef& node);

/// An edit that makes the blanks at the end of `indent` as many more or fewer; nothing where it has
/// not as many.
std::optional<text::Edit> indent_by(const lint::ArticleContext& context, text::Range indent,
                                    int difference);

}  // namespace trend::checks::md
