// Completes at the cursor ¦ of a text and shows what an author would see.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article/article.h"
#include "server/features/completion/completion.h"

namespace trend::testing {

struct CompletionRun {
  explicit CompletionRun(std::string_view marked, std::string_view file_name = {},
                         const features::FileFacts* files = nullptr);

  /// One line per item: its label, then the Chinese detail if there is one. "(nothing)" for none.
  std::string items() const;
  /// The text after the item with that label; "(no such item)".
  std::string after(std::string_view label) const;
  const features::Completion* find(std::string_view label) const;

  std::string text;
  std::shared_ptr<const article::Article> article;
  std::vector<features::Completion> list;
};

std::string applied(const features::Completion& item, std::string_view text);

}  // namespace trend::testing
