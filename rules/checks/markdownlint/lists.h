// Lists and their items for the rules about them.
#pragma once

#include <optional>
#include <vector>

#include "rules/checks/markdownlint/source.h"
#include "rules/lint/context.h"

namespace trend::checks::md {

/// Every list outside formulas, in document order, nested ones included.
std::vector<article::NodeRef> find_lists(const lint::ArticleContext& context);

std::vector<article::NodeRef> items_of(const article::NodeRef& list);

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
/// The sibling before the node, if there is one and it is not a top-level block's.
std::optional<article::NodeRef> previous_sibling(const article::NodeRef& node);

/// An edit that makes the blanks at the end of `indent` as many more or fewer; nothing where it has
/// not as many.
std::optional<text::Edit> indent_by(const lint::ArticleContext& context, text::Range indent,
                                    int difference);

}  // namespace trend::checks::md
