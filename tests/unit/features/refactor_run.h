// Runs refactorings as an editor does: by their titles, at the cursor ¦ or the selection between
// two of them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "server/features/code_actions.h"

namespace trend::testing {

struct RefactorRun {
  explicit RefactorRun(std::string_view marked);
  RefactorRun(std::string text, text::Range selection);

  /// The refactorings' English titles, one a line.
  std::string menu() const;
  std::vector<features::CodeAction> actions() const;
  std::vector<features::EditGroup> groups(std::string_view title) const;
  /// The text after the first action whose English or Chinese title contains `title`; a text in
  /// angle brackets when it is not offered.
  std::string after(std::string_view title) const;

  std::string text;
  text::Range selection;
  std::shared_ptr<const article::Article> article;
  lint::Settings settings;
};

/// The text after an action of an article.
std::string result_of(const RefactorRun& run, const features::CodeAction& action);

}  // namespace trend::testing
