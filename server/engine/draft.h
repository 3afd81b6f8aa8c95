// A document between two snapshots: edits go into its text as they come, and into its article when
// somebody wants to read it.
#pragma once

#include <memory>
#include <optional>

#include "rules/article/article.h"
#include "rules/text/document.h"
#include "rules/text/edit.h"

namespace trend::engine {

using ArticlePtr = std::shared_ptr<const article::Article>;

class Draft {
 public:
  explicit Draft(ArticlePtr article) : article_(std::move(article)) {}

  /// The text with all edits so far.
  const text::Document& document() const { return document_ ? *document_ : article_->document(); }

  /// Applies an edit of document(), as far as it changes anything. Edits up to `reach` bytes away
  /// from the stretch that others changed are parsed with them, as one.
  void apply(const text::Edit& edit, text::Offset reach);

  /// The article of document().
  const ArticlePtr& settle();

 private:
  /// `now` of the text came for `before` of the article; both begin at the same offset.
  struct Stretch {
    text::Range before;
    text::Range now;
  };

  static Stretch joined(Stretch stretch, const text::Edit& edit);

  ArticlePtr article_;
  std::optional<text::Document> document_;  // while it differs from the article's
  std::optional<Stretch> changed_;          // likewise
};

}  // namespace trend::engine
