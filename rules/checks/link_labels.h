// Labels of links by reference, which the article's model leaves in the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"

namespace trend::checks {

/// A link reference definition at its place. Footnotes ("[^1]: …") are none.
struct PlacedDefinition {
  const article::Definition* definition = nullptr;
  text::Range range;  ///< absolute, its lines
  text::Range label;  ///< absolute, "[label]" with brackets
};

/// All definitions of the article in document order. Costs nothing for blocks without any.
std::vector<PlacedDefinition> find_definitions(const article::Article& article);

/// The folded labels that links and images of the article use. Linear in their number.
std::vector<std::string> find_used_labels(const article::Article& article);

}  // namespace trend::checks
