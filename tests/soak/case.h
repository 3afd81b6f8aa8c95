// A text and what is done to it, edit by edit: incremental against full after each.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "rules/article/article.h"
#include "rules/lint/plan.h"
#include "rules/lint/runner.h"
#include "rules/text/edit.h"

namespace trend::soak {

struct Case {
  std::string text;               ///< valid UTF-8
  std::vector<text::Edit> edits;  ///< each in coordinates of the text after those before it
};

/// What is on trial: the rules, and the incremental parse.
struct Trial {
  std::shared_ptr<const lint::Plan> plan;
  std::shared_ptr<const article::Article> (*reparse)(const article::Article&, text::Document,
                                                     const text::Edit&);
};

/// The incremental side after some edits. One thread; several subjects may run at once.
class Subject {
 public:
  Subject(const Trial& trial, const std::string& text);

  const article::Article& article() const { return *article_; }
  /// Applies `edit`, which must lie inside the text on code-point borders. Says what differs from
  /// the full side; empty when nothing does.
  std::string apply(const text::Edit& edit);
  /// A block hit the limits on hostile input, which depend on time: nothing can be compared.
  bool degraded() const { return degraded_; }

 private:
  const Trial& trial_;
  std::shared_ptr<const article::Article> article_;
  std::shared_ptr<const lint::RunCache> cache_;
  bool degraded_ = false;
};

/// The first difference when all edits are applied; empty when there is none.
std::string broken(const Trial& trial, const Case& one);

/// A case that is broken too, with as few edits, lines and characters as can be had by leaving some
/// out. Precondition: `one` is broken.
Case shrink(const Trial& trial, Case one);

/// The case as C++ literals.
std::string to_text(const Case& one);

}  // namespace trend::soak
