// What an article says of its own parts — mentions and links to headings — written anew after the
// parts got other numbers or names.
#pragma once

#include <vector>

#include "rules/article/article.h"
#include "rules/text/edit.h"

namespace trend::features {

/// Edits of the text before the change; those of the three sets never overlap.
struct ReferenceEdits {
  text::EditSet certain;    ///< mentions of a part that carried the number they say
  text::EditSet uncertain;  ///< mentions that may mean something else
  text::EditSet links;      ///< fragments of links and definitions: #23-路线
};

/// The edits that references need when `before` becomes `after`, where section i of `before` is
/// section `sections[i]` of `after`.
ReferenceEdits follow_references(const article::Article& before, const article::Article& after,
                                 const std::vector<article::Index>& sections);

}  // namespace trend::features
