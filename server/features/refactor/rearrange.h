// An article whose sections are put into another order or on other levels, and what is said of them
// elsewhere: mentions (见 2.3 节, 表 2) and links to headings follow.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "rules/article/article.h"
#include "rules/text/edit.h"

namespace trend::features {

/// The text of a rearranged article, and where each old section went.
struct Rearranged {
  std::string text;
  std::vector<article::Index> sections;  ///< by old index: the new index
};
/// Must do the same to any article that differs in references only. Nothing: cannot be done.
using Rearrange = std::function<std::optional<Rearranged>(const article::Article&)>;

/// The edits that rearrange the article and let references follow the sections. None when the
/// outcome has not the sections that `rearrange` said, or other blocks than before (an open fence
/// would swallow what is moved behind it).
text::EditSet rearrange_article(const article::Article& article, const Rearrange& rearrange);

}  // namespace trend::features
