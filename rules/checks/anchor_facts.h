// Anchors and footnotes of an article, found once per run for all rules about them.
#pragma once

#include <string_view>
#include <vector>

#include "rules/article/anchors.h"
#include "rules/article/footnotes.h"

namespace trend::checks {

/// For ArticleContext::facts.
struct AnchorFacts {
  explicit AnchorFacts(const article::Article& article) : anchors(article::find_anchors(article)) {}
  std::vector<article::Anchor> anchors;
};

/// For ArticleContext::facts.
struct FootnoteFacts {
  explicit FootnoteFacts(const article::Article& article)
      : notes(article::find_footnotes(article)) {}
  article::Footnotes notes;
};

}  // namespace trend::checks
