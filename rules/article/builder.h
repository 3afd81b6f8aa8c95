// Assembles an Article from envelope, front matter and blocks.
#pragma once

#include <memory>
#include <vector>

#include "rules/article/article.h"

namespace trend::article {

/// The one way to make an Article: fills every table from the blocks. Friend of Article.
class ArticleBuilder {
 public:
  static std::shared_ptr<const Article> build(text::Document document, Envelope envelope,
                                              FrontMatter front_matter,
                                              std::vector<TopBlock> blocks);
};

/// The first definition of each label in `blocks`, sorted by label.
std::vector<const Definition*> collect_definitions(const std::vector<TopBlock>& blocks);

/// Binary search in such a vector, or null.
const Definition* find_in(const std::vector<const Definition*>& definitions,
                          std::string_view folded_label);

}  // namespace trend::article
